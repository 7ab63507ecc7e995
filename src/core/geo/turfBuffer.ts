import {
  area,
  booleanPointInPolygon,
  buffer,
  featureCollection,
  intersect,
  multiPolygon,
  point,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Metres, SquareKilometres } from '../units';
import { radiusBoundingBox } from './boundingBox';
import { circlePolygon } from './circlePolygon';
import type { LngLat } from './lngLat';
import type { Polygons } from './polygons';
import { innerRing, outerRing } from './ring';

/** Turf's `steps` are segments per quarter: 64 sides, 0.12 % inside the circle they stand for. */
const QUADRANT_SEGMENTS = 16;

/**
 * The area one site serves, by Turf's `buffer`: a sphere of the mean radius, so up to 0.6 % off WGS84, and 64 sides.
 * `buffer` breaks where longitudes jump; there Turf's `circle` takes its place, cut at the antimeridian (RFC 7946 §3.1.9).
 */
export function siteFootprint(position: LngLat, radiusM: Metres): Polygon | MultiPolygon {
  const { west, east } = radiusBoundingBox(position, radiusM * 1.01);
  if (west > east || (west === -180 && east === 180)) return circlePolygon(position, radiusM, 4 * QUADRANT_SEGMENTS);
  const grown = buffer(point([...position]), radiusM, { units: 'meters', steps: QUADRANT_SEGMENTS });
  return toGeometry(polygonsOf(grown));
}

/** Polygons grown by `distanceM` (shrunk when negative), by Turf's `buffer`, overlaps merged. Empty when nothing is left. */
export function polygonBuffer(polygons: Polygons, distanceM: Metres): Polygons {
  const grown = polygons.flatMap((rings) =>
    polygonsOf(buffer(polygon(mutable(rings)), distanceM, { units: 'meters', steps: QUADRANT_SEGMENTS })),
  );
  if (grown.length < 2) return grown;
  return polygonsOf(union(featureCollection(grown.map((rings) => polygon(mutable(rings))))));
}

/** What lies in both, by Turf's `intersect`. Empty when they do not meet. */
export function intersectPolygons(a: Polygons, b: Polygons): Polygons {
  if (a.length === 0 || b.length === 0) return [];
  return polygonsOf(intersect(featureCollection([multiPolygon(a.map(mutable)), multiPolygon(b.map(mutable))])));
}

/** Ground in polygons, by Turf's `area`: a sphere of the mean radius. */
export function groundKm2(polygons: Polygons): SquareKilometres {
  return polygons.length === 0 ? 0 : area(multiPolygon(polygons.map(mutable))) / 1e6;
}

/** Whether a place lies in polygons, edges included, by Turf's `booleanPointInPolygon`. */
export function holdsPlace(polygons: Polygons, place: LngLat): boolean {
  return polygons.length > 0 && booleanPointInPolygon([...place], multiPolygon(polygons.map(mutable)));
}

function polygonsOf(feature: Feature<Polygon | MultiPolygon> | null | undefined): LngLat[][][] {
  if (!feature) return [];
  const { geometry } = feature;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .filter(([outer]) => outer !== undefined && outer.length >= 4)
    .map((rings) => rings.map((ring, i) => (i === 0 ? outerRing(toLngLats(ring)) : innerRing(toLngLats(ring)))));
}

function toGeometry(polygons: LngLat[][][]): Polygon | MultiPolygon {
  const coordinates = polygons.map(mutable);
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

function toLngLats(ring: Position[]): LngLat[] {
  return ring.map(([lng, lat]): LngLat => [lng!, lat!]);
}

/** Turf's types want arrays they could write to; it does not write. */
function mutable(rings: readonly (readonly LngLat[])[]): Position[][] {
  return rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]));
}
