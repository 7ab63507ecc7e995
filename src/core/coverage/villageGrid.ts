import { PointGrid } from '../geo/pointGrid';
import type { Village } from '../plan/village';
import type { Metres } from '../units';

/** Villages as a grid; `order` holds indices into `villages`. */
export function villageGrid(villages: readonly Village[], cellM: Metres): PointGrid {
  const lngDeg = Float64Array.from(villages, (village) => village.position[0]);
  const latDeg = Float64Array.from(villages, (village) => village.position[1]);
  return new PointGrid(lngDeg, latDeg, cellM);
}

/** Half the median radius: a search then reads about five rows. 1,000 m when there is no radius to go by. */
export function gridCellM(radiiM: readonly Metres[]): Metres {
  if (radiiM.length === 0) return 1_000;
  const sorted = Float64Array.from(radiiM).sort();
  return Math.max(50, sorted[sorted.length >> 1]! / 2);
}
