import { roundTo } from './rounding.mjs';
import { POSITION_DECIMALS } from './settings.mjs';

const MEAN_RADIUS_M = 6371008.8;
const A = 6378137;
const E2 = 0.0066943799901413165;
const RAD = Math.PI / 180;

/** WGS84 position at height 0 as earth-centred x, y, z in metres. */
export function toEcef([lon, lat]) {
  const sinLat = Math.sin(lat * RAD);
  const n = A / Math.sqrt(1 - E2 * sinLat * sinLat);
  const c = n * Math.cos(lat * RAD);
  return [c * Math.cos(lon * RAD), c * Math.sin(lon * RAD), n * (1 - E2) * sinLat];
}

/** Straight line through the earth between two earth-centred points, metres. */
export function chordM(p, q) {
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** The chord that a ground distance spans. */
export function chordOfGround(groundM) {
  return 2 * MEAN_RADIUS_M * Math.sin(groundM / (2 * MEAN_RADIUS_M));
}

/** Good to a metre in ten kilometres: enough to place things. */
export function groundM(p, q) {
  return chordM(toEcef(p), toEcef(q));
}

/** The position so far away in that direction (clockwise from north), rounded as every invented place is. */
export function away([lon, lat], distanceM, azimuthRad) {
  const dLat = (distanceM * Math.cos(azimuthRad)) / 110_700;
  const dLon = (distanceM * Math.sin(azimuthRad)) / (111_320 * Math.cos(lat * RAD));
  return [roundTo(lon + dLon, POSITION_DECIMALS), roundTo(lat + dLat, POSITION_DECIMALS)];
}

/** A position within a ring round a centre, evenly by area. */
export function somewhereNear(centre, nearestM, farthestM, random) {
  const d = Math.sqrt(random.between(nearestM * nearestM, farthestM * farthestM));
  return away(centre, d, random.between(0, 2 * Math.PI));
}
