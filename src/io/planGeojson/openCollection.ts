import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import { migrate } from '../../core/plan/migrations/migrate';
import { PLAN_FORMAT, PLAN_VERSION } from '../../core/plan/plan';
import { MAX_JSON_DEPTH, quoted } from '../bytes/fileLimits';
import { crsCode, crsDefinition, isWgs84 } from '../coordinates/crs';
import { isJsonArray, isJsonObject, jsonFault, othersOf } from '../json/jsonShape';
import type { Stretch } from '../json/longArray';
import { hasKnownKind } from './kindOf';

/** Features as they were parsed, or the bytes of some, with the share of the file that is then done. */
export type FeaturePart =
  | { readonly items: readonly Json[]; readonly share: number }
  | (Stretch & { readonly items?: undefined });

export interface OpenCollection {
  readonly collection: JsonObject;
  /** The features in their order, some at a time. */
  features(): Iterable<FeaturePart>;
  readonly hasHeader: boolean;
  /** Some feature has a `kind` of the plan file; with a header that makes no difference. */
  readonly hasKinds: boolean;
  /** The reference system its coordinates must be converted from; null: WGS84 already. */
  readonly crs: string | null;
}

const CHUNK = 4096;
/** So many features tell whether a file without a reference system is in metres. */
export const FEATURES_LOOKED_AT = 1000;
const GEOMETRY_TYPES: ReadonlySet<Json> = new Set<Json>(['Point', 'MultiPoint', 'Polygon', 'MultiPolygon']);

/** Checks that a parsed file is a FeatureCollection this version can read. An Issue instead: it is not. */
export function openCollection(value: Json, issues: Issue[], assumedCrs?: string): OpenCollection | null {
  const collection = asCollection(value);
  if (!collection) return fail(issues, { code: 'geojson.notGeojson', severity: 'error' });
  if (!isJsonArray(collection.features)) return fail(issues, { code: 'geojson.noFeatures', severity: 'error' });
  const headFault = jsonFault(othersOf(collection, new Set(['features'])) ?? null, MAX_JSON_DEPTH);
  if (headFault) return fail(issues, { code: headFault, severity: 'error', params: { max: MAX_JSON_DEPTH } });
  const current = currentVersion(collection, issues);
  if (!current) return null;
  const crs = crsOf(current, issues, assumedCrs);
  if (crs === undefined) return null;
  const features = current.features as readonly Json[];
  const hasHeader = isJsonObject(current.phuSong);
  const hasKinds = hasHeader || features.some(hasKnownKind);
  return { collection: current, features: () => inChunks(features), hasHeader, hasKinds, crs };
}

function* inChunks(features: readonly Json[]) {
  for (let start = 0; start < features.length; start += CHUNK) {
    const items = features.slice(start, start + CHUNK);
    yield { items, share: (start + items.length) / features.length };
  }
}

function fail(issues: Issue[], issue: Issue): null {
  issues.push(issue);
  return null;
}

function asCollection(value: Json): JsonObject | null {
  if (!isJsonObject(value)) return null;
  if (value.type === 'FeatureCollection') return value;
  if (value.type === 'Feature') return { type: 'FeatureCollection', features: [value] };
  if (!GEOMETRY_TYPES.has(value.type ?? null)) return null;
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: value }] };
}

function currentVersion(collection: JsonObject, issues: Issue[]): JsonObject | null {
  const header = collection.phuSong;
  if (header === undefined || header === null) {
    issues.push({ code: 'plan.noHeader', severity: 'notice' });
    return collection;
  }
  if (!isJsonObject(header) || header.format !== PLAN_FORMAT) {
    return fail(issues, { code: 'plan.otherFormat', severity: 'error', value: quoted(header) });
  }
  const version = header.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail(issues, { code: 'plan.badVersion', severity: 'error', value: quoted(version) });
  }
  if (version > PLAN_VERSION) {
    return fail(issues, { code: 'plan.newerVersion', severity: 'error', params: { version, known: PLAN_VERSION } });
  }
  return migrate(collection, version);
}

/** undefined: refused. */
function crsOf(collection: JsonObject, issues: Issue[], assumed: string | undefined): string | null | undefined {
  const member = collection.crs;
  const code = member === undefined || member === null ? assumed : crsCode(crsName(member));
  if (code === undefined) return lookLikeMetres(collection.features as readonly Json[], issues);
  if (isWgs84(code)) return null;
  if (crsDefinition(code) !== null) {
    issues.push({ code: 'crs.converted', severity: 'notice', value: code });
    return code;
  }
  issues.push({ code: 'crs.unknown', severity: 'error', value: quoted(code) });
  return undefined;
}

function crsName(member: Json): string {
  const properties = isJsonObject(member) && isJsonObject(member.properties) ? member.properties : {};
  return typeof properties.name === 'string' ? properties.name : JSON.stringify(member);
}

/** Metres without a named reference system cannot be placed: the user must say which. */
function lookLikeMetres(features: readonly Json[], issues: Issue[]): null | undefined {
  let points = 0;
  let metres = 0;
  for (const feature of features.slice(0, FEATURES_LOOKED_AT)) {
    const geometry = isJsonObject(feature) ? feature.geometry : null;
    if (!isJsonObject(geometry) || geometry.type !== 'Point' || !isJsonArray(geometry.coordinates)) continue;
    const [x, y] = geometry.coordinates;
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    points += 1;
    if (Math.abs(x) > 10_000 && Math.abs(y) > 10_000) metres += 1;
  }
  if (points === 0 || metres * 2 <= points) return null;
  issues.push({ code: 'crs.missing', severity: 'error' });
  return undefined;
}
