import { shareSiteIndex, siteIndex } from '../findSite';
import type { Plan } from '../plan';
import type { Site } from '../site';

/** Changes the named sites one by one, keeping the order; the same plan when nothing changes. Unknown ids are ignored. */
export function replaceSites(plan: Plan, ids: readonly string[], change: (site: Site) => Site): Plan {
  let sites: Site[] | null = null;
  for (const id of ids) {
    const at = siteIndex(plan.sites, id);
    const site = plan.sites[at];
    if (!site) continue;
    const changed = change(site);
    if (changed === site) continue;
    sites ??= plan.sites.slice();
    sites[at] = changed;
  }
  if (!sites) return plan;
  shareSiteIndex(plan.sites, sites);
  return { ...plan, sites };
}
