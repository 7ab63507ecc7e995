import type { Issue, IssueCode } from '../../core/checks/issue';
import type { LngLat } from '../../core/geo/lngLat';
import type { Json, JsonObject } from '../../core/plan/json';
import type { Area, AreaKind } from '../../core/plan/plan';
import { quoted } from '../bytes/fileLimits';
import { notNegative } from '../fields/fieldReaders';
import { isJsonArray, isJsonObject, othersOf, withoutNulls } from '../json/jsonShape';
import { AREA_KEYS, FEATURE_KEYS } from './planKeys';
import { readId } from './readId';
import type { RowReading } from './readPlace';
import { readPosition } from './readPosition';
import { rewind } from './rewind';
import type { RowContext } from './rowContext';

/** A Polygon or MultiPolygon the user drew; rings come in right-handed. */
export function readArea(feature: JsonObject, kind: AreaKind, row: number, context: RowContext): RowReading<Area> {
  const properties = isJsonObject(feature.properties) ? feature.properties : {};
  const { id, issue } = readId(feature, 'area', row, context);
  if (issue) return bad(issue);
  const buffer = notNegative(properties.bufferM ?? null);
  if (!('value' in buffer)) return bad({ ...buffer, row, column: 'bufferM', value: quoted(properties.bufferM) });
  const polygons = readPolygons(feature.geometry ?? null, row, context);
  if (!Array.isArray(polygons)) return bad(polygons as Issue);
  const extra = othersOf(context.hasHeader ? properties : withoutNulls(properties), AREA_KEYS);
  const foreign = othersOf(feature, FEATURE_KEYS);
  const name = typeof properties.name === 'string' ? properties.name : id;
  const area = { id, name, areaKind: kind, polygons: polygons as Area['polygons'] };
  const bufferM = buffer.value === undefined ? {} : { bufferM: buffer.value as number };
  return { value: { ...area, ...bufferM, ...(extra && { extra }), ...(foreign && { foreign }) }, issues: [] };
}

function bad(issue: Issue): RowReading<Area> {
  return { value: null, issues: [issue] };
}

function readPolygons(geometry: Json, row: number, context: RowContext): LngLat[][][] | Issue {
  const notPolygon: Issue = areaIssue('area.notPolygon', geometry, row);
  if (!isJsonObject(geometry) || !isJsonArray(geometry.coordinates)) return notPolygon;
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return notPolygon;
  const polygons: LngLat[][][] = [];
  for (const polygon of type === 'Polygon' ? [coordinates] : coordinates) {
    if (!isJsonArray(polygon)) return notPolygon;
    const rings: LngLat[][] = [];
    for (const ring of polygon) {
      const read = readRing(ring, row, context);
      if (!Array.isArray(read)) return read as Issue;
      rings.push(rewind(read, rings.length === 0));
    }
    polygons.push(rings);
  }
  return polygons;
}

function readRing(ring: Json, row: number, context: RowContext): LngLat[] | Issue {
  if (!isJsonArray(ring)) return areaIssue('area.badRing', ring, row);
  const positions: LngLat[] = [];
  for (const pair of ring) {
    const { position, issue } = readPosition(pair, row, context);
    if (issue) return issue;
    if (position) positions.push(position);
  }
  const first = positions[0];
  const last = positions.at(-1);
  const closed = first !== undefined && first[0] === last?.[0] && first[1] === last[1];
  return positions.length >= 4 && closed ? positions : areaIssue('area.badRing', ring, row);
}

function areaIssue(code: IssueCode, value: Json, row: number): Issue {
  return { code, severity: 'error', row, column: 'coordinates', value: quoted(value) };
}
