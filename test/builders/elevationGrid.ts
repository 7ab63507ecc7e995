import { type ElevationGrid, VOID_M } from '../../src/core/terrain/elevationGrid';

/** A grid of so many samples a degree over a box (west, south, east, north), its heights by a rule. */
export function elevationGrid(
  [west, south, east, north]: readonly [number, number, number, number],
  perDegree: number,
  heightOf: (lngDeg: number, latDeg: number) => number,
  more: Partial<ElevationGrid> = {},
): ElevationGrid {
  const columns = Math.round((east - west) * perDegree) + 1;
  const rows = Math.round((north - south) * perDegree) + 1;
  const step = 1 / perDegree;
  const heightsM = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      heightsM[row * columns + column] = heightOf(west + column * step, north - row * step);
    }
  }
  const place = { westDeg: west, northDeg: north, stepLngDeg: step, stepLatDeg: step, columns, rows, heightsM };
  return { name: 'built', ...place, voidValue: VOID_M, illustrative: false, surface: false, ...more };
}
