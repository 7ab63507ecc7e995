import type { LngLat } from '../../core/geo/lngLat';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { ReadRow } from './tableTypes';

interface NearPair<T> {
  readonly row: ReadRow<T & (Site | Village)>;
  readonly of: T;
  readonly distanceM: number;
}

/** Cells of about 110 m: everything within 50 m of a place is in its cell or the eight around it (below 60° latitude). */
const CELLS_PER_DEG = 1000;

/** Pairs within `reachM`, nearest first, one to one. */
export function nearPairs<T extends Site | Village>(
  existing: readonly T[],
  incoming: readonly ReadRow<T>[],
  reachM: number,
  mayPair: (of: T, row: T) => boolean,
  distanceM: (a: LngLat, b: LngLat) => number,
): readonly { readonly row: ReadRow<T>; readonly of: T }[] {
  const cells = new Map<string, T[]>();
  for (const of of existing) {
    if (!of.position) continue;
    const key = cellKey(of.position, 0, 0);
    const list = cells.get(key);
    if (list) list.push(of);
    else cells.set(key, [of]);
  }
  const near: NearPair<T>[] = [];
  for (const row of incoming) {
    const place = row.value.position;
    if (!place) continue;
    for (const of of around(cells, place)) {
      const far = distanceM(of.position as LngLat, place);
      if (far <= reachM && mayPair(of, row.value)) near.push({ row, of, distanceM: far });
    }
  }
  near.sort((a, b) => a.distanceM - b.distanceM);
  const used = new Set<unknown>();
  return near.filter(({ row, of }) => !used.has(row) && !used.has(of) && used.add(row).add(of));
}

function* around<T>(cells: ReadonlyMap<string, readonly T[]>, place: LngLat): Generator<T> {
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) yield* cells.get(cellKey(place, dx, dy)) ?? [];
}

function cellKey([lng, lat]: LngLat, dx: number, dy: number): string {
  return `${Math.floor(lng * CELLS_PER_DEG) + dx},${Math.floor(lat * CELLS_PER_DEG) + dy}`;
}
