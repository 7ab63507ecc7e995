import { toEcef, WGS84_A_M, WGS84_E2, WGS84_F } from '../geo/ecef';
import type { LngLat } from '../geo/lngLat';
import type { Metres } from '../units';

const DEG = 180 / Math.PI;
/** Pieces of at most this length follow a parabola through three exact points. */
const PIECE_M = 25_000;

/** Metres along the ground between two places, through the chord of the ellipsoid: within 8 mm of the geodesic to 100 km. */
export function arcLengthM(from: LngLat, to: LngLat): Metres {
  const a = toEcef(from[0], from[1]);
  const b = toEcef(to[0], to[1]);
  const sinLat = Math.sin(((from[1] + to[1]) / 2 / 180) * Math.PI);
  const radiusM = (WGS84_A_M * (1 - WGS84_F)) / (1 - WGS84_E2 * sinLat * sinLat);
  const chordM = Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
  return 2 * radiusM * Math.asin(Math.min(1, chordM / (2 * radiusM)));
}

/**
 * `count` + 1 places from one end to the other at even distances, written into `lng` and `lat` in degrees; longitudes
 * run on past ±180 so that neighbours stay neighbours. The curve is where the plane through both places and the centre of
 * the earth cuts the ellipsoid: within 1 m of the geodesic to 100 km. Allocates next to nothing.
 */
export function sampleArc(
  from: LngLat,
  to: LngLat,
  lengthM: Metres,
  count: number,
  lng: Float64Array,
  lat: Float64Array,
): void {
  const a = toEcef(from[0], from[1]);
  const b = toEcef(to[0], to[1]);
  const lengths = Math.sqrt((a.x * a.x + a.y * a.y + a.z * a.z) * (b.x * b.x + b.y * b.y + b.z * b.z));
  const crossM2 = Math.hypot(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
  const angle = Math.asin(Math.min(1, crossM2 / lengths));
  const pieces = Math.max(1, Math.ceil(lengthM / PIECE_M));
  const nodes = 2 * pieces;
  let lng0 = from[0];
  let lat0 = from[1];
  let next = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const mid = node(2 * piece + 1, lng0);
    const lng1 = mid.lng;
    const lat1 = mid.lat;
    const end = node(2 * piece + 2, lng1);
    const lng2 = end.lng;
    const lat2 = end.lat;
    for (; next <= count; next++) {
      const s = (next / count) * nodes - 2 * piece; // 0 … 2 along this piece
      if (s > 2 && piece < pieces - 1) break;
      const t = s - 1;
      lng[next] = lng1 + (t * (lng2 - lng0)) / 2 + (t * t * (lng2 + lng0 - 2 * lng1)) / 2;
      lat[next] = lat1 + (t * (lat2 - lat0)) / 2 + (t * t * (lat2 + lat0 - 2 * lat1)) / 2;
    }
    lng0 = lng2;
    lat0 = lat2;
  }

  function node(at: number, nearLng: number): { lng: number; lat: number } {
    const share = at / nodes;
    const flat = angle < 1e-9;
    const p = flat ? 1 - share : Math.sin((1 - share) * angle) / Math.sin(angle);
    const q = flat ? share : Math.sin(share * angle) / Math.sin(angle);
    const x = p * a.x + q * b.x;
    const y = p * a.y + q * b.y;
    const z = p * a.z + q * b.z;
    const lngDeg = Math.atan2(y, x) * DEG;
    return {
      lng: lngDeg - 360 * Math.round((lngDeg - nearLng) / 360),
      lat: Math.atan2(z, Math.sqrt(x * x + y * y) * (1 - WGS84_E2)) * DEG,
    };
  }
}
