import type { Polygons } from '../geo/polygons';
import type { Degrees } from '../units';

/** Where the sea is, on a grid of square degrees from the north-west; one byte per cell, 1 for sea. Outside: not known. */
export interface SeaMask {
  readonly westDeg: Degrees;
  readonly northDeg: Degrees;
  readonly stepDeg: Degrees;
  readonly columns: number;
  readonly rows: number;
  readonly sea: Uint8Array;
}

/**
 * Sea is what no land polygon holds, within a box (west, south, east, north in degrees) outside which nothing is known.
 * A cell is what its centre is; rings count even and odd, so holes are sea (or a lake, which radio treats alike).
 */
export function seaMaskOf(land: Polygons, box: readonly [number, number, number, number], stepDeg: Degrees): SeaMask {
  const [west, south, east, north] = box;
  const columns = Math.max(1, Math.round((east - west) / stepDeg));
  const rows = Math.max(1, Math.round((north - south) / stepDeg));
  const sea = new Uint8Array(columns * rows).fill(1);
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const rings of land) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) cross(ring[i - 1]!, ring[i]!);
    }
    fillRows();
  }
  return { westDeg: west, northDeg: north, stepDeg, columns, rows, sea };

  function cross(from: readonly [number, number], to: readonly [number, number]): void {
    const high = Math.max(from[1], to[1]);
    const low = Math.min(from[1], to[1]);
    const first = Math.max(0, Math.ceil((north - high) / stepDeg - 0.5));
    for (let row = first; row < rows; row++) {
      const lat = north - (row + 0.5) * stepDeg;
      if (lat <= low) break;
      if (lat > high) continue;
      crossings[row]!.push(from[0] + ((lat - from[1]) * (to[0] - from[0])) / (to[1] - from[1]));
    }
  }

  function fillRows(): void {
    for (let row = 0; row < rows; row++) {
      const xs = crossings[row]!;
      if (xs.length === 0) continue;
      xs.sort((a, b) => a - b);
      for (let i = 1; i < xs.length; i += 2) {
        const first = Math.max(0, Math.ceil((xs[i - 1]! - west) / stepDeg - 0.5));
        const end = Math.min(columns, Math.ceil((xs[i]! - west) / stepDeg - 0.5));
        if (end > first) sea.fill(0, row * columns + first, row * columns + end);
      }
      xs.length = 0;
    }
  }
}

/** 1 sea, 0 land, -1 not known. */
export function seaAt(mask: SeaMask, lngDeg: Degrees, latDeg: Degrees): -1 | 0 | 1 {
  const column = Math.floor((lngDeg - mask.westDeg) / mask.stepDeg);
  const row = Math.floor((mask.northDeg - latDeg) / mask.stepDeg);
  if (column < 0 || row < 0 || column >= mask.columns || row >= mask.rows) return -1;
  return mask.sea[row * mask.columns + column] === 1 ? 1 : 0;
}
