import type { Metres } from '../units';

/** WGS84 semi-major axis. Source: NGA.STND.0036, table 3.1. */
export const WGS84_A_M: Metres = 6_378_137;
/** WGS84 flattening. Source: NGA.STND.0036, table 3.1. */
export const WGS84_F = 1 / 298.257223563;
/** First eccentricity squared, f (2 − f). */
export const WGS84_E2 = WGS84_F * (2 - WGS84_F);

const RAD = Math.PI / 180;

/** Earth-centred, earth-fixed coordinates, metres: x to 0° E on the equator, z to the north pole. */
export interface Ecef {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * The point of the WGS84 ellipsoid (height 0) at a geodetic longitude and latitude in degrees.
 * N = a / √(1 − e² sin²φ), x = N cos φ cos λ, y = N cos φ sin λ, z = N (1 − e²) sin φ.
 * Source: NGA.STND.0036, equation 4-14.
 */
export function toEcef(lngDeg: number, latDeg: number): Ecef {
  const sinLat = Math.sin(latDeg * RAD);
  const normalM = WGS84_A_M / Math.sqrt(1 - WGS84_E2 * sinLat * sinLat);
  const parallelM = normalM * Math.cos(latDeg * RAD);
  return {
    x: parallelM * Math.cos(lngDeg * RAD),
    y: parallelM * Math.sin(lngDeg * RAD),
    z: normalM * (1 - WGS84_E2) * sinLat,
  };
}
