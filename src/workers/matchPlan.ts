import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import { type Matching, matchRows } from '../io/table/matchRows';
import { importMarks } from './importMarks';
import type { ImportCounts, ImportMarks, TakenRows } from './readTypes';
import { takenRows } from './takenRows';

type Lists = Pick<Plan, 'sites' | 'villages'>;

export interface MatchPlanAsk {
  /** What the open plan holds. */
  readonly existing: Lists;
  readonly incoming: Lists;
}

/** What taking the sites and villages of a file into the open plan would do; a kind the file has none of misses nothing. */
export interface MatchedPlan {
  readonly counts: Omit<ImportCounts, 'bad'>;
  readonly marks: ImportMarks;
  readonly sites: TakenRows;
  readonly villages: TakenRows;
}

/** Matches a plan file without a header with the open plan, as the rows of a list are matched. */
export function matchPlan({ existing, incoming }: MatchPlanAsk): MatchedPlan {
  const sites = matched(existing.sites, incoming.sites);
  const villages = matched(existing.villages, incoming.villages);
  const rows = [...sites.rows, ...villages.rows];
  const missing = [...sites.missing, ...villages.missing];
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  return {
    counts: { added: count('new'), changed: count('changed'), same: count('same'), missing: missing.length },
    marks: importMarks({ rows, missing }),
    sites: takenRows('sites', existing.sites, sites),
    villages: takenRows('villages', existing.villages, villages),
  };
}

function matched<T extends Site | Village>(existing: readonly T[], incoming: readonly T[]): Matching<T> {
  if (incoming.length === 0) return { rows: [], missing: [] };
  return matchRows(
    existing,
    incoming.map((value, at) => ({ row: at + 1, value, given: new Set(Object.keys(value)) })),
  );
}
