import type { Json } from '../../plan/json';
import type { FieldChange } from './planDiff';

/** The members in which two objects differ, deep, in the order of the first, then those only the second has. */
export function fieldChanges(before: object, after: object): FieldChange[] {
  if (before === after) return [];
  const fields = Object.keys(before);
  for (const field of Object.keys(after)) if (!Object.hasOwn(before, field)) fields.push(field);
  const changes: FieldChange[] = [];
  for (const field of fields) {
    const [one, other] = [memberOf(before, field), memberOf(after, field)];
    if (!sameValue(one, other)) changes.push({ field, before: one, after: other });
  }
  return changes;
}

/** A copy with the changes made: `undefined` takes the member away. */
export function withChanges<T extends object>(value: T, changes: readonly FieldChange[]): T {
  if (changes.length === 0) return value;
  const members = membersOf(value);
  for (const { field, after } of changes) {
    if (after === undefined) members.delete(field);
    else members.set(field, after);
  }
  return Object.fromEntries(members) as T;
}

/** Deep-equal as JSON; absent equals absent, also inside. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, at) => sameValue(value, b[at]));
  }
  if (Array.isArray(b)) return false;
  for (const key of Object.keys(a)) if (!sameValue(memberOf(a, key), memberOf(b, key))) return false;
  for (const key of Object.keys(b)) if (!Object.hasOwn(a, key) && memberOf(b, key) !== undefined) return false;
  return true;
}

/** Own members only: a key such as `constructor` is no member of an object that does not hold it. */
function memberOf(value: object, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, Json>>)[key] : undefined;
}

/** A map, so that a key such as `__proto__` stays an ordinary key. */
function membersOf(value: object): Map<string, Json> {
  return new Map(Object.entries(value as Readonly<Record<string, Json>>).filter(([, member]) => member !== undefined));
}
