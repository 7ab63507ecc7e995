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
  const known = answers.get(sites);
  if (known?.settings === settings) return known.answer;
  const set = activeSet(settings);
  const active = Uint8Array.from(sites, (site) => (isActive(site, set, settings) ? 1 : 0));
  const byRadius = settings.model === 'radius';
  const radiusM = Float64Array.from(sites, (site) => (byRadius ? siteRadiusM(site, settings) : 0));
  const answer = { active, radiusM, indexOf: (siteId: string) => siteIndex(sites, siteId) };
  answers.set(sites, { settings, answer });
  return answer;
}

const answers = new WeakMap<readonly Site[], { settings: CoverageSettings; answer: SitesInForce }>();
