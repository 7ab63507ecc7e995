import { EARTH_MEAN_RADIUS_M } from '../geo/chord';
import { toEcef } from '../geo/ecef';
import { geodesicDistanceM } from '../geo/geodesicDistance';
import type { Plan } from '../plan/plan';
import type { Village } from '../plan/village';
import type { Metres } from '../units';
import type { SiteDistance } from './nearestReach';
import { passesFilter } from './passesFilter';
import type { CoverageFilter } from './result';
import { type ActiveReach, possibleReach } from './siteRecord';
import { SiteRules } from './siteRules';

/** A site whose reach ends short of a village. */
export interface ShortReach extends SiteDistance {
  readonly radiusM: Metres;
  /** How much further it must reach, metres > 0. */
  readonly missingM: Metres;
}

/** The smallest changes that would serve a village where a radius decides. */
export interface VillageRemedy {
  /** The site that counts and misses it by the least; null: one serves it, or none counts. */
  readonly widen: ShortReach | null;
  /** Planned and candidate sites that do not count now and would serve it, nearest first. */
  readonly switchOn: readonly SiteDistance[];
  /** When none of those would: the one that misses it by the least. */
  readonly nearestOff: ShortReach | null;
}

/** How far a geodesic may be from the arc over its chord, as a share (see `nearestReach`). */
const ARC_SLACK = 0.012;

/**
 * Distances are WGS84 geodesics; whether a site serves is the engine's chord test. For the models that compute levels see
 * `levelRemedy`: a plan of those throws RangeError.
 */
export function villageRemedy(plan: Plan, filter: CoverageFilter, village: Village): VillageRemedy {
  const { position } = village;
  const rules = new SiteRules(plan, filter);
  const counting: ActiveReach[] = [];
  const waiting: ActiveReach[] = [];
  for (const site of plan.sites) {
    const counts = rules.counts(site);
    const mayCount = site.status === 'planned' || site.status === 'candidate';
    if (!counts && !(mayCount && passesFilter(site, filter))) continue;
    const reach = possibleReach(site, rules);
    if (reach) (counts ? counting : waiting).push(reach);
  }
  const { x, y, z } = toEcef(position[0], position[1]);
  const chord2 = (reach: ActiveReach): number => (x - reach.x) ** 2 + (y - reach.y) ** 2 + (z - reach.z) ** 2;
  const within = (reach: ActiveReach): boolean => chord2(reach) <= reach.chord2;
  const distanceM = ({ lngDeg, latDeg }: ActiveReach): Metres => geodesicDistanceM(position, [lngDeg, latDeg]);
  const arcM = (reach: ActiveReach): Metres =>
    2 * EARTH_MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord2(reach)) / (2 * EARTH_MEAN_RADIUS_M)));
  const closest = (reaches: readonly ActiveReach[]): ShortReach | null => {
    if (reaches.length === 0 || reaches.some(within)) return null;
    const near = reaches.map((reach) => ({ reach, arc: arcM(reach) }));
    const mostM = near.reduce(
      (least, { reach, arc }) => Math.min(least, arc * (1 + ARC_SLACK) - reach.radiusM),
      Infinity,
    );
    return near
      .filter(({ reach, arc }) => arc * (1 - ARC_SLACK) - reach.radiusM <= mostM)
      .map(({ reach }): ShortReach => {
        const away = distanceM(reach);
        const { siteId, radiusM } = reach;
        return { siteId, distanceM: away, radiusM, missingM: Math.max(Number.MIN_VALUE, away - radiusM) };
      })
      .reduce((best, each) => (each.missingM < best.missingM ? each : best));
  };
  const switchOn = waiting.filter(within).map((reach) => ({ siteId: reach.siteId, distanceM: distanceM(reach) }));
  switchOn.sort((a, b) => a.distanceM - b.distanceM || (a.siteId < b.siteId ? -1 : 1));
  return { widen: closest(counting), switchOn, nearestOff: closest(waiting) };
}
