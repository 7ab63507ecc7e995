import { convex, multiPoint } from '@turf/turf';
import type { LngLat } from './lngLat';

/** The convex hull of places, as MultiPolygon coordinates; null for fewer than three places or places on one line. */
export function hullOf(places: readonly LngLat[]): LngLat[][][] | null {
  if (places.length < 3) return null;
  const hull = convex(multiPoint(places.map((place) => [...place])));
  return hull ? [hull.geometry.coordinates as unknown as LngLat[][]] : null;
}
