import type { Plan } from '../plan';
import type { Site } from '../site';

/** Appends a site. The caller gives a free id. */
export function addSite(plan: Plan, site: Site): Plan {
  return { ...plan, sites: [...plan.sites, site] };
}
