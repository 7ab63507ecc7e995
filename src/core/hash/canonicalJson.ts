import type { Json, JsonObject } from '../plan/json';

/**
 * JSON text that does not depend on how an object was put together: keys in the order of their code units, absent
 * members left out, no spaces; numbers and texts as JSON.stringify writes them. In the manner of RFC 8785.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value as Json) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as JsonObject;
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`);
  return `{${members.join(',')}}`;
}
