import { circle } from '@turf/turf';
import type { Metres } from '../units';
import type { LngLat } from './lngLat';

/**
 * A circle on Turf's sphere as a closed ring of `segments` sides, light enough to draw on every frame of a drag.
 * Longitudes run on past ±180 across the antimeridian, as map libraries want them; they jump when a pole is inside.
 */
export function footprintRing([lngDeg, latDeg]: LngLat, radiusM: Metres, segments = 64): LngLat[] {
  const { geometry } = circle([lngDeg, latDeg], radiusM, { steps: segments, units: 'meters' });
  return geometry.coordinates[0]!.map(([lng, lat]): LngLat => [lng!, lat!]);
}
