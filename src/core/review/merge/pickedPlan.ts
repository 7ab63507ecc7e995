import type { Json } from '../../plan/json';
import type { Plan } from '../../plan/plan';
import { withChanges } from '../diff/fieldChanges';
import { planOfSettings, planSettings } from '../diff/planSettings';
import { withGroup } from './fieldGroups';
import { rowKey, rowsByKey } from './mergeRows';
import type { MergeConflict, MergeScope } from './planMerge';

/** What of theirs goes into our plan. */
export interface MergePick {
  readonly scope: MergeScope;
  readonly id: string;
  readonly nth: number;
  readonly field: string;
  readonly after: Json | undefined;
}

/** Their side of a conflict. */
export function pickOf({ scope, id, nth, field, theirs }: MergeConflict): MergePick {
  return { scope, id, nth, field, after: theirs };
}

/** Our plan with what is picked of theirs in it, and nothing in the log. Lists that nothing is picked in stay the same. */
export function pickedPlan(ours: Plan, base: Plan | null, picks: readonly MergePick[]): Plan {
  const of = (scope: MergeScope) => picks.filter((pick) => pick.scope === scope);
  const settings = of('settings').map(({ field, after }) => ({ field, before: undefined, after }));
  const lists = {
    sites: pickedRows(ours.sites, base?.sites, of('site')),
    villages: pickedRows(ours.villages, base?.villages, of('village')),
    areas: pickedRows(ours.areas, base?.areas, of('area')),
  };
  if (settings.length === 0) return { ...ours, ...lists };
  return planOfSettings(withChanges(planSettings(ours), settings), lists);
}

function pickedRows<Row extends { readonly id: string }>(
  ours: readonly Row[],
  base: readonly Row[] | undefined,
  picks: readonly MergePick[],
): readonly Row[] {
  if (picks.length === 0) return ours;
  const rows = new Map([...rowsByKey(ours)].map(([key, { row }]) => [key, row]));
  let added = false;
  for (const { id, nth, field, after } of picks) {
    const key = rowKey(id, nth);
    const row = rows.get(key);
    if (field !== 'row') {
      if (row) rows.set(key, withGroup(row, field, after));
    } else if (after === undefined) rows.delete(key);
    else {
      added ||= row === undefined;
      rows.set(key, after as unknown as Row);
    }
  }
  if (!added || !base) return [...rows.values()];
  const known = rowsByKey(base);
  const old = [...rows].filter(([key]) => known.has(key)).map(([, row]) => row);
  const fresh = [...rows].filter(([key]) => !known.has(key)).map(([, row]) => row);
  return [...old, ...fresh.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))];
}
