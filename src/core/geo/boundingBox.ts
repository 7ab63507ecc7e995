import type { Degrees, Metres } from '../units';
import { WGS84_A_M, WGS84_E2, WGS84_F } from './ecef';
import type { LngLat } from './lngLat';

/** Degrees. `west > east` means that the box crosses the antimeridian. */
export interface BoundingBox {
  readonly west: Degrees;
  readonly south: Degrees;
  readonly east: Degrees;
  readonly north: Degrees;
}

const DEG = 180 / Math.PI;
const POLAR_AXIS_M = WGS84_A_M * (1 - WGS84_F);
/** The smallest radius of curvature of a meridian, at the equator: a (1 − e²). */
const SMALLEST_MERIDIAN_RADIUS_M = WGS84_A_M * (1 - WGS84_E2);
/** Covers the 11.5 mm between chord and geodesic at 100 km, and rounding. */
const SLACK_M = 0.1;
const SMALL_RAD = 0.1;

/** No point within `radiusM` of a place is further from it in latitude than this, degrees. */
export function reachLatDeg(radiusM: Metres): Degrees {
  return ((radiusM + SLACK_M) / SMALLEST_MERIDIAN_RADIUS_M) * DEG;
}

/**
 * No point within `radiusM` of a place at `latDeg` is further from it in longitude than this, degrees; 180 when a pole
 * may be in reach. On the auxiliary sphere of the geodesic an arc is at most s / b long and a longitude never smaller
 * than on the ellipsoid, hence sin Δλ ≤ sin(s / b) / cos φ. Source: C. F. F. Karney, Algorithms for geodesics (2013), §2.
 * Where that is small, sin x ≤ x and asin x ≤ x + x³ / 5 save the time of both.
 */
export function reachLngDeg(latDeg: Degrees, radiusM: Metres): Degrees {
  const arcRad = (radiusM + SLACK_M) / POLAR_AXIS_M;
  const cosLat = Math.cos(latDeg / DEG);
  const bound = arcRad / cosLat;
  if (bound < SMALL_RAD) return bound * (1 + (bound * bound) / 5) * DEG;
  const ratio = Math.sin(arcRad) / cosLat;
  return arcRad < Math.PI / 2 && ratio < 1 ? Math.asin(ratio) * DEG : 180;
}

/** The box around everything within `radiusM` of a place; all longitudes when a pole is in reach. */
export function radiusBoundingBox([lngDeg, latDeg]: LngLat, radiusM: Metres): BoundingBox {
  const halfLatDeg = reachLatDeg(radiusM);
  const halfLngDeg = reachLngDeg(latDeg, radiusM);
  const south = Math.max(-90, latDeg - halfLatDeg);
  const north = Math.min(90, latDeg + halfLatDeg);
  if (halfLngDeg >= 180) return { west: -180, south, east: 180, north };
  return { west: wrapLngDeg(lngDeg - halfLngDeg), south, east: wrapLngDeg(lngDeg + halfLngDeg), north };
}

export function boxContains(box: BoundingBox, [lngDeg, latDeg]: LngLat): boolean {
  if (latDeg < box.south || latDeg > box.north) return false;
  if (box.west <= box.east) return lngDeg >= box.west && lngDeg <= box.east;
  return lngDeg >= box.west || lngDeg <= box.east;
}

/** A longitude brought back into [-180, 180]. */
export function wrapLngDeg(lngDeg: Degrees): Degrees {
  if (lngDeg > 180) return lngDeg - 360;
  return lngDeg < -180 ? lngDeg + 360 : lngDeg;
}
