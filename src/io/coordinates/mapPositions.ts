import type { Json } from '../../core/plan/json';
import { isJsonArray, isJsonObject } from '../json/jsonShape';
import type { Projector } from './crs';

/** A GeoJSON geometry with every position sent through `project`; anything else in it is left as it is. */
export function mapPositions(geometry: Json, project: Projector): Json {
  if (!isJsonObject(geometry)) return geometry;
  if (isJsonArray(geometry.geometries)) {
    return { ...geometry, geometries: geometry.geometries.map((part) => mapPositions(part, project)) };
  }
  return { ...geometry, coordinates: mapCoordinates(geometry.coordinates ?? null, project) };
}

function mapCoordinates(value: Json, project: Projector): Json {
  if (!isJsonArray(value)) return value;
  const [x, y] = value;
  if (typeof x === 'number' && typeof y === 'number') return [...project(x, y)];
  return value.map((item) => mapCoordinates(item, project));
}
