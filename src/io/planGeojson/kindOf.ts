import type { JsonObject } from '../../core/plan/json';
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

/**
 * What a feature is: its own word for it, else, in a file without a plan header, what the whole list is said to be
 * (`listOf`) or what the feature looks like.
 */
export function kindOf(feature: JsonObject, hasHeader: boolean, listOf: PlaceKind | null): string {
  const properties = isJsonObject(feature.properties) ? feature.properties : {};
  const { kind } = properties;
  if (typeof kind === 'string' && (hasHeader || KNOWN.has(kind))) return kind;
  if (hasHeader) return 'unknown';
  const geometry = feature.geometry ?? null;
  const placed = isJsonObject(geometry) && POINTS.has(geometry.type);
  if (geometry !== null && !placed) return 'unknown';
  return listOf ?? (Object.keys(properties).some((key) => isSiteSign(key, properties)) ? 'site' : 'village');
}

function isSiteSign(key: string, properties: JsonObject): boolean {
  return properties[key] !== null && SITE_SIGNS.has(fieldOfHeader(key));
}
