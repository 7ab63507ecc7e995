import { canonicalJson } from '../../hash/canonicalJson';
import type { Json } from '../../plan/json';
import type { FieldChange } from './planDiff';

/** The members in which two objects differ, deep, in the order of the first, then those only the second has. */
export function fieldChanges(before: object, after: object, left: readonly string[] = []): FieldChange[] {
  if (before === after) return [];
  const [one, other] = [membersOf(before), membersOf(after)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((field) => !left.includes(field) && !sameValue(one.get(field), other.get(field)))
    .map((field) => ({ field, before: one.get(field), after: other.get(field) }));
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

/** Deep-equal as JSON; absent equals absent. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return canonicalJson(a) === canonicalJson(b);
}

/** A map, so that a key such as `__proto__` stays an ordinary key. */
function membersOf(value: object): Map<string, Json> {
  return new Map(Object.entries(value as Readonly<Record<string, Json>>).filter(([, member]) => member !== undefined));
}
