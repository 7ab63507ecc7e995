import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter } from '../core/coverage/result';
import { findSite } from '../core/plan/findSite';
import type { Plan } from '../core/plan/plan';
import type { ReviewState, Site } from '../core/plan/site';
import { decidedPlan } from '../core/review/decidedPlan';
import type { Reviewer } from '../core/review/decision';
import { type DiffCoverage, diffCoverage } from '../core/review/diff/diffCoverage';
import type { MergeChoices, MergeConflict, ReadyMerge } from '../core/review/merge/planMerge';
import { resolveMerge } from '../core/review/merge/resolveMerge';
import { operatorKey } from './reviewSession';

const NOBODY: Reviewer = { name: '', org: '' };
const NO_TIME = '1970-01-01T00:00:00Z';

/** The programme as the decisions leave it: whatever the slider says, planned sites count unless they were turned down. */
export function asBuilt(plan: Plan): Plan {
  const { coverage } = plan;
  const activeStatuses = [...new Set([...coverage.activeStatuses, 'existing', 'planned'] as const)];
  return decidedPlan({ ...plan, coverage: { ...coverage, activeStatuses, switchedOff: [] } });
}

/** What the merge does to coverage, with our side wherever nobody has chosen yet. */
export function mergeOutcome(
  merge: ReadyMerge,
  choices: MergeChoices,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): DiffCoverage {
  return diffCoverage(asBuilt(merge.ours), asBuilt(resolved(merge, choices)), filter, propagation);
}

/** What taking their side of one conflict does beside keeping ours, all else ours. */
export function conflictCost(
  merge: ReadyMerge,
  { key }: MergeConflict,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): DiffCoverage {
  return diffCoverage(asBuilt(resolved(merge, {})), asBuilt(resolved(merge, { [key]: 'theirs' })), filter, propagation);
}

function resolved(merge: ReadyMerge, choices: MergeChoices): Plan {
  const ours = Object.fromEntries(merge.conflicts.map(({ key }) => [key, 'ours'] as const));
  return resolveMerge(merge, { ...ours, ...choices }, NOBODY, NO_TIME);
}

/** Decisions that come in for the sites of one operator. */
export interface IncomingDecisions {
  /** As written; '' for none. */
  readonly operator: string;
  readonly byState: Readonly<Partial<Record<ReviewState, number>>>;
}

export function incomingDecisions({ taken, ours, reply }: ReadyMerge): IncomingDecisions[] {
  const found = new Map<string, { operator: string; byState: Partial<Record<ReviewState, number>> }>();
  for (const { scope, field, id, after } of taken) {
    if (scope !== 'site' || field !== 'decision') continue;
    const site: Pick<Site, 'operator'> = findSite(ours, id) ?? findSite(reply, id) ?? {};
    const key = operatorKey(site);
    const row = found.get(key) ?? { operator: site.operator?.trim() ?? '', byState: {} };
    const state = ((after as { review?: ReviewState } | undefined)?.review ?? 'draft') satisfies ReviewState;
    row.byState[state] = (row.byState[state] ?? 0) + 1;
    found.set(key, row);
  }
  return [...found.values()];
}
