import type { Plan } from '../plan';

/** Takes sites out of the plan, and out of the switched-off list. */
export function removeSites(plan: Plan, ids: readonly string[]): Plan {
  const gone = new Set(ids);
  const switchedOff = plan.coverage.switchedOff.filter((id) => !gone.has(id));
  return {
    ...plan,
    sites: plan.sites.filter((site) => !gone.has(site.id)),
    coverage:
      switchedOff.length === plan.coverage.switchedOff.length ? plan.coverage : { ...plan.coverage, switchedOff },
  };
}
