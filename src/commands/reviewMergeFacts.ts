import { findSite } from '../core/plan/findSite';
import type { ReviewState, Site } from '../core/plan/site';
import type { ReadyMerge } from '../core/review/merge/planMerge';
import { operatorKey } from './reviewSession';

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
