import { nearestPairs } from '../../geo/nearestPairs';
import { nameKey, SAME_PLACE_M, sameOperator } from '../../plan/samePlace';
import type { Site } from '../../plan/site';
import type { Village } from '../../plan/village';
import type { PairedBy } from './planDiff';

/** Row of the second list → its row in the first. */
export type Pairs = ReadonlyMap<number, { readonly fromIndex: number; readonly by: PairedBy }>;

interface Held<Row> {
  readonly row: Row;
  readonly at: number;
}

/** Rows of the same id, the n-th of an id with the n-th. */
export function pairById(ones: readonly { readonly id: string }[], others: readonly { readonly id: string }[]): Pairs {
  const pairs = new Map<number, { fromIndex: number; by: PairedBy }>();
  if (ones === others) {
    others.forEach((_, at) => void pairs.set(at, { fromIndex: at, by: 'id' }));
    return pairs;
  }
  const free = listed(ones, ({ id }) => id);
  others.forEach(({ id }, at) => {
    const fromIndex = free.get(id)?.shift()?.at;
    if (fromIndex !== undefined) pairs.set(at, { fromIndex, by: 'id' });
  });
  return pairs;
}

/**
 * Rows of two plans that are the same place: by id, then by name and commune, then within 50 m, one to one. The last two
 * only for sites of one operator. A commune on one side only does not match: the next step may.
 */
export function pairPlaces<Row extends Site | Village>(ones: readonly Row[], others: readonly Row[]): Pairs {
  const pairs = new Map(pairById(ones, others));
  if (pairs.size === others.length) return pairs;
  const taken = new Set([...pairs.values()].map(({ fromIndex }) => fromIndex));
  const free = [...ones.entries()]
    .filter(([at]) => !taken.has(at))
    .map(([at, row]) => ({ at, row, position: row.position }));
  const open = [...others.entries()]
    .filter(([at]) => !pairs.has(at))
    .map(([at, row]) => ({ at, row, position: row.position }));
  const take = (from: Held<Row>, to: Held<Row>, by: PairedBy) => {
    pairs.set(to.at, { fromIndex: from.at, by });
    taken.add(from.at);
  };
  const byName = listed(
    free.map(({ row }) => row),
    nameKey,
  );
  for (const to of open) {
    const key = nameKey(to.row);
    const named = key === '' ? undefined : byName.get(key);
    const at = named?.findIndex(({ row }) => sameOperator(row, to.row)) ?? -1;
    if (named && at >= 0) take(free[named.splice(at, 1)[0]!.at]!, to, 'name');
  }
  const restFrom = free.filter(({ at }) => !taken.has(at));
  const restTo = open.filter(({ at }) => !pairs.has(at));
  const near = nearestPairs(restFrom, restTo, SAME_PLACE_M, (from, to) => sameOperator(from.row, to.row));
  for (const [from, to] of near) take(from, to, 'place');
  return pairs;
}

function listed<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Held<Row>[]> {
  const lists = new Map<string, Held<Row>[]>();
  rows.forEach((row, at) => {
    const list = lists.get(keyOf(row));
    if (list) list.push({ row, at });
    else lists.set(keyOf(row), [{ row, at }]);
  });
  return lists;
}
