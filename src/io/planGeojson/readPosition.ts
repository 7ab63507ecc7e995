import type { Issue } from '../../core/checks/issue';
import { isOnEarth, isSwapped } from '../../core/checks/vietnamBounds';
import { type LngLat, roundLngLat } from '../../core/geo/lngLat';
import type { Json } from '../../core/plan/json';
import { quoted } from '../bytes/fileLimits';
import { projectEitherWay } from '../coordinates/projectEitherWay';
import { isJsonArray, isJsonObject } from '../json/jsonShape';
import { type RowContext, tally } from './rowContext';

/** `position` null with no issue: the feature has no place. */
export interface PositionReading {
  readonly position: LngLat | null;
  readonly issue?: Issue;
}

/** The place of a Point feature. A MultiPoint of one point, as GIS tools write it, counts as a point. */
export function readPoint(geometry: Json | undefined, row: number, context: RowContext): PositionReading {
  if (geometry === null || geometry === undefined) return { position: null };
  if (!isJsonObject(geometry)) return badPlace('place.notPoint', geometry, row);
  const { type } = geometry;
  const coordinates = geometry.coordinates ?? null;
  if (type === 'Point' && isJsonArray(coordinates) && coordinates.length === 0) return { position: null };
  if (type === 'Point') return readPosition(coordinates, row, context);
  const single = type === 'MultiPoint' && isJsonArray(coordinates) && coordinates.length === 1;
  return single ? readPosition(coordinates[0] as Json, row, context) : badPlace('place.notPoint', type ?? null, row);
}

/** One coordinate pair as the plan keeps it: WGS84, longitude first, rounded. */
export function readPosition(pair: Json, row: number, context: RowContext): PositionReading {
  if (!isJsonArray(pair) || pair.length < 2) return badPlace('place.notNumber', pair, row);
  const [x, y] = pair;
  if (!isFiniteNumber(x) || !isFiniteNumber(y)) return badPlace('place.notNumber', pair, row);
  if (pair.length > 2 && pair[2] !== null && pair[2] !== 0) tally(context, 'place.altitudeDropped', row);
  let place: LngLat = context.toWgs84 ? projectEitherWay(context.toWgs84, x, y) : [x, y];
  if (isSwapped(place)) {
    place = [place[1], place[0]];
    tally(context, 'place.swapped', row);
  }
  return isOnEarth(place) ? { position: roundLngLat(place) } : badPlace('place.outOfRange', pair, row);
}

function isFiniteNumber(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function badPlace(code: 'place.notPoint' | 'place.notNumber' | 'place.outOfRange', value: Json, row: number) {
  const issue: Issue = { code, severity: 'error', row, column: 'coordinates', value: quoted(value) };
  return { position: null, issue };
}
