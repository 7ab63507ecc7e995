import { PointGrid } from '../geo/pointGrid';
import type { Village } from '../plan/village';
import type { Metres } from '../units';

/** Villages as a grid; `order` holds indices into `villages`. */
export function villageGrid(villages: readonly Village[], cellM: Metres): PointGrid {
  const lngDeg = new Float64Array(villages.length);
  const latDeg = new Float64Array(villages.length);
  for (let i = 0; i < villages.length; i++) {
    lngDeg[i] = villages[i]!.position[0];
    latDeg[i] = villages[i]!.position[1];
  }
  return new PointGrid(lngDeg, latDeg, cellM);
}

/** Half the median radius: a search then reads about five rows. 1,000 m when there is no radius to go by. */
export function gridCellM(radiiM: readonly Metres[]): Metres {
  if (radiiM.length === 0) return 1_000;
  const sorted = Float64Array.from(radiiM).sort();
  return Math.max(50, sorted[sorted.length >> 1]! / 2);
}
