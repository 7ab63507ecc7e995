import { nearestPairs } from '../../core/geo/nearestPairs';
import { nameKey, SAME_PLACE_M, sameOperator } from '../../core/plan/samePlace';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import { mergeRow } from './mergeRow';
import type { ReadRow } from './tableTypes';

export interface MatchedRow<T> {
  readonly row: number;
  readonly state: 'new' | 'changed' | 'same';
  /** What the plan will hold: the row, over what the plan has. */
  readonly value: T;
  readonly existing: T | null;
  readonly by: 'id' | 'name' | 'place' | null;
  /** Fields that differ. */
  readonly changes: readonly string[];
}

export interface Matching<T> {
  readonly rows: readonly MatchedRow<T>[];
  /** Of the plan, in no row of the list. */
  readonly missing: readonly T[];
}

/**
 * Pairs the rows of a list with what a plan holds: by id, then by name and commune, then within 50 m, one to one;
 * sites only with sites of the same operator. A row keeps the id of its pair.
 */
export function matchRows<T extends Site | Village>(
  existing: readonly T[],
  incoming: readonly ReadRow<T>[],
): Matching<T> {
  const free = new Set(existing);
  const pairs = new Map<ReadRow<T>, { readonly of: T; readonly by: 'id' | 'name' | 'place' }>();
  const pair = (row: ReadRow<T>, of: T, by: 'id' | 'name' | 'place') => {
    pairs.set(row, { of, by });
    free.delete(of);
  };
  pairByKey(
    free,
    incoming,
    pairs,
    (value) => value.id,
    (row) => row.given.has('id'),
    (row, of) => pair(row, of, 'id'),
  );
  pairByKey(
    free,
    incoming,
    pairs,
    nameKey,
    (row) => row.given.has('name'),
    (row, of) => pair(row, of, 'name'),
  );
  const rest = incoming.filter((row) => !pairs.has(row)).map((row) => ({ row, position: row.value.position }));
  const isOne = (of: T, { row }: { readonly row: ReadRow<T> }) => sameOperator(of, row.value);
  for (const [of, { row }] of nearestPairs([...free], rest, SAME_PLACE_M, isOne)) pair(row, of, 'place');
  const rows = incoming.map((row) => matched(row, pairs.get(row)));
  return { rows, missing: existing.filter((value) => free.has(value)) };
}

function pairByKey<T extends Site | Village>(
  free: ReadonlySet<T>,
  incoming: readonly ReadRow<T>[],
  taken: ReadonlyMap<ReadRow<T>, unknown>,
  keyOf: (value: T) => string,
  has: (row: ReadRow<T>) => boolean,
  pair: (row: ReadRow<T>, of: T) => void,
): void {
  const byKey = new Map<string, T[]>();
  for (const value of free) {
    const key = keyOf(value);
    const list = byKey.get(key);
    if (list) list.push(value);
    else byKey.set(key, [value]);
  }
  for (const row of incoming) {
    const wanted = keyOf(row.value);
    if (wanted === '' || taken.has(row) || !has(row)) continue;
    const list = byKey.get(wanted);
    const at = list?.findIndex((value) => sameOperator(value, row.value)) ?? -1;
    if (list && at >= 0) pair(row, list.splice(at, 1)[0] as T);
  }
}

function matched<T extends Site | Village>(
  row: ReadRow<T>,
  pair: { readonly of: T; readonly by: 'id' | 'name' | 'place' } | undefined,
): MatchedRow<T> {
  if (!pair) return { row: row.row, state: 'new', value: row.value, existing: null, by: null, changes: [] };
  const { value, changes } = mergeRow(pair.of, row);
  const state = changes.length > 0 ? 'changed' : 'same';
  return { row: row.row, state, value, existing: pair.of, by: pair.by, changes };
}
