import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import type { Propagation } from './propagation';
import { type Reach, reachOf } from './reach';
import type { CoverageFilter } from './result';
import { SiteRules } from './siteRules';

/** The reach of a site, with its id. */
export interface ActiveReach extends Reach {
  readonly siteId: string;
}

/** A site as the engine counted it. `reach` is null when it does not count. */
export interface SiteRecord {
  readonly site: Site;
  readonly reach: ActiveReach | null;
}

export function siteRecord(site: Site, rules: SiteRules): SiteRecord {
  return { site, reach: reachUnder(site, rules) };
}

/** The reach of a site that counts under the rules, else null. */
export function reachUnder(site: Site, rules: SiteRules): ActiveReach | null {
  return rules.counts(site) ? possibleReach(site, rules) : null;
}

/** The reach a site has, or would have if it counted; null without a place or a radius. */
export function possibleReach(site: Site, rules: SiteRules): ActiveReach | null {
  const ownM = rules.radiusM(site);
  if (site.position === null || !(ownM > 0)) return null;
  const reach = rules.radio
    ? reachOf(site.position, rules.radio.limitM, rules.radio.radioOf(site))
    : reachOf(site.position, ownM);
  const { lngDeg, latDeg, radiusM, x, y, z, chord2, halfLatDeg, halfLngDeg, radio } = reach;
  return { siteId: site.id, lngDeg, latDeg, radiusM, x, y, z, chord2, halfLatDeg, halfLngDeg, radio };
}

/** The reaches of all sites that count under the filter, in the order of the plan. */
export function activeReaches(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): ActiveReach[] {
  return reachesUnder(plan, new SiteRules(plan, filter, propagation));
}

export function reachesUnder(plan: Plan, rules: SiteRules): ActiveReach[] {
  const reaches: ActiveReach[] = [];
  for (const site of plan.sites) {
    const reach = reachUnder(site, rules);
    if (reach !== null) reaches.push(reach);
  }
  return reaches;
}
