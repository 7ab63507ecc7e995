import { foldDiacritics } from '../../core/plan/foldDiacritics';
import type { GridSort } from '../../ui/DataGrid';

/** Rows whose text has every word of the query, marks and case aside. The same list when nothing is asked. */
export function searchRows<Row>(rows: readonly Row[], query: string, textOf: (row: Row) => string): readonly Row[] {
  const words = foldDiacritics(query).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldDiacritics(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

export type SortValue = string | number | undefined;

/** The same in steps, for lists that would hold the page up. */
export function* searchInSteps<Row>(
  rows: readonly Row[],
  query: string,
  textOf: (row: Row) => string,
): Generator<void, readonly Row[]> {
  if (foldDiacritics(query).trim() === '') return rows;
  const found: Row[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    for (const row of searchRows(rows.slice(from, from + AT_ONCE), query, textOf)) found.push(row);
    yield;
  }
  return found;
}

/** Sorted by one value; unknown values last, whatever the direction; ties stay as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  direction: 1 | -1,
  rowValue: (row: Row) => SortValue,
): readonly Row[] {
  return rows
    .map((row) => ({ row, value: rowValue(row) }))
    .sort((a, b) => compare(a.value, b.value, direction))
    .map(({ row }) => row);
}

/** The same in steps: stretches sorted by themselves, then merged two by two. */
export function* sortInSteps<Row>(
  rows: readonly Row[],
  direction: 1 | -1,
  rowValue: (row: Row) => SortValue,
): Generator<void, readonly Row[]> {
  const values: SortValue[] = [];
  let order = new Uint32Array(rows.length);
  const inOrder = (a: number, b: number): number => compare(values[a], values[b], direction) || a - b;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const to = Math.min(rows.length, from + AT_ONCE);
    for (let at = from; at < to; at++) values.push(rowValue(rows[at]!));
    order.set(Array.from({ length: to - from }, (_, n) => from + n).sort(inOrder), from);
    yield;
  }
  for (let length = AT_ONCE; length < rows.length; length *= 2) {
    const merged = new Uint32Array(rows.length);
    for (let from = 0; from < rows.length; from += 2 * length) {
      const middle = Math.min(rows.length, from + length);
      const end = Math.min(rows.length, middle + length);
      let left = from;
      let right = middle;
      for (let at = from; at < end; at++) {
        const takesLeft = right === end || (left < middle && inOrder(order[left]!, order[right]!) < 0);
        merged[at] = order[takesLeft ? left++ : right++]!;
        if (at % AT_ONCE === AT_ONCE - 1) yield;
      }
    }
    order = merged;
  }
  const sorted: Row[] = [];
  for (const at of order) sorted.push(rows[at]!);
  return sorted;
}

/** A click on a head: the other way round when it is sorted by that, else that column's first way. */
export function nextSort(sort: GridSort, key: string, first: 1 | -1 = 1): GridSort {
  return sort.key === key ? { key, direction: sort.direction === 1 ? -1 : 1 } : { key, direction: first };
}

/** The ids from one row to another, both included. */
export function idsBetween<Row>(rows: readonly Row[], idOf: (row: Row) => string, from: number, to: number): string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(idOf);
}

/** A few milliseconds of folding or comparing. */
const AT_ONCE = 2048;

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

function compare(a: SortValue, b: SortValue, direction: 1 | -1): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  return collator.compare(String(a), String(b)) * direction;
}
