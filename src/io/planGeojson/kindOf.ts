import type { JsonObject } from '../../core/plan/json';
import { isJsonObject } from '../json/jsonShape';

/** Properties only a site has. */
const SITE_SIGNS = ['radiusM', 'radius_m', 'heightM', 'height_m', 'operator', 'technology', 'status', 'azimuths'];
const POINTS: ReadonlySet<unknown> = new Set(['Point', 'MultiPoint']);

/** What a feature is: its own word for it, else, in a file without a plan header, what it looks like. */
export function kindOf(feature: JsonObject, hasHeader: boolean): string {
  const properties = isJsonObject(feature.properties) ? feature.properties : {};
  const { kind } = properties;
  if (typeof kind === 'string' && (hasHeader || KNOWN.has(kind))) return kind;
  if (hasHeader) return 'unknown';
  const geometry = feature.geometry ?? null;
  const placed = isJsonObject(geometry) && POINTS.has(geometry.type);
  if (geometry !== null && !placed) return 'unknown';
  return SITE_SIGNS.some((key) => properties[key] !== undefined && properties[key] !== null) ? 'site' : 'village';
}

const KNOWN: ReadonlySet<string> = new Set(['site', 'village', 'exclusion', 'boundary', 'footprint', 'coverage']);
