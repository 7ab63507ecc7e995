import type { Json, JsonObject } from '../../core/plan/json';
import { objectOf } from '../json/jsonShape';
import { survivesXml } from '../xml/xmlText';
import { type KmlType, NAME_FIELD, REST_FIELD } from './kmlNames';

/** The typed fields of one schema, in the order they were met. */
export type KmlFields = ReadonlyMap<string, KmlType>;

/** What one placemark says: texts by field, and as JSON what those cannot say exactly. */
export interface KmlValues {
  readonly texts: ReadonlyMap<string, string>;
  readonly rest: KmlRest | null;
}

export interface KmlRest {
  readonly properties?: JsonObject;
  /** Members of the feature beside type, id, geometry and properties. */
  readonly members?: JsonObject;
}

/** Names that come through attributes and the columns of other tools unharmed. */
const PLAIN_NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N} _.:-]*[\p{L}\p{N}_.:-])?$/u;
const MAX_INT = 2 ** 31;

/** One type per field: the narrowest that holds all its values; `string` where they differ. */
export function kmlFields(rows: readonly JsonObject[]): KmlFields {
  const fields = new Map<string, KmlType>();
  for (const row of rows) {
    for (const [key, value] of Object.entries(row)) {
      const type = typeOf(value);
      if (type === null || key === REST_FIELD || !PLAIN_NAME.test(key)) continue;
      const known = fields.get(key);
      fields.set(key, known === undefined ? type : wider(known, type));
    }
  }
  fields.set(NAME_FIELD, 'string');
  return fields;
}

export function kmlValues(properties: JsonObject, members: JsonObject | undefined, fields: KmlFields): KmlValues {
  const texts = new Map<string, string>();
  const rest: [string, Json][] = [];
  for (const [key, value] of Object.entries(properties)) {
    const type = fields.get(key);
    const text = type === undefined ? '' : typedText(value, type);
    if (text !== '') texts.set(key, text);
    if (type === undefined || !isExact(value, type)) rest.push([key, value]);
  }
  const hasMembers = members !== undefined && Object.keys(members).length > 0;
  if (rest.length === 0 && !hasMembers) return { texts, rest: null };
  return { texts, rest: { ...(rest.length > 0 && { properties: objectOf(rest) }), ...(hasMembers && { members }) } };
}

/** Truth values as 1 and 0, the only form of them that GDAL reads without turning yes into no. */
function typedText(value: Json, type: KmlType): string {
  return type === 'bool' && typeof value === 'boolean' ? String(Number(value)) : shownText(value);
}

/** The value as other tools see it: XML's own characters, nothing at the ends. */
export function shownText(value: Json): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .trim();
}

function isExact(value: Json, type: KmlType): boolean {
  if (typeof value === 'string') return type === 'string' && survivesXml(value);
  return typeOf(value) !== null && type !== 'string';
}

function typeOf(value: Json): KmlType | null {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < MAX_INT ? 'int' : 'double';
  return typeof value === 'string' ? 'string' : null;
}

function wider(a: KmlType, b: KmlType): KmlType {
  if (a === b) return a;
  return a === 'bool' || b === 'bool' || a === 'string' || b === 'string' ? 'string' : 'double';
}
