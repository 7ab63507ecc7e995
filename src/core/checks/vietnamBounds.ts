import type { LngLat } from '../geo/lngLat';

/** West, south, east, north of Vietnam with Hoàng Sa and Trường Sa, degrees. */
export const VIETNAM_BOUNDS = [102, 6, 118, 24] as const;

export function isInVietnam([lng, lat]: LngLat): boolean {
  const [west, south, east, north] = VIETNAM_BOUNDS;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** West, south, east, north of the province with its sea, degrees. */
const QUANG_NINH_BOUNDS = [106.4, 20.5, 108.6, 21.8] as const;

export function isInQuangNinh([lng, lat]: LngLat): boolean {
  const [west, south, east, north] = QUANG_NINH_BOUNDS;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

export function isOnEarth([lng, lat]: LngLat): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

/** Latitude written first: no such latitude as it stands, and inside Vietnam the other way round. */
export function isSwapped([lng, lat]: LngLat): boolean {
  return Math.abs(lat) > 90 && isInVietnam([lat, lng]);
}
