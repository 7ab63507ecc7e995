import type { Json } from '../../core/plan/json';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { ReadRow } from './tableTypes';

/** What a row says, over what the plan has: only the fields the row gives. Nothing differs: the very same object. */
export function mergeRow<T extends Site | Village>(
  existing: T,
  { value, given }: ReadRow<T>,
): { readonly value: T; readonly changes: readonly string[] } {
  const merged: Record<string, unknown> = { ...existing };
  const changes: string[] = [];
  for (const field of given) {
    if (field === 'id') continue;
    const next = field === 'extra' ? { ...existing.extra, ...value.extra } : fieldOf(value, field);
    if (sameJson(fieldOf(existing, field) as Json, next as Json)) continue;
    merged[field] = next;
    changes.push(field);
  }
  return changes.length > 0 ? { value: merged as unknown as T, changes } : { value: existing, changes };
}

function fieldOf(value: Site | Village, field: string): unknown {
  return (value as unknown as Record<string, unknown>)[field];
}

/** Equal as JSON; a number and its text are equal too, since a table's unknown columns come back as text. */
function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return String(a) === String(b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    if (!sameJson((a as Record<string, Json>)[key], (b as Record<string, Json>)[key])) return false;
  }
  return true;
}
