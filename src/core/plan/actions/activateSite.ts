import { findSite } from '../findSite';
import type { Plan } from '../plan';

/**
 * Switches one site on. When its status is not in the active set, the status comes in and every other site of that
 * status is switched off, so that nothing else starts to count. A retired site stays out.
 */
export function activateSite(plan: Plan, siteId: string): Plan {
  const site = findSite(plan, siteId);
  if (!site || site.status === 'retired') return plan;
  const { coverage } = plan;
  if (coverage.activeStatuses.includes(site.status)) {
    if (!coverage.switchedOff.includes(siteId)) return plan;
    const switchedOff = coverage.switchedOff.filter((id) => id !== siteId);
    return { ...plan, coverage: { ...coverage, switchedOff } };
  }
  const off = new Set(coverage.switchedOff);
  for (const other of plan.sites) if (other.status === site.status) off.add(other.id);
  off.delete(siteId);
  return {
    ...plan,
    coverage: { ...coverage, activeStatuses: [...coverage.activeStatuses, site.status], switchedOff: [...off] },
  };
}
