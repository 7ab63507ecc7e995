import { siteGain as gainIn } from '../../core/coverage/siteGain';
import { findSite } from '../../core/plan/findSite';
import type { SiteGain } from '../insightTypes';
import type { AppState } from '../store';

/** What a site reaches, and what only it reaches; null: there is no such site, or nothing is counted yet. */
export function siteGain({ results: { coverage } }: AppState, siteId: string): SiteGain | null {
  const site = coverage && findSite(coverage.plan, siteId);
  if (!site) return null;
  const { active, reaches, alone, aloneIndices } = gainIn(coverage, site);
  return {
    active,
    reachesVillages: reaches.villages,
    reachesHouseholds: reaches.households,
    aloneVillages: alone.villages,
    aloneHouseholds: alone.households,
    aloneIds: aloneIndices.map((at) => coverage.plan.villages[at]!.id),
  };
}
