import type { Json, JsonObject } from '../../core/plan/json';
import { fieldOfHeader } from '../headers/fieldOfHeader';
import { isJsonObject } from '../json/jsonShape';

/** Fields only a site has. */
const SITE_SIGNS: ReadonlySet<string | null> = new Set([
  'radiusM',
  'heightM',
  'operator',
  'technology',
  'status',
  'costVnd',
]);
const POINTS: ReadonlySet<unknown> = new Set(['Point', 'MultiPoint']);
const KNOWN: ReadonlySet<string> = new Set(['site', 'village', 'exclusion', 'boundary', 'footprint', 'coverage']);

export type PlaceKind = 'site' | 'village';

/** How the features of one file say what they are. */
export interface KindHabit {
  readonly hasHeader: boolean;
  /** Some feature has a `kind` of the plan file: then the word of every feature counts, known or not. */
  readonly hasKinds: boolean;
  readonly listOf: PlaceKind | null;
}

export function hasKnownKind(feature: Json): boolean {
  const properties = isJsonObject(feature) && isJsonObject(feature.properties) ? feature.properties : {};
  return typeof properties.kind === 'string' && KNOWN.has(properties.kind);
}

/**
 * What a feature is: its own word for it, else, in a file without a plan header, what the whole list is said to be
 * (`listOf`) or what the feature looks like.
 */
export function kindOf(feature: JsonObject, { hasHeader, hasKinds, listOf }: KindHabit): string {
  const properties = isJsonObject(feature.properties) ? feature.properties : {};
  const { kind } = properties;
  if (typeof kind === 'string' && (hasKinds || hasHeader)) return kind;
  if (hasHeader) return 'unknown';
  const geometry = feature.geometry ?? null;
  const placed = isJsonObject(geometry) && POINTS.has(geometry.type);
  if (geometry !== null && !placed) return 'unknown';
  return listOf ?? (Object.keys(properties).some((key) => isSiteSign(key, properties)) ? 'site' : 'village');
}

function isSiteSign(key: string, properties: JsonObject): boolean {
  return properties[key] !== null && SITE_SIGNS.has(fieldOfHeader(key));
}
