import type { Metres } from '../units';

/** Mean radius of the earth, (2a + b) / 3 of WGS84: turns an arc on the ground into the chord below it. */
export const EARTH_MEAN_RADIUS_M: Metres = 6_371_008.8;

/**
 * Square of the straight line, through the earth, between two points `distanceM` apart on the ground, m².
 * A point is within `distanceM` of another when the squared distance of their ECEF coordinates is at most this:
 * within 0.31 mm of the geodesic at 30 km and 11.5 mm at 100 km, anywhere on earth, no special case at the
 * antimeridian or the poles. chord = 2R sin(d / 2R).
 */
export function chordSquared(distanceM: Metres): number {
  const chordM = 2 * EARTH_MEAN_RADIUS_M * Math.sin(distanceM / (2 * EARTH_MEAN_RADIUS_M));
  return chordM * chordM;
}
