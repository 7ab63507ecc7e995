import { allAtOnce } from '../core/plan/allAtOnce';
import { siteIndex } from '../core/plan/findSite';
import { activeSet, isActive } from '../core/plan/isActive';
import type { CoverageSettings } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import { siteRadiusM } from '../core/plan/siteRadius';

/** Which sites of a list count, and how far they reach: indexed as the list. */
export interface SitesInForce {
  readonly active: Uint8Array;
  /** Of the circle that decides; 0 where levels decide and no circle says who is served. */
  readonly radiusM: Float64Array;
  /** Place of a site in the list, -1 when absent. */
  readonly indexOf: (siteId: string) => number;
}

/** The same answer object for the same list and settings. */
export function sitesInForce(sites: readonly Site[], settings: CoverageSettings): SitesInForce {
  return allAtOnce(bringInForce(sites, settings));
}

/** The same in steps, for long lists; what is known already takes none. */
export function* bringInForce(sites: readonly Site[], settings: CoverageSettings): Generator<void, SitesInForce> {
  const known = answers.get(sites);
  if (known?.settings === settings) return known.answer;
  const set = activeSet(settings);
  const byRadius = settings.model === 'radius';
  const active = new Uint8Array(sites.length);
  const radiusM = new Float64Array(sites.length);
  for (let at = 0; at < sites.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const site = sites[at]!;
    active[at] = isActive(site, set, settings) ? 1 : 0;
    if (byRadius) radiusM[at] = siteRadiusM(site, settings);
  }
  const answer = { active, radiusM, indexOf: (siteId: string) => siteIndex(sites, siteId) };
  answers.set(sites, { settings, answer });
  return answer;
}

const AT_ONCE = 4096;

const answers = new WeakMap<readonly Site[], { settings: CoverageSettings; answer: SitesInForce }>();
