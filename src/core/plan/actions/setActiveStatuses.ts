import type { Plan } from '../plan';
import { SITE_STATUSES, type SiteStatus } from '../site';

/** Turns a whole status on or off; turning it on also clears the single switches of its sites. */
export function setStatusActive(plan: Plan, status: SiteStatus, on: boolean): Plan {
  const active = new Set(plan.coverage.activeStatuses);
  if (on) active.add(status);
  else active.delete(status);
  const ofStatus = new Set(plan.sites.filter((site) => site.status === status).map((site) => site.id));
  const switchedOff = plan.coverage.switchedOff.filter((id) => !ofStatus.has(id));
  const activeStatuses = SITE_STATUSES.filter((each) => active.has(each) && each !== 'retired');
  return { ...plan, coverage: { ...plan.coverage, activeStatuses, switchedOff } };
}
