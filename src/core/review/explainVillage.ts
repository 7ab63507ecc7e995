import { passesFilter } from '../coverage/passesFilter';
import type { CoverageFilter } from '../coverage/result';
import { possibleReach, reachUnder } from '../coverage/siteRecord';
import { SiteRules } from '../coverage/siteRules';
import { type Verdict, villageVerdict } from '../coverage/verdict';
import { geodesicDistanceM } from '../geo/geodesicDistance';
import { villageIndex } from '../plan/findVillage';
import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import type { Metres } from '../units';

/** A site that does not count and would serve the village if it did. */
export interface WouldServe {
  readonly siteId: string;
  readonly status: Site['status'];
  readonly review: Site['review'] | null;
  readonly distanceM: Metres;
}

export interface VillageExplanation {
  readonly verdict: Verdict;
  /** Of a village without signal, nearest first. */
  readonly wouldServe: readonly WouldServe[];
}

/**
 * Who serves a village and at what distance, or what is missing and which sites that pass the filter and do not count
 * would serve it as they are. null: no such village.
 */
export function explainVillage(plan: Plan, filter: CoverageFilter, villageId: string): VillageExplanation | null {
  const index = villageIndex(plan.villages, villageId);
  const village = plan.villages[index];
  if (!village) return null;
  const verdict = villageVerdict(plan, filter, index);
  if (verdict.covered) return { verdict, wouldServe: [] };
  const rules = new SiteRules(plan, filter);
  const wouldServe = plan.sites.flatMap((site): WouldServe[] => {
    const { id: siteId, status, review = null } = site;
    const isIdle = status !== 'retired' && passesFilter(site, filter) && !reachUnder(site, rules);
    const reach = isIdle ? possibleReach(site, rules) : null;
    if (!reach) return [];
    const distanceM = geodesicDistanceM(village.position, [reach.lngDeg, reach.latDeg]);
    return distanceM <= reach.radiusM ? [{ siteId, status, review, distanceM }] : [];
  });
  return { verdict, wouldServe: wouldServe.sort((a, b) => a.distanceM - b.distanceM) };
}
