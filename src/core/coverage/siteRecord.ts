import { type ActiveSet, activeSet, isActive } from '../plan/isActive';
import type { CoverageSettings, Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import { siteRadiusM } from '../plan/siteRadius';
import { passesFilter } from './passesFilter';
import { type Reach, reachOf } from './reach';
import type { CoverageFilter } from './result';

/** All that decides whether a site counts and how far it reaches, apart from the site itself. */
export interface SiteRules {
  readonly settings: CoverageSettings;
  readonly filter: CoverageFilter;
  readonly active: ActiveSet;
}

export function siteRules({ coverage: settings }: Plan, filter: CoverageFilter): SiteRules {
  return { settings, filter, active: activeSet(settings) };
}

/** A site as the engine counted it. `reach` is null when it does not count. */
export interface SiteRecord {
  readonly site: Site;
  readonly reach: Reach | null;
}

export function siteRecord(site: Site, rules: SiteRules): SiteRecord {
  return { site, reach: reachUnder(site, rules) };
}

/** The reach of a site that counts under the rules, else null. */
export function reachUnder(site: Site, { settings, filter, active }: SiteRules): Reach | null {
  if (site.position === null || !isActive(site, active, settings) || !passesFilter(site, filter)) return null;
  return reachOf(site.position, siteRadiusM(site, settings));
}

/** The reach of a site that counts, with its id. */
export interface ActiveReach extends Reach {
  readonly siteId: string;
}

/** The reaches of all sites that count under the filter, in the order of the plan. */
export function activeReaches(plan: Plan, filter: CoverageFilter): ActiveReach[] {
  const rules = siteRules(plan, filter);
  const reaches: ActiveReach[] = [];
  for (const site of plan.sites) {
    const reach = reachUnder(site, rules);
    if (reach !== null) reaches.push({ ...reach, siteId: site.id });
  }
  return reaches;
}
