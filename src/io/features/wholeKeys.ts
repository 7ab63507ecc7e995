import type { Json, JsonObject } from '../../core/plan/json';
import { SITE_FIELDS } from '../fields/siteFields';
import { VILLAGE_FIELDS } from '../fields/villageFields';
import { isJsonObject, objectOf } from '../json/jsonShape';

/** A shapefile cuts the names of its columns to so many bytes. */
const CUT_LENGTH = 10;

const WHOLE: ReadonlyMap<string, string> = new Map(
  [...SITE_FIELDS.keys(), ...VILLAGE_FIELDS.keys()]
    .filter((field) => field.length > CUT_LENGTH)
    .map((field) => [field.slice(0, CUT_LENGTH), field]),
);

/** `formerComm` is `formerCommune` again. */
export function withWholeKeys(feature: JsonObject): JsonObject {
  const properties = feature.properties ?? null;
  if (!isJsonObject(properties)) return feature;
  const keys = Object.keys(properties);
  if (!keys.some((key) => WHOLE.has(key) && !keys.includes(WHOLE.get(key) as string))) return feature;
  const entries = Object.entries(properties).map(([key, value]): [string, Json] => [WHOLE.get(key) ?? key, value]);
  return { ...feature, properties: objectOf(entries) };
}
