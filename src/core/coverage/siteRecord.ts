import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import { type Reach, reachOf } from './reach';
import type { CoverageFilter } from './result';
import { SiteRules } from './siteRules';

/** A site as the engine counted it. `reach` is null when it does not count. */
export interface SiteRecord {
  readonly site: Site;
  readonly reach: Reach | null;
}

export function siteRecord(site: Site, rules: SiteRules): SiteRecord {
  return { site, reach: reachUnder(site, rules) };
}

/** The reach of a site that counts under the rules, else null. */
export function reachUnder(site: Site, rules: SiteRules): Reach | null {
  return site.position !== null && rules.counts(site) ? reachOf(site.position, rules.radiusM(site)) : null;
}

/** The reach a site has, or would have if it counted; null without a place or a radius. */
export function possibleReach(site: Site, rules: SiteRules): Reach | null {
  const radiusM = rules.radiusM(site);
  return site.position !== null && radiusM > 0 ? reachOf(site.position, radiusM) : null;
}

/** The reach of a site that counts, with its id. */
export interface ActiveReach extends Reach {
  readonly siteId: string;
}

/** The reaches of all sites that count under the filter, in the order of the plan. */
export function activeReaches(plan: Plan, filter: CoverageFilter): ActiveReach[] {
  const rules = new SiteRules(plan, filter);
  const reaches: ActiveReach[] = [];
  for (const site of plan.sites) {
    const reach = reachUnder(site, rules);
    if (reach !== null) reaches.push({ ...reach, siteId: site.id });
  }
  return reaches;
}
