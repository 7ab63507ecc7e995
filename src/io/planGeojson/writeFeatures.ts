import type { Geometry } from 'geojson';
import type { LngLat } from '../../core/geo/lngLat';
import type { Polygons } from '../../core/geo/polygons';
import type { Json, JsonObject } from '../../core/plan/json';
import type { Area } from '../../core/plan/plan';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { rewind } from './rewind';

/** What is computed of a village and written on request. */
export interface VillageVerdict {
  readonly covered: boolean;
  readonly coverCount: number;
  readonly servers: readonly string[];
  readonly levelDbm: number | null;
  readonly marginDb: number | null;
  readonly reason: string;
}

export function siteFeature(site: Site): JsonObject {
  const { id, position, extra, foreign, ...fields } = site;
  return feature(foreign, id, point(position), ordered(id, 'site', fields, extra));
}

export function villageFeature(village: Village, verdict?: VillageVerdict): JsonObject {
  const { id, position, extra, foreign, ...fields } = village;
  const derived = verdict ? derivedOf(verdict) : {};
  return feature(foreign, id, point(position), { ...ordered(id, 'village', fields, extra), ...derived });
}

/** The derived keys and no others: what a reader would not drop would come back as unknown. */
function derivedOf({ covered, coverCount, servers, levelDbm, marginDb, reason }: VillageVerdict): JsonObject {
  return { covered, coverCount, servers: servers.join(';'), levelDbm, marginDb, reason };
}

export function areaFeature(area: Area): JsonObject {
  const { id, name, areaKind, bufferM, polygons, extra, foreign } = area;
  const wound = polygons.map((rings) => rings.map((ring, i) => rewind(ring, i === 0)));
  const geometry =
    wound.length === 1
      ? { type: 'Polygon', coordinates: wound[0] as Json }
      : { type: 'MultiPolygon', coordinates: wound as Json };
  const known = ordered(id, areaKind, bufferM === undefined ? { name } : { name, bufferM }, extra);
  return feature(foreign, id, geometry, known);
}

/** Derived: written on request, ignored when read. `facts`: what it rests on. */
export function footprintFeature(siteId: string, facts: JsonObject, geometry: Geometry): JsonObject {
  const id = `footprint-${siteId}`;
  return feature(undefined, id, geometry as unknown as Json, { id, kind: 'footprint', siteId, ...facts });
}

/** Derived like footprints: the ground that active sites serve. */
export function coverageFeature(facts: JsonObject, polygons: Polygons): JsonObject {
  const geometry = { type: 'MultiPolygon', coordinates: polygons as Json };
  return feature(undefined, 'coverage', geometry, { id: 'coverage', kind: 'coverage', ...facts });
}

/** Known properties first, and they win over an unknown one of the same key. */
function ordered(id: string, kind: string, fields: object, extra: JsonObject | undefined): JsonObject {
  const known = { id, kind, ...(fields as JsonObject) };
  return extra ? { ...known, ...extra, ...known } : known;
}

function feature(foreign: JsonObject | undefined, id: string, geometry: Json, properties: JsonObject): JsonObject {
  return { ...foreign, type: 'Feature', id, geometry, properties };
}

function point(position: LngLat | null): Json {
  return position === null ? null : { type: 'Point', coordinates: position };
}
