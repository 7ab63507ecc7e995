import type { Degrees, Metres } from '../units';
import { toEcef } from './ecef';
import { LNG_SLACK_DEG, lngSpan, offsetDeg } from './lngSpan';

const METRES_PER_DEG = 110_000;
const SMALLEST_CELL_BUDGET = 1 << 14;
const FILLED_AT_ONCE = 8192;

/**
 * Points of the earth, sorted by cell: rows of equal latitude, each cut into columns of about the same width in
 * metres. The cells of a row are one contiguous run, so a search reads one run per row (two across the seam).
 * Longitudes are counted from the eastern end of the widest gap between points, which may lie anywhere.
 */
export class PointGrid {
  readonly size: number;
  /** ECEF metres, in cell order. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Degrees, in cell order. */
  readonly lngDeg: Float64Array;
  readonly latDeg: Float64Array;
  /** `order[k]` is the index, in the lists given, of the point that is k-th in cell order. */
  readonly order: Uint32Array;
  /** Start and end (exclusive) of the runs found by the last `findRuns`, in cell order. */
  readonly runs: Uint32Array;

  readonly #cellStart: Uint32Array;
  readonly #rowFirstCell: Uint32Array;
  readonly #rowColumnsPerDeg: Float64Array;
  readonly #southDeg: Degrees;
  readonly #rowsPerDeg: number;
  readonly #rows: number;
  readonly #westDeg: Degrees;
  readonly #widthDeg: Degrees;

  /**
   * `lngDeg` and `latDeg` have the same length. Cells grow beyond `cellM` where there would be too many of them. Throws
   * RangeError otherwise; `filled` is for `inSteps` alone.
   */
  constructor(lngDeg: Float64Array, latDeg: Float64Array, cellM: Metres, filled = true) {
    if (lngDeg.length !== latDeg.length) {
      throw new RangeError(
        `PointGrid: expected as many latitudes as longitudes (${lngDeg.length}), got ${latDeg.length}`,
      );
    }
    if (!(cellM > 0)) throw new RangeError(`PointGrid: expected a cell above 0 m, got ${cellM}`);
    this.size = lngDeg.length;
    const [southDeg, northDeg] = extentOf(latDeg);
    this.#southDeg = southDeg;
    const { westDeg, widthDeg } = lngSpan(lngDeg);
    this.#westDeg = westDeg;
    this.#widthDeg = widthDeg;
    const budget = Math.max(SMALLEST_CELL_BUDGET, 8 * this.size);
    const midLatDeg = (southDeg + northDeg) / 2;
    const cellDeg = growToBudget(cellM / METRES_PER_DEG, northDeg - southDeg, this.#widthDeg, midLatDeg, budget);
    this.#rowsPerDeg = 1 / cellDeg;
    this.#rows = Math.floor((northDeg - southDeg) * this.#rowsPerDeg) + 1;
    this.#rowFirstCell = new Uint32Array(this.#rows + 1);
    this.#rowColumnsPerDeg = new Float64Array(this.#rows);
    this.#layRows(cellDeg);
    this.runs = new Uint32Array(4 * this.#rows + 4);

    const { cellStart, order } = this.#sort(lngDeg, latDeg);
    this.#cellStart = cellStart;
    this.order = order;
    this.x = new Float64Array(this.size);
    this.y = new Float64Array(this.size);
    this.z = new Float64Array(this.size);
    this.lngDeg = new Float64Array(this.size);
    this.latDeg = new Float64Array(this.size);
    if (filled) this.#fill(lngDeg, latDeg, 0, this.size);
  }

  /** The same grid, made in steps of a few milliseconds for hundreds of thousands of points. */
  static *inSteps(lngDeg: Float64Array, latDeg: Float64Array, cellM: Metres): Generator<void, PointGrid> {
    const grid = new PointGrid(lngDeg, latDeg, cellM, false);
    for (let from = 0; from < grid.size; from += FILLED_AT_ONCE) {
      yield;
      grid.#fill(lngDeg, latDeg, from, Math.min(grid.size, from + FILLED_AT_ONCE));
    }
    return grid;
  }

  /**
   * Runs of points, in cell order, that hold every point within the given half heights and half widths of a place
   * (and others near it). Returns how many numbers of `runs` were written: start, end, start, end …
   */
  findRuns(lngDeg: Degrees, latDeg: Degrees, halfLatDeg: Degrees, halfLngDeg: Degrees): number {
    const firstRow = Math.max(0, Math.floor((latDeg - halfLatDeg - this.#southDeg) * this.#rowsPerDeg));
    const lastRow = Math.min(this.#rows - 1, Math.floor((latDeg + halfLatDeg - this.#southDeg) * this.#rowsPerDeg));
    if (halfLngDeg >= 179) return this.#runsOfRows(firstRow, lastRow, 0, this.#widthDeg);
    const fromDeg = offsetDeg(this.#westDeg, lngDeg - halfLngDeg - LNG_SLACK_DEG);
    const toDeg = fromDeg + 2 * (halfLngDeg + LNG_SLACK_DEG);
    if (toDeg >= 360) return this.#runsAcrossSeam(firstRow, lastRow, fromDeg, toDeg - 360);
    return fromDeg <= this.#widthDeg ? this.#runsOfRows(firstRow, lastRow, fromDeg, toDeg) : 0;
  }

  #runsOfRows(firstRow: number, lastRow: number, fromDeg: Degrees, toDeg: Degrees): number {
    const { runs } = this;
    const cellStart = this.#cellStart;
    const rowFirstCell = this.#rowFirstCell;
    const columnsPerDeg = this.#rowColumnsPerDeg;
    let at = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const firstCell = rowFirstCell[row]!;
      const endCell = rowFirstCell[row + 1]!;
      const from = cellStart[firstCell + ((fromDeg * columnsPerDeg[row]!) | 0)]!;
      const to = cellStart[Math.min(endCell, firstCell + ((toDeg * columnsPerDeg[row]!) | 0) + 1)]!;
      if (from === to) continue;
      runs[at] = from;
      runs[at + 1] = to;
      at += 2;
    }
    return at;
  }

  /** Two runs a row: from `fromDeg` eastwards to the seam, and from the seam to `toDeg`; never the same cell twice. */
  #runsAcrossSeam(firstRow: number, lastRow: number, fromDeg: Degrees, toDeg: Degrees): number {
    let at = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const firstCell = this.#rowFirstCell[row]!;
      const endCell = this.#rowFirstCell[row + 1]!;
      const fromCell = Math.min(endCell, firstCell + Math.floor(fromDeg * this.#rowColumnsPerDeg[row]!));
      const toCell = Math.min(fromCell, firstCell + Math.floor(toDeg * this.#rowColumnsPerDeg[row]!) + 1);
      this.runs[at] = this.#cellStart[firstCell]!;
      this.runs[at + 1] = this.#cellStart[toCell]!;
      this.runs[at + 2] = this.#cellStart[fromCell]!;
      this.runs[at + 3] = this.#cellStart[endCell]!;
      at += 4;
    }
    return at;
  }

  #layRows(cellDeg: Degrees): void {
    for (let row = 0; row < this.#rows; row++) {
      const midDeg = this.#southDeg + (row + 0.5) * cellDeg;
      const columns = Math.floor((this.#widthDeg * cosDeg(midDeg)) / cellDeg) + 1;
      this.#rowFirstCell[row + 1] = this.#rowFirstCell[row]! + columns;
      this.#rowColumnsPerDeg[row] = (columns / (this.#widthDeg + LNG_SLACK_DEG)) * (1 - 1e-12);
    }
  }

  /** Counting sort by cell; points of one cell keep their order. */
  #sort(lngDeg: Float64Array, latDeg: Float64Array): { cellStart: Uint32Array; order: Uint32Array } {
    const { size } = this;
    const rows = this.#rows;
    const southDeg = this.#southDeg;
    const westDeg = this.#westDeg;
    const rowsPerDeg = this.#rowsPerDeg;
    const rowFirstCell = this.#rowFirstCell;
    const columnsPerDeg = this.#rowColumnsPerDeg;
    const cellOf = new Uint32Array(size);
    const cellStart = new Uint32Array(rowFirstCell[rows]! + 1);
    for (let i = 0; i < size; i++) {
      const row = Math.min(rows - 1, ((latDeg[i]! - southDeg) * rowsPerDeg) | 0);
      const cell = rowFirstCell[row]! + ((offsetDeg(westDeg, lngDeg[i]!) * columnsPerDeg[row]!) | 0);
      cellOf[i] = cell;
      cellStart[cell + 1] = cellStart[cell + 1]! + 1;
    }
    for (let cell = 1; cell < cellStart.length; cell++) cellStart[cell] = cellStart[cell]! + cellStart[cell - 1]!;
    const next = cellStart.slice();
    const order = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
      const cell = cellOf[i]!;
      order[next[cell]!] = i;
      next[cell] = next[cell]! + 1;
    }
    return { cellStart, order };
  }

  #fill(fromLngDeg: Float64Array, fromLatDeg: Float64Array, start: number, end: number): void {
    const { order, x, y, z, lngDeg, latDeg } = this;
    for (let k = start; k < end; k++) {
      const i = order[k]!;
      const ecef = toEcef(fromLngDeg[i]!, fromLatDeg[i]!);
      x[k] = ecef.x;
      y[k] = ecef.y;
      z[k] = ecef.z;
      lngDeg[k] = fromLngDeg[i]!;
      latDeg[k] = fromLatDeg[i]!;
    }
  }
}

function cosDeg(deg: Degrees): number {
  return Math.max(0, Math.cos((deg * Math.PI) / 180));
}

function extentOf(values: Float64Array): [lowest: number, highest: number] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return values.length === 0 ? [0, 0] : [lowest, highest];
}

function growToBudget(
  cellDeg: Degrees,
  heightDeg: number,
  widthDeg: number,
  midLatDeg: number,
  budget: number,
): Degrees {
  const cells = (heightDeg / cellDeg + 1) * ((widthDeg * cosDeg(midLatDeg)) / cellDeg + 1);
  return cells <= budget ? cellDeg : cellDeg * Math.sqrt(cells / budget);
}
