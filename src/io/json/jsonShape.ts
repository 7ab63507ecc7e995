import type { Json, JsonObject } from '../../core/plan/json';

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An object of the given entries; a key such as `__proto__` stays an ordinary key. */
export function objectOf(entries: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries(entries);
}

export function withoutNulls(object: JsonObject): JsonObject {
  return objectOf(Object.entries(object).filter(([, value]) => value !== null));
}

/** The members of `object` beside `known`, or undefined when there are none. */
export function othersOf(object: JsonObject, known: ReadonlySet<string>): JsonObject | undefined {
  if (!hasOthers(object, known)) return undefined;
  return objectOf(Object.entries(object).filter(([key]) => !known.has(key)));
}

function hasOthers(object: JsonObject, known: ReadonlySet<string>): boolean {
  for (const key in object) if (!known.has(key)) return true;
  return false;
}

export type JsonFault = 'json.tooDeep' | 'json.notFinite';

/** The first thing that makes a parsed value unfit to keep, or null. `room` is how many levels it may nest. */
export function jsonFault(value: Json, room: number): JsonFault | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'json.notFinite';
  if (typeof value !== 'object' || value === null) return null;
  if (room <= 0) return 'json.tooDeep';
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      const fault = jsonFault(item, room - 1);
      if (fault) return fault;
    }
    return null;
  }
  const object = value as JsonObject;
  for (const key in object) {
    const fault = jsonFault(object[key] as Json, room - 1);
    if (fault) return fault;
  }
  return null;
}
