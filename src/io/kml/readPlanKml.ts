import type { Json, JsonObject } from '../../core/plan/json';
import { isJsonArray, isJsonObject, objectOf } from '../json/jsonShape';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/xmlTree';
import { type KmlRest, shownText } from './kmlFields';
import { HEADER_DATA, type KmlOrder, type KmlType, NAME_FIELD, ORDER_DATA, REST_FIELD } from './kmlNames';
import { readKmlGeometry } from './readKmlGeometry';

/** What a placemark says, before its schema is known. */
interface SaidByPlacemark {
  readonly schemaUrl: string;
  readonly texts: Map<string, string>;
  readonly geometry: JsonObject | null;
}

type Schemas = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The plan file that `writeKml` wrote as KML, as a FeatureCollection for `openCollection`; null: a text that cannot be
 * parsed, or a KML without a plan's header. What was edited on the way (a placemark moved, a field changed, a placemark
 * added) comes as it was edited.
 */
export function readPlanKml(text: string): JsonObject | null {
  if (!text.includes(HEADER_DATA)) return null;
  const placemarks: SaidByPlacemark[] = [];
  const { document } = parseXml(text, { names: ['Placemark'], take: (element) => placemarks.push(saidBy(element)) });
  const root = document?.documentElement;
  const header = root ? documentData(root, HEADER_DATA) : null;
  if (!root || !isJsonObject(header) || !isJsonObject(header.phuSong)) return null;
  const schemas: Schemas = new Map(
    root.getElementsByTagName('Schema').map((schema) => [schema.getAttribute('id') ?? '', typesOf(schema)]),
  );
  const features = placemarks.map((placemark) => featureOf(placemark, schemas));
  const order = documentData(root, ORDER_DATA);
  const others = isJsonArray(header.features) ? header.features : [];
  return { ...header, features: [...inOrder(features, order), ...others] };
}

function documentData(root: XmlElement, name: string): Json {
  const data = root.getElementsByTagName('Data').find((each) => each.getAttribute('name') === name);
  const [value] = data?.getElementsByTagName('value') ?? [];
  return value ? parsed(value.textContent) : null;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

function typesOf(schema: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    schema
      .getElementsByTagName('SimpleField')
      .map((field) => [field.getAttribute('name') ?? '', field.getAttribute('type') ?? 'string']),
  );
}

function saidBy(placemark: XmlElement): SaidByPlacemark {
  const schemaUrl = placemark.getElementsByTagName('SchemaData')[0]?.getAttribute('schemaUrl') ?? '';
  const texts = new Map<string, string>();
  const name = placemark.getElementsByTagName(NAME_FIELD)[0]?.textContent ?? '';
  if (name !== '') texts.set(NAME_FIELD, name);
  for (const field of placemark.getElementsByTagName('SimpleData')) {
    texts.set(field.getAttribute('name') ?? '', field.textContent);
  }
  return { schemaUrl, texts, geometry: readKmlGeometry(placemark) };
}

function featureOf({ schemaUrl, texts, geometry }: SaidByPlacemark, schemas: Schemas): JsonObject {
  const types = schemas.get(schemaUrl.replace(/^.*#/, ''));
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
    geometry,
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
