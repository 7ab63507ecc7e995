import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';

/** Rejected and not standing: it will not be built. */
export function isTurnedDown({ review, status }: Pick<Site, 'review' | 'status'>): boolean {
  return review === 'rejected' && status !== 'existing';
}

/**
 * The plan as the decisions leave it: sites that were turned down are switched off. A review by itself never changes
 * what counts; this is the plan to count when one asks what is left.
 */
export function decidedPlan(plan: Plan): Plan {
  const off = new Set(plan.coverage.switchedOff);
  for (const site of plan.sites) if (isTurnedDown(site)) off.add(site.id);
  if (off.size === new Set(plan.coverage.switchedOff).size) return plan;
  return { ...plan, coverage: { ...plan.coverage, switchedOff: [...off] } };
}
