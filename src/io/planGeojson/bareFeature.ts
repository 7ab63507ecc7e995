import type { Json, JsonObject } from '../../core/plan/json';
import { SITE_FIELDS } from '../fields/siteFields';
import { VILLAGE_FIELDS } from '../fields/villageFields';
import { fieldOfHeader } from '../headers/fieldOfHeader';
import { isJsonObject, objectOf } from '../json/jsonShape';
import type { PlaceKind } from './kindOf';

/** A feature of another tool with its properties under the names of the plan file: `radius_m` becomes `radiusM`. */
export function bareFeature(feature: JsonObject, kind: PlaceKind): JsonObject {
  const properties = feature.properties ?? null;
  if (!isJsonObject(properties)) return feature;
  if (properties.kind === kind) return withName(feature, properties);
  const fields: ReadonlyMap<string, unknown> = kind === 'site' ? SITE_FIELDS : VILLAGE_FIELDS;
  const taken = new Set(Object.keys(properties));
  const entries = Object.entries(properties).map(([key, value]): [string, Json] => {
    if (fields.has(key) || key === 'id') return [key, value];
    const field = fieldOfHeader(key);
    if (field === null || taken.has(field) || (field !== 'id' && !fields.has(field))) return [key, value];
    taken.add(field);
    return [field, value];
  });
  return { ...feature, properties: objectOf(entries) };
}

/** A plan that GDAL read from KML calls its names `Name`. */
function withName(feature: JsonObject, { Name: name, ...others }: JsonObject): JsonObject {
  if (typeof name !== 'string' || 'name' in others) return feature;
  return { ...feature, properties: { ...others, name } };
}
