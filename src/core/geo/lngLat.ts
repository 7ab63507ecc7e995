/** A WGS84 position, longitude first, degrees: longitude in [-180, 180], latitude in [-90, 90]. */
export type LngLat = readonly [lngDeg: number, latDeg: number];

/** Places kept in a plan have at most this many decimals, rounded once, when they enter (1e-7° is about 1 cm). */
export const POSITION_DECIMALS = 7;

/** Rounds a position to the decimals a plan file keeps, so that verdicts and round trips agree. */
export function roundLngLat([lngDeg, latDeg]: LngLat): LngLat {
  return [roundDegrees(lngDeg), roundDegrees(latDeg)];
}

const SCALE = 10 ** POSITION_DECIMALS;
/** Degrees scaled to whole units of the last decimal are off by less than this, up to 360°. */
const SCALED_ERROR = 1e-5;

/** As `toFixed` rounds; the way by text, which is slow, only where a value lies between two. */
function roundDegrees(deg: number): number {
  const scaled = deg * SCALE;
  const nearest = Math.round(scaled);
  const isClear = Math.abs(deg) <= 360 && Math.abs(Math.abs(scaled - nearest) - 0.5) > SCALED_ERROR;
  return (isClear ? nearest / SCALE : Number(deg.toFixed(POSITION_DECIMALS))) + 0;
}
