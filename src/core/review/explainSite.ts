import { createCoverageEngine } from '../coverage/coverageEngine';
import type { Propagation } from '../coverage/propagation';
import type { CoverageFilter } from '../coverage/result';
import { type SiteGain, siteGain } from '../coverage/siteGain';
import { verdictReader } from '../coverage/verdict';
import { findSite } from '../plan/findSite';
import type { Plan } from '../plan/plan';
import type { Metres } from '../units';

/** A village that depends on one site, and what is next to serving it. */
export interface Dependent {
  readonly villageId: string;
  readonly households: number | null;
  /** The nearest other site that counts; null: there is none. */
  readonly nextSiteId: string | null;
  /** Metres missing to the nearest edge of another reach. */
  readonly missingM: Metres | null;
}

export interface SiteExplanation {
  readonly gain: SiteGain;
  /** Villages it alone serves, or alone would; most households first. */
  readonly dependents: readonly Dependent[];
}

/** What one site means: what it reaches, what hangs on it alone, and who is next. null: no such site. */
export function explainSite(
  plan: Plan,
  filter: CoverageFilter,
  siteId: string,
  propagation: Propagation | null = null,
): SiteExplanation | null {
  const site = findSite(plan, siteId);
  if (!site) return null;
  const gain = siteGain(createCoverageEngine().ask(plan, filter, propagation), site);
  const without = verdictReader({ ...plan, sites: plan.sites.filter((each) => each !== site) }, filter, propagation);
  const dependents = gain.aloneIndices.map((at): Dependent => {
    const village = plan.villages[at]!;
    const { nearest, missingM } = without(village);
    return {
      villageId: village.id,
      households: village.households ?? null,
      nextSiteId: nearest?.siteId ?? null,
      missingM,
    };
  });
  dependents.sort((a, b) => (b.households ?? 0) - (a.households ?? 0) || (a.villageId < b.villageId ? -1 : 1));
  return { gain, dependents };
}
