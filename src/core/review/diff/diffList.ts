import { geodesicLine } from '../../geo/geodesicDistance';
import type { LngLat } from '../../geo/lngLat';
import type { Metres } from '../../units';
import { fieldChanges } from './fieldChanges';
import type { Pairs } from './pairRows';
import type { ListDiff, ListTotals, Moved, RowDiff } from './planDiff';

/** A place that differs by less is the same place, written down otherwise. */
export const MOVED_M: Metres = 5;

interface Placed {
  readonly position?: LngLat | null;
}

/** Row by row what became of a list, given which rows are pairs. */
export function diffList<Row extends object>(
  ones: readonly Row[],
  others: readonly Row[],
  pairs: Pairs,
): ListDiff<Row> {
  let latest = -1;
  let reordered = false;
  const kept = new Set<number>();
  const rows = others.map((after, at): RowDiff<Row> => {
    const pair = pairs.get(at);
    if (!pair) return { state: 'added', fromIndex: null, before: null, after, by: null, moved: null, changes: [] };
    const { fromIndex, by } = pair;
    kept.add(fromIndex);
    reordered ||= fromIndex < latest;
    latest = fromIndex;
    const before = ones[fromIndex]!;
    const changes = fieldChanges(before, after);
    const moved = changes.some(({ field }) => field === 'position') ? moveBetween(before, after) : null;
    const state = moved ? 'moved' : changes.length > 0 ? 'changed' : 'unchanged';
    return { state, fromIndex, before, after, by, moved, changes };
  });
  return { rows, removed: ones.filter((_, at) => !kept.has(at)), reordered };
}

export function listTotals({ rows, removed }: ListDiff<unknown>): ListTotals {
  const totals = { added: 0, removed: removed.length, moved: 0, changed: 0, unchanged: 0 };
  for (const { state } of rows) totals[state]++;
  return totals;
}

/** Same rows, same content, same order. */
export function isSameList({ rows, removed, reordered }: ListDiff<unknown>): boolean {
  return removed.length === 0 && !reordered && rows.every(({ state }) => state === 'unchanged');
}

function moveBetween({ position: from }: Placed, { position: to }: Placed): Moved | null {
  if (!from || !to) return null;
  const { distanceM, azimuthDeg } = geodesicLine(from, to);
  return distanceM > MOVED_M ? { metres: distanceM, bearingDeg: azimuthDeg } : null;
}
