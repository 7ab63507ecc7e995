import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Metres } from '../units';
import type { LngLat } from './lngLat';
import { siteFootprint } from './turfBuffer';

/** A site's buffer with its own bounding box (west, south, east, north), ready to be asked about places. */
export interface TurfFootprint {
  readonly geometry: Polygon | MultiPolygon;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

export function turfFootprint(position: LngLat, radiusM: Metres): TurfFootprint {
  const geometry = siteFootprint(position, radiusM);
  const [west, south, east, north] = bbox(geometry);
  return { geometry, box: [west, south, east, north] };
}

/** By Turf's booleanPointInPolygon, edges included, the box first. */
export function turfFootprintHolds({ geometry, box }: TurfFootprint, [lngDeg, latDeg]: LngLat): boolean {
  const [west, south, east, north] = box;
  if (lngDeg < west || lngDeg > east || latDeg < south || latDeg > north) return false;
  return booleanPointInPolygon([lngDeg, latDeg], geometry);
}
