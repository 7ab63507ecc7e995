import type { Json, JsonObject } from '../../core/plan/json';
import { isJsonArray, isJsonObject, objectOf } from '../json/jsonShape';
import { type KmlRest, shownText } from './kmlFields';
import { HEADER_DATA, type KmlOrder, type KmlType, NAME_FIELD, ORDER_DATA, REST_FIELD } from './kmlNames';
import { elementsOf, firstOf, type KmlElement, readKmlGeometry, textOf } from './readKmlGeometry';

/**
 * The plan file that `writeKml` wrote as KML, as a FeatureCollection for `openCollection`; null: a KML without a plan's
 * header. What was edited on the way (a placemark moved, a field changed, a placemark added) comes as it was edited.
 */
export function readPlanKml(root: KmlElement): JsonObject | null {
  const header = documentData(root, HEADER_DATA);
  if (!isJsonObject(header) || !isJsonObject(header.phuSong)) return null;
  const schemas = new Map(
    elementsOf(root, 'Schema').map((schema) => [schema.getAttribute('id') ?? '', typesOf(schema)]),
  );
  const features = elementsOf(root, 'Placemark').map((placemark) => featureOf(placemark, schemas));
  const order = documentData(root, ORDER_DATA);
  const others = isJsonArray(header.features) ? header.features : [];
  return { ...header, features: [...inOrder(features, order), ...others] };
}

function documentData(root: KmlElement, name: string): Json {
  const data = elementsOf(root, 'Data').find((each) => each.getAttribute('name') === name);
  const value = data ? firstOf(data, 'value') : null;
  return value ? parsed(textOf(value)) : null;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function typesOf(schema: KmlElement): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(schema, 'SimpleField').map((field) => [
      field.getAttribute('name') ?? '',
      field.getAttribute('type') ?? 'string',
    ]),
  );
}

function featureOf(placemark: KmlElement, schemas: ReadonlyMap<string, ReadonlyMap<string, string>>): JsonObject {
  const schemaUrl = firstOf(placemark, 'SchemaData')?.getAttribute('schemaUrl') ?? '';
  const types = schemas.get(schemaUrl.replace(/^.*#/, ''));
  const texts = new Map<string, string>();
  const name = firstOf(placemark, NAME_FIELD);
  if (name && textOf(name) !== '') texts.set(NAME_FIELD, textOf(name));
  for (const field of elementsOf(placemark, 'SimpleData')) texts.set(field.getAttribute('name') ?? '', textOf(field));
  const rest = restOf(texts.get(REST_FIELD));
  texts.delete(REST_FIELD);
  const values = [...texts].map(([key, text]): [string, Json] => [key, typed(text, types?.get(key))]);
  const edited = (key: string, value: Json): boolean =>
    (types?.has(key) || key === NAME_FIELD) && shownText(value) !== (texts.get(key) ?? '');
  const kept = Object.entries(rest.properties ?? {}).filter(([key, value]) => !edited(key, value));
  const properties = objectOf([...values, ...kept]);
  return {
    ...rest.members,
    type: 'Feature',
    id: properties.id ?? null,
    geometry: readKmlGeometry(placemark),
    properties,
  };
}

function restOf(text: string | undefined): KmlRest {
  const value = text === undefined ? null : parsed(text);
  return isJsonObject(value) ? (value as KmlRest) : {};
}

function typed(text: string, type: string | undefined): Json {
  switch (type as KmlType | undefined) {
    case 'bool':
      return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text;
    case 'int':
    case 'double':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    default:
      return text;
  }
}

/** As in the plan; what it did not hold follows. */
function inOrder(features: readonly JsonObject[], order: Json): JsonObject[] {
  const { sites = [], villages = [], areas = [] } = (isJsonObject(order) ? order : {}) as Partial<KmlOrder>;
  const keys = [
    ...villages.map((id) => keyOf('village', id)),
    ...sites.map((id) => keyOf('site', id)),
    ...areas.map((id) => keyOf('area', id)),
  ];
  const rank = new Map(keys.map((key, i) => [key, i]));
  const rankOf = ({ properties }: JsonObject): number => {
    const { kind = '', id = '' } = properties as JsonObject;
    return (
      rank.get(keyOf(kind === 'exclusion' || kind === 'boundary' ? 'area' : String(kind), String(id))) ?? keys.length
    );
  };
  return features
    .map((feature) => ({ feature, rank: rankOf(feature) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ feature }) => feature);
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}
