import type { Degrees } from '../units';
import type { LngLat } from './lngLat';

/**
 * Longitudes at which horizontal lines cross the rings of polygons, line by line, in no order; always an even number a
 * line. `rowOf` gives a latitude in lines from the first one. Edges are straight in longitude and latitude.
 */
export function crossingsByRow(
  polygons: readonly (readonly (readonly LngLat[])[])[],
  rows: number,
  rowOf: (latDeg: Degrees) => number,
): number[][] {
  const crossings = Array.from({ length: rows }, (): number[] => []);
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [lng0, lat0] = ring[i - 1]!;
      const [lng1, lat1] = ring[i]!;
      const row0 = rowOf(lat0);
      const row1 = rowOf(lat1);
      const first = Math.max(0, Math.ceil(Math.min(row0, row1)));
      const end = Math.min(rows, Math.ceil(Math.max(row0, row1)));
      for (let row = first; row < end; row++) {
        crossings[row]!.push(lng0 + ((row - row0) / (row1 - row0)) * (lng1 - lng0));
      }
    }
  }
  return crossings;
}
