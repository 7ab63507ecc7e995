import { geodesicDistanceM } from '../../geo/geodesicDistance';
import type { LngLat } from '../../geo/lngLat';

/** A place that serves everything within a radius. */
export interface ServingPlace {
  readonly id: string;
  readonly position: LngLat;
  readonly radiusM: number;
}

/** Between chord and geodesic, and for rounding: at most this much. */
const TOLERANCE_M = 0.01;
/** Fewer than there are anywhere on earth. */
const LEAST_METRES_PER_DEG = 110_500;

/** WGS84 geodesic at most the radius; boxes that are surely too far are told apart first. */
export function serves(place: ServingPlace, at: LngLat): boolean {
  const reachM = place.radiusM + TOLERANCE_M;
  const northDeg = Math.abs(at[1] - place.position[1]);
  if (northDeg * LEAST_METRES_PER_DEG > reachM) return false;
  const eastDeg = Math.abs(((at[0] - place.position[0] + 540) % 360) - 180);
  const widest = Math.min(90, Math.max(Math.abs(at[1]), Math.abs(place.position[1])));
  if (eastDeg * Math.cos((widest * Math.PI) / 180) * LEAST_METRES_PER_DEG * 0.9 > reachM && widest < 85) return false;
  return geodesicDistanceM(place.position, at) <= reachM;
}

/** The places that serve a position, looked for among those of about the same latitude. */
export function serverFinder(places: readonly ServingPlace[]): (at: LngLat) => ServingPlace[] {
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
  return (at) =>
    sorted.slice(firstFrom(at[1] - longestDeg), firstFrom(at[1] + longestDeg)).filter((place) => serves(place, at));
}
