import type { LngLat } from '../../core/geo/lngLat';

const METRES_PER_DEGREE = 111_320;

/** Where one comes to from a place along an azimuth, near enough for a sign on the map (under 100 km). */
export function placeAlong([lng, lat]: LngLat, azimuthDeg: number, distanceM: number): LngLat {
  const turn = (azimuthDeg * Math.PI) / 180;
  const north = (distanceM * Math.cos(turn)) / METRES_PER_DEGREE;
  const east = (distanceM * Math.sin(turn)) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  return [lng + east, lat + north];
}
