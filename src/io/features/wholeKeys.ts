import type { Json, JsonObject } from '../../core/plan/json';
import { isoMoment, MOMENT_FIELDS } from '../fields/isoMoment';
import { SITE_FIELDS } from '../fields/siteFields';
import { VILLAGE_FIELDS } from '../fields/villageFields';
import { isJsonObject, objectOf } from '../json/jsonShape';

/** A shapefile cuts the names of its columns to so many bytes. */
const CUT_LENGTH = 10;
/** Of a second and third column with the same beginning GDAL keeps so much, and a number. */
const STEM_LENGTH = 8;

/** What GDAL adds to every placemark: how KML draws it when nothing is said. */
const KML_DEFAULTS: Readonly<Record<string, string>> = { tessellate: '-1', extrude: '0', visibility: '-1' };

const WHOLE: ReadonlyMap<string, string> = wholeByCut();

/** `formerComm` is `formerCommune` again, `suggeste_1` the second of those that begin like `suggestedL`; days are ISO. */
export function withWholeKeys(feature: JsonObject): JsonObject {
  const properties = feature.properties ?? null;
  if (!isJsonObject(properties)) return feature;
  const keys = new Set(Object.keys(properties));
  const said = Object.entries(properties).filter(([key, value]) => KML_DEFAULTS[key] !== String(value));
  const entries = said.map(([cut, value]): [string, Json] => {
    const whole = WHOLE.get(cut);
    const key = whole === undefined || keys.has(whole) ? cut : whole;
    return [key, MOMENT_FIELDS.has(key) && typeof value === 'string' ? isoMoment(value) : value];
  });
  return { ...feature, properties: objectOf(entries) };
}

function wholeByCut(): Map<string, string> {
  const whole = new Map<string, string>();
  for (const field of new Set([...SITE_FIELDS.keys(), ...VILLAGE_FIELDS.keys()])) {
    if (field.length <= CUT_LENGTH) continue;
    let cut = field.slice(0, CUT_LENGTH);
    for (let n = 1; whole.has(cut); n++) cut = `${field.slice(0, STEM_LENGTH)}_${n}`;
    whole.set(cut, field);
  }
  return whole;
}
