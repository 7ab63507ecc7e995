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

/** A click on a head: the other way round when it is sorted by that, else that column's first way. */
export function nextSort(sort: GridSort, key: string, first: 1 | -1 = 1): GridSort {
  return sort.key === key ? { key, direction: sort.direction === 1 ? -1 : 1 } : { key, direction: first };
}

/** The ids from one row to another, both included. */
export function idsBetween<Row>(rows: readonly Row[], idOf: (row: Row) => string, from: number, to: number): string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(idOf);
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

function compare(a: SortValue, b: SortValue, direction: 1 | -1): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  return collator.compare(String(a), String(b)) * direction;
}
