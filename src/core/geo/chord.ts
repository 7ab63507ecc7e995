import type { Metres } from '../units';
import { WGS84_A_M, WGS84_E2, WGS84_F } from './ecef';

/** Mean radius of the earth, (2a + b) / 3 of WGS84: for arcs that need no millimetres. */
export const EARTH_MEAN_RADIUS_M: Metres = 6_371_008.8;

const WGS84_B_M: Metres = WGS84_A_M * (1 - WGS84_F);
const RAD = Math.PI / 180;

/**
 * Square of the straight line, through the earth, between a point at `latDeg` and one `distanceM` away on the ground, m².
 * A point is within `distanceM` of the other when the squared distance of their ECEF coordinates is at most this:
 * within 0.2 mm of the WGS84 geodesic at 30 km, 0.9 mm at 50 km and 7.5 mm at 100 km, anywhere on earth, no special case
 * at the antimeridian or the poles. chord = 2R sin(d / 2R) with R = b / (1 − e² sin²φ), the Gaussian radius of curvature
 * √(MN) at that latitude: what is left is the change of the curvature with the azimuth.
 */
export function chordSquared(distanceM: Metres, latDeg: number): number {
  const sinLat = Math.sin(latDeg * RAD);
  const radiusM = WGS84_B_M / (1 - WGS84_E2 * sinLat * sinLat);
  const chordM = 2 * radiusM * Math.sin(distanceM / (2 * radiusM));
  return chordM * chordM;
}
