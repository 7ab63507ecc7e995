import type { Degrees } from '../units';

const DEG = 180 / Math.PI;

/**
 * Northing of a latitude in Web Mercator, in degrees of longitude at the equator: 180 at about 85.05°, the rim of its
 * tiles. |latDeg| < 90. Source: EPSG:1024 (Popular Visualisation Pseudo Mercator), y / a = artanh(sin φ).
 */
export function mercatorDeg(latDeg: Degrees): Degrees {
  const sin = Math.sin(latDeg / DEG);
  return (DEG / 2) * Math.log((1 + sin) / (1 - sin));
}

/** The latitude of a northing: the inverse of {@link mercatorDeg}. */
export function mercatorLatDeg(northingDeg: Degrees): Degrees {
  return Math.atan(Math.sinh(northingDeg / DEG)) * DEG;
}
