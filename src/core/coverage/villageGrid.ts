import { PointGrid } from '../geo/pointGrid';
import type { Village } from '../plan/village';
import { readVillageColumns, villageColumns } from '../plan/villageColumns';
import type { Metres } from '../units';

/** A grid whose cells are so many times wider or narrower than asked for will do. */
const NEAR_ENOUGH = 1.5;
const MOST_SORTED = 8192;

/** Villages as a grid; `order` holds indices into `villages`. */
export function villageGrid(villages: readonly Village[], cellM: Metres): PointGrid {
  const { lngDeg, latDeg } = villageColumns(villages);
  return new PointGrid(lngDeg, latDeg, cellM);
}

/**
 * The grid made last over this list, while it suits; else a new one. Shared: whoever searches it must be done with
 * `runs` before anybody else searches.
 */
export function sharedVillageGrid(villages: readonly Village[], cellM: Metres): PointGrid {
  const known = knownGrid(villages, cellM);
  if (known) return known;
  const grid = villageGrid(villages, cellM);
  grids.set(villages, { grid, cellM });
  return grid;
}

/** The same in steps, so that `sharedVillageGrid` has it at hand. */
export function* layVillageGrid(villages: readonly Village[], cellM: Metres): Generator<void, void> {
  if (knownGrid(villages, cellM)) return;
  yield* readVillageColumns(villages);
  const { lngDeg, latDeg } = villageColumns(villages);
  grids.set(villages, { grid: yield* PointGrid.inSteps(lngDeg, latDeg, cellM), cellM });
}

/** Half the median radius, of a sample where there are many: a search then reads about five rows. 1,000 m when there is no radius to go by. */
export function gridCellM(radiiM: readonly Metres[]): Metres {
  if (radiiM.length === 0) return 1_000;
  const step = Math.ceil(radiiM.length / MOST_SORTED);
  const sorted = Float64Array.from({ length: Math.ceil(radiiM.length / step) }, (_, i) => radiiM[i * step]!).sort();
  return Math.max(50, sorted[sorted.length >> 1]! / 2);
}

function knownGrid(villages: readonly Village[], cellM: Metres): PointGrid | null {
  const known = grids.get(villages);
  if (!known || known.cellM > cellM * NEAR_ENOUGH || cellM > known.cellM * NEAR_ENOUGH) return null;
  return known.grid;
}

const grids = new WeakMap<readonly Village[], { readonly grid: PointGrid; readonly cellM: Metres }>();
