import type { Degrees, Metres } from '../units';
import { mercatorDeg } from './mercatorDeg';
import type { TileOrigin } from './tileOrigin';

/**
 * Heights of the ground above mean sea level at the crossings of a grid of WGS84 degrees, row by row from the north-west.
 * Rows run south, columns east; steps are positive. A height equal to `voidValue`, or NaN, is unknown: never sea level.
 */
export interface ElevationGrid {
  readonly name: string;
  /** Of the first sample itself, not of the edge of its cell. */
  readonly westDeg: Degrees;
  readonly northDeg: Degrees;
  readonly stepLngDeg: Degrees;
  readonly stepLatDeg: Degrees;
  readonly columns: number;
  readonly rows: number;
  /** Metres, `rows` × `columns`. */
  readonly heightsM: Int16Array | Float32Array;
  readonly voidValue: Metres;
  /** Made up: whoever shows a result that rests on it must say so. */
  readonly illustrative: boolean;
  /** The heights are of tree tops and roofs (a surface model): clutter must not be added again. */
  readonly surface: boolean;
  /**
   * Set: the samples are pixels of Web Mercator tiles, square in its northing; this is the northing of the first row, and
   * rows follow every `stepLngDeg` of it. `stepLatDeg` is then their mean distance in latitude.
   */
  readonly northMercatorDeg?: Degrees;
  /** Heights below 0 may be the bed of a sea. */
  readonly seabed?: boolean;
  /** Absent: from a file. */
  readonly tiles?: TileOrigin;
}

/** The void of SRTM and of every grid made here. */
export const VOID_M = -32768;

/** Whether a position lies on the grid: between the outermost samples, or up to half a step outside them when `rim`. */
export function gridHolds(grid: ElevationGrid, lngDeg: Degrees, latDeg: Degrees, rim: boolean): boolean {
  const slack = rim ? 0.5 : 1e-9;
  const x = columnOf(grid, lngDeg);
  const y = rowOf(grid, latDeg);
  return x >= -slack && y >= -slack && x <= grid.columns - 1 + slack && y <= grid.rows - 1 + slack;
}

/**
 * Height by bilinear interpolation of the four samples around a position that the grid holds; on the rim the outermost
 * samples go on. NaN when a sample that counts is void. Allocates nothing.
 */
export function gridHeightM(grid: ElevationGrid, lngDeg: Degrees, latDeg: Degrees): Metres {
  const { columns, rows, heightsM, voidValue } = grid;
  const x = Math.min(Math.max(columnOf(grid, lngDeg), 0), columns - 1);
  const y = Math.min(Math.max(rowOf(grid, latDeg), 0), rows - 1);
  const column = Math.min(x | 0, Math.max(columns - 2, 0));
  const row = Math.min(y | 0, Math.max(rows - 2, 0));
  const east = x - column;
  const south = y - row;
  const at = row * columns + column;
  const right = columns > 1 ? 1 : 0;
  const below = rows > 1 ? columns : 0;
  const nw = heightsM[at]!;
  const ne = heightsM[at + right]!;
  const sw = heightsM[at + below]!;
  const se = heightsM[at + below + right]!;
  if (nw !== voidValue && ne !== voidValue && sw !== voidValue && se !== voidValue) {
    const top = nw + (ne - nw) * east;
    const height = top + (sw + (se - sw) * east - top) * south;
    if (!Number.isNaN(height)) return height;
  }
  let sum = 0;
  for (let corner = 0; corner < 4; corner++) {
    const weight = (corner & 1 ? east : 1 - east) * (corner & 2 ? south : 1 - south);
    if (weight < 1e-9) continue;
    const height = corner === 0 ? nw : corner === 1 ? ne : corner === 2 ? sw : se;
    if (height === voidValue) return Number.NaN;
    sum += weight * height;
  }
  return sum;
}

/** Samples of the grid that are void. */
export function countVoids({ heightsM, voidValue }: ElevationGrid): number {
  let voids = 0;
  for (const height of heightsM) if (height === voidValue || Number.isNaN(height)) voids++;
  return voids;
}

/** Rows south of the first sample. */
function rowOf({ northDeg, stepLatDeg, northMercatorDeg, stepLngDeg }: ElevationGrid, latDeg: Degrees): number {
  if (northMercatorDeg === undefined) return (northDeg - latDeg) / stepLatDeg;
  if (latDeg !== lastLatDeg) {
    lastLatDeg = latDeg;
    lastNorthingDeg = mercatorDeg(latDeg);
  }
  return (northMercatorDeg - lastNorthingDeg) / stepLngDeg;
}

/** Every sample asks twice, whether the grid holds it and what it is: the logarithm is taken once. */
let lastLatDeg = Number.NaN;
let lastNorthingDeg = Number.NaN;

/** Columns east of the first sample, the other way around the earth where that lies nearer. */
function columnOf({ westDeg, stepLngDeg, columns }: ElevationGrid, lngDeg: Degrees): number {
  const x = (lngDeg - westDeg) / stepLngDeg;
  if (x < -0.5) {
    const around = x + 360 / stepLngDeg;
    return around <= columns - 0.5 ? around : x;
  }
  if (x > columns - 0.5) {
    const around = x - 360 / stepLngDeg;
    return around >= -0.5 ? around : x;
  }
  return x;
}
