import { boxContains, radiusBoundingBox } from '../geo/boundingBox';
import { geodesicDistanceM } from '../geo/geodesicDistance';
import type { LngLat } from '../geo/lngLat';
import { type TurfFootprint, turfFootprint, turfFootprintHolds } from '../geo/turfFootprint';
import type { Plan } from '../plan/plan';
import type { CoverageFilter } from './result';
import { type ActiveReach, activeReaches } from './siteRecord';
import { createTurfCandidates, type TurfCandidate } from './turfCandidates';

const MOST_FOOTPRINTS = 20_000;

/** A village on which Turf and the engine differ. */
export interface NearEdge {
  readonly village: number;
  readonly siteId: string;
  /** The least |distance − radius| / radius over the active sites: how close to an edge the village lies. */
  readonly share: number;
}

/** The dead zones as Turf's buffers see them, beside the engine's. Villages are indices into `plan.villages`. */
export interface TurfDeadZones {
  readonly dead: readonly number[];
  readonly agrees: boolean;
  /** Dead by Turf, covered by the engine. */
  readonly onlyTurf: readonly number[];
  /** Dead by the engine, covered by Turf. */
  readonly onlyEngine: readonly number[];
  readonly nearEdge: readonly NearEdge[];
}

/** Yields the number of villages decided so far; stop iterating to cancel. Returns the comparison. */
export type TurfCheck = Generator<number, TurfDeadZones, void>;

/** Keeps the buffers it made, by place and radius, from one check to the next. */
export interface TurfDeadZoneChecker {
  /** `coverCounts`: the engine's answer for the same plan and filter; must not change while the check runs. */
  check(plan: Plan, filter: CoverageFilter, coverCounts: Uint16Array): TurfCheck;
}

/**
 * Decides every village by Turf alone: covered when a buffer of an active site holds it, boxes first. Buffers are slow
 * (about 2 ms each) and made when first needed: of the sites whose box holds the village those with a buffer are asked
 * first, then the others, nearest first in terms of their radius.
 */
export function createTurfDeadZoneChecker(): TurfDeadZoneChecker {
  const footprints = new Map<string, TurfFootprint>();
  return {
    *check(plan, filter, coverCounts) {
      if (footprints.size > MOST_FOOTPRINTS) footprints.clear();
      const reaches = activeReaches(plan, filter);
      const candidatesOf = createTurfCandidates(reaches);
      const dead: number[] = [];
      for (let village = 0; village < plan.villages.length; village++) {
        const { position } = plan.villages[village]!;
        if (!isCovered(position, candidatesOf(position), footprints)) dead.push(village);
        yield village + 1;
      }
      return compared(plan, reaches, dead, coverCounts);
    },
  };
}

function isCovered(
  position: LngLat,
  candidates: readonly TurfCandidate[],
  footprints: Map<string, TurfFootprint>,
): boolean {
  const missing: TurfCandidate[] = [];
  for (const candidate of candidates) {
    const ready = footprints.get(candidate.key);
    if (!ready) missing.push(candidate);
    else if (turfFootprintHolds(ready, position)) return true;
  }
  missing.sort((a, b) => a.share2 - b.share2);
  return missing.some(({ key, reach }) => {
    const footprint = turfFootprint([reach.lngDeg, reach.latDeg], reach.radiusM);
    footprints.set(key, footprint);
    return turfFootprintHolds(footprint, position);
  });
}

function compared(
  plan: Plan,
  reaches: readonly ActiveReach[],
  dead: readonly number[],
  coverCounts: Uint16Array,
): TurfDeadZones {
  const byTurf = new Set(dead);
  const onlyTurf = dead.filter((village) => coverCounts[village] !== 0);
  const onlyEngine: number[] = [];
  coverCounts.forEach((count, village) => {
    if (count === 0 && !byTurf.has(village)) onlyEngine.push(village);
  });
  const differing = [...onlyTurf, ...onlyEngine];
  const nearEdge = differing.map((village) => nearestEdge(village, plan.villages[village]!.position, reaches));
  return { dead, agrees: differing.length === 0, onlyTurf, onlyEngine, nearEdge };
}

function nearestEdge(village: number, position: LngLat, reaches: readonly ActiveReach[]): NearEdge {
  let nearest: NearEdge = { village, siteId: '', share: Infinity };
  for (const { siteId, lngDeg, latDeg, radiusM } of reaches) {
    if (!boxContains(radiusBoundingBox([lngDeg, latDeg], 2 * radiusM), position)) continue;
    const share = Math.abs(geodesicDistanceM(position, [lngDeg, latDeg]) - radiusM) / radiusM;
    if (share < nearest.share) nearest = { village, siteId, share };
  }
  return nearest;
}
