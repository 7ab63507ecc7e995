import { geodesicDistanceM } from '../../geo/geodesicDistance';
import type { LngLat } from '../../geo/lngLat';
import type { EnoughLevel } from './levelByPath';

/** A place that serves what lies within a radius and, where levels decide, gets enough of them. */
export interface ServingPlace {
  readonly id: string;
  readonly position: LngLat;
  readonly radiusM: number;
  /** null: the radius alone decides. */
  readonly enough: EnoughLevel | null;
}

/** Between chord and geodesic, and for rounding: at most this much. */
const TOLERANCE_M = 0.01;
/** Fewer than there are anywhere on earth. */
const LEAST_METRES_PER_DEG = 110_500;

export function serves(place: ServingPlace, at: LngLat): boolean {
  return isWithin(place, at, place.radiusM) && (place.enough === null || place.enough(at));
}

/** WGS84 geodesic at most the radius; boxes that are surely too far are told apart first. */
export function isWithin({ position }: ServingPlace, at: LngLat, radiusM: number): boolean {
  const reachM = radiusM + TOLERANCE_M;
  const northDeg = Math.abs(at[1] - position[1]);
  if (northDeg * LEAST_METRES_PER_DEG > reachM) return false;
  const eastDeg = Math.abs(((at[0] - position[0] + 540) % 360) - 180);
  const widest = Math.min(90, Math.max(Math.abs(at[1]), Math.abs(position[1])));
  if (eastDeg * Math.cos((widest * Math.PI) / 180) * LEAST_METRES_PER_DEG * 0.9 > reachM && widest < 85) return false;
  return geodesicDistanceM(position, at) <= reachM;
}

/** The first place found to serve a position, looked for among those of about the same latitude, nearest first; null: none. */
export function serverFinder(places: readonly ServingPlace[]): (at: LngLat) => ServingPlace | null {
  const sorted = [...places].sort((a, b) => a.position[1] - b.position[1]);
  const longestDeg = places.reduce((most, { radiusM }) => Math.max(most, radiusM), 0) / LEAST_METRES_PER_DEG + 1e-6;
  const firstFrom = (latDeg: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.position[1] < latDeg) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (at) => {
    const near = sorted.slice(firstFrom(at[1] - longestDeg), firstFrom(at[1] + longestDeg));
    const within = near.filter((place) => isWithin(place, at, place.radiusM));
    const byRadius = within.find(({ enough }) => enough === null);
    if (byRadius) return byRadius;
    const farM = (place: ServingPlace) => geodesicDistanceM(place.position, at);
    const byDistance = within.map((place) => ({ place, m: farM(place) })).sort((a, b) => a.m - b.m);
    return byDistance.find(({ place }) => place.enough!(at))?.place ?? null;
  };
}
