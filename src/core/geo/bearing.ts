import type { Degrees } from '../units';
import type { LngLat } from './lngLat';

const RAD = Math.PI / 180;

/** Azimuth of one place from another, degrees clockwise from north in [0, 360): great circle on a sphere, within 0.1° of the geodesic to 100 km. */
export function bearingDeg([fromLng, fromLat]: LngLat, [toLng, toLat]: LngLat): Degrees {
  const turn = (toLng - fromLng) * RAD;
  const from = fromLat * RAD;
  const to = toLat * RAD;
  const east = Math.sin(turn) * Math.cos(to);
  const north = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn);
  return (Math.atan2(east, north) / RAD + 360) % 360;
}
