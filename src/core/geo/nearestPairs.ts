import type { Metres } from '../units';
import { geodesicDistanceM } from './geodesicDistance';
import type { LngLat } from './lngLat';

interface Placed {
  readonly position: LngLat | null;
}

/** Cells of about 110 m: everything within 50 m of a place is in its cell or the eight around it (below 60° latitude). */
const CELLS_PER_DEG = 1000;

/** Pairs at most `reachM` ≤ 50 m apart, WGS84 geodesics, nearest first, one to one. Places not found pair with nothing. */
export function nearestPairs<A extends Placed, B extends Placed>(
  ones: readonly A[],
  others: readonly B[],
  reachM: Metres,
  mayPair: (one: A, other: B) => boolean,
): readonly (readonly [A, B])[] {
  const cells = new Map<string, A[]>();
  for (const one of ones) {
    if (!one.position) continue;
    const key = cellKey(one.position, 0, 0);
    const list = cells.get(key);
    if (list) list.push(one);
    else cells.set(key, [one]);
  }
  const near: { readonly one: A; readonly other: B; readonly distanceM: Metres }[] = [];
  for (const other of others) {
    if (!other.position) continue;
    for (const one of around(cells, other.position)) {
      const distanceM = geodesicDistanceM(one.position as LngLat, other.position);
      if (distanceM <= reachM && mayPair(one, other)) near.push({ one, other, distanceM });
    }
  }
  near.sort((a, b) => a.distanceM - b.distanceM);
  const used = new Set<A | B>();
  return near
    .filter(({ one, other }) => !used.has(one) && !used.has(other) && used.add(one).add(other))
    .map(({ one, other }) => [one, other]);
}

function* around<T>(cells: ReadonlyMap<string, readonly T[]>, place: LngLat): Generator<T> {
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) yield* cells.get(cellKey(place, dx, dy)) ?? [];
}

function cellKey([lng, lat]: LngLat, dx: number, dy: number): string {
  return `${Math.floor(lng * CELLS_PER_DEG) + dx},${Math.floor(lat * CELLS_PER_DEG) + dy}`;
}
