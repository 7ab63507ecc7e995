import { countAll } from '../coverage/countAll';
import type { ActiveReach } from '../coverage/siteRecord';
import { gridCellM, villageGrid } from '../coverage/villageGrid';
import type { Village } from '../plan/village';
import { fromColumns, type Incidence } from './kernel/incidence';

/** How many of the reaches serve each village; where levels decide, as many as those models count. */
export function serversOf(villages: readonly Village[], reaches: readonly ActiveReach[]): Uint16Array {
  const counts = new Uint16Array(villages.length);
  const grid = villageGrid(villages, gridCellM(reaches.map(({ radiusM }) => radiusM)));
  const levels = reaches[0]?.radio?.cover(grid);
  if (levels) {
    levels.recount(reaches);
    levels.settle(() => {});
    return levels.counts;
  }
  countAll(grid, reaches, counts);
  return counts;
}

/** Which villages (rows) each reach (column) serves, by the engine's own test, straight from the grid: never dense. */
export function servingMatrix(villages: readonly Village[], reaches: readonly ActiveReach[]): Incidence {
  const grid = villageGrid(villages, gridCellM(reaches.map(({ radiusM }) => radiusM)));
  const { x, y, z, lngDeg, latDeg, order, runs } = grid;
  const colStart = new Uint32Array(reaches.length + 1);
  let colRows = new Uint32Array(1024);
  let size = 0;
  reaches.forEach((reach, j) => {
    const written = grid.findRuns(reach.lngDeg, reach.latDeg, reach.halfLatDeg, reach.halfLngDeg);
    for (let run = 0; run < written; run += 2) {
      for (let k = runs[run]!; k < runs[run + 1]!; k++) {
        const dx = x[k]! - reach.x;
        const dy = y[k]! - reach.y;
        const dz = z[k]! - reach.z;
        if (dx * dx + dy * dy + dz * dz > reach.chord2) continue;
        if (reach.radio !== null && !reach.radio.serves(lngDeg[k]!, latDeg[k]!)) continue;
        if (size === colRows.length) colRows = doubled(colRows);
        colRows[size++] = order[k]!;
      }
    }
    colRows.subarray(colStart[j]!, size).sort();
    colStart[j + 1] = size;
  });
  return fromColumns(villages.length, colStart, colRows.slice(0, size));
}

function doubled(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * list.length);
  longer.set(list);
  return longer;
}
