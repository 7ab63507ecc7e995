import { reachLatDeg, reachLngDeg } from '../geo/boundingBox';
import { EARTH_MEAN_RADIUS_M } from '../geo/chord';
import { toEcef } from '../geo/ecef';
import { geodesicDistanceM } from '../geo/geodesicDistance';
import type { LngLat } from '../geo/lngLat';
import type { Metres } from '../units';
import type { SiteClass } from './siteClasses';
import type { ActiveReach } from './siteRecord';

/** Beyond this a search reads every site. */
const WHOLE_EARTH_M: Metres = 9_000_000;

/** A site and how far away it is along the WGS84 geodesic. */
export interface SiteDistance {
  readonly siteId: string;
  readonly distanceM: Metres;
}

export interface Nearest {
  /** The site with the least geodesic distance. */
  readonly nearest: SiteDistance;
  /** The least, over all sites, of distance − radius, metres; at most about 0 where a site serves the place. */
  readonly missingM: Metres;
}

interface Candidate {
  readonly reach: ActiveReach;
  /** Arc of the mean sphere above the chord: the geodesic to within `arcSlackM`. */
  readonly arcM: Metres;
}

/** The nearest site and the nearest reach of a place; null when there is no site. Widens its search until it is sure. */
export function findNearest(place: LngLat, classes: readonly SiteClass<ActiveReach>[], startM: Metres): Nearest | null {
  let longestRadiusM = 0;
  for (const { radiusM } of classes) longestRadiusM = Math.max(longestRadiusM, radiusM);
  for (let searchM = startM; ; searchM *= 2) {
    const everything = searchM > WHOLE_EARTH_M;
    const found = classes.flatMap((sites) => candidatesWithin(place, sites, everything ? Infinity : searchM));
    if (found.length === 0 && !everything) continue;
    if (found.length === 0) return null;
    const arcM = least(found, ({ arcM }) => arcM);
    const gapM = least(found, ({ arcM, reach }) => arcM - reach.radiusM);
    const settledM = Math.max(arcM, gapM + longestRadiusM);
    if (everything || settledM + arcSlackM(settledM) <= searchM) return exactNearest(place, found);
  }
}

/** The same over a plain list of sites: cheaper than grids for a single place. */
export function nearestAmong(place: LngLat, reaches: readonly ActiveReach[]): Nearest | null {
  const { x, y, z } = toEcef(place[0], place[1]);
  return reaches.length === 0
    ? null
    : exactNearest(
        place,
        reaches.map((reach) => candidate(reach, x, y, z)),
      );
}

function exactNearest(place: LngLat, found: readonly Candidate[]): Nearest {
  const nearestArcM = least(found, ({ arcM }) => arcM);
  const gapM = least(found, ({ arcM, reach }) => arcM - reach.radiusM);
  let nearest: SiteDistance | null = null;
  let missingM = Infinity;
  for (const { reach, arcM } of found) {
    const slackM = 2 * arcSlackM(arcM);
    if (arcM > nearestArcM + slackM && arcM - reach.radiusM > gapM + slackM) continue;
    const distanceM = geodesicDistanceM(place, [reach.lngDeg, reach.latDeg]);
    if (nearest === null || distanceM < nearest.distanceM) nearest = { siteId: reach.siteId, distanceM };
    missingM = Math.min(missingM, distanceM - reach.radiusM);
  }
  return { nearest: nearest!, missingM };
}

function candidate(reach: ActiveReach, x: number, y: number, z: number): Candidate {
  const dx = x - reach.x;
  const dy = y - reach.y;
  const dz = z - reach.z;
  const halfSine = Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / (2 * EARTH_MEAN_RADIUS_M));
  return { reach, arcM: 2 * EARTH_MEAN_RADIUS_M * Math.asin(halfSine) };
}

/** Sites whose arc is at most `searchM`. */
function candidatesWithin(place: LngLat, sites: SiteClass<ActiveReach>, searchM: Metres): Candidate[] {
  const { grid, members } = sites;
  const { x, y, z } = toEcef(place[0], place[1]);
  const halfLat = searchM === Infinity ? 180 : reachLatDeg(searchM + arcSlackM(searchM));
  const halfLng = searchM === Infinity ? 180 : reachLngDeg(place[1], searchM + arcSlackM(searchM));
  const written = grid.findRuns(place[0], place[1], halfLat, halfLng);
  const found: Candidate[] = [];
  for (let run = 0; run < written; run += 2) {
    for (let k = grid.runs[run]!; k < grid.runs[run + 1]!; k++) {
      const near = candidate(members[grid.order[k]!]!, x, y, z);
      if (near.arcM <= searchM) found.push(near);
    }
  }
  return found;
}

/** How far the geodesic may be from the arc: (s/R)² / 24 of s, times twice the 0.6 % the earth's radius varies; at most 1 %. */
function arcSlackM(arcM: Metres): Metres {
  const turn = arcM / EARTH_MEAN_RADIUS_M;
  return 0.02 + arcM * Math.min(0.01, 0.001 * turn * turn);
}

function least(found: readonly Candidate[], value: (candidate: Candidate) => number): number {
  return found.reduce((lowest, candidate) => Math.min(lowest, value(candidate)), Infinity);
}
