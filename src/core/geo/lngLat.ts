/** A WGS84 position, longitude first, degrees: longitude in [-180, 180], latitude in [-90, 90]. */
export type LngLat = readonly [lngDeg: number, latDeg: number];

/** Places kept in a plan have at most this many decimals, rounded once, when they enter (1e-7° is about 1 cm). */
export const POSITION_DECIMALS = 7;

/** Rounds a position to the decimals a plan file keeps, so that verdicts and round trips agree. */
export function roundLngLat([lngDeg, latDeg]: LngLat): LngLat {
  return [roundDegrees(lngDeg), roundDegrees(latDeg)];
}

function roundDegrees(deg: number): number {
  return Number(deg.toFixed(POSITION_DECIMALS)) + 0;
}
