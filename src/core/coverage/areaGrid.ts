import { reachLatDeg } from '../geo/boundingBox';
import { WGS84_A_M, WGS84_E2 } from '../geo/ecef';
import type { LngLat } from '../geo/lngLat';
import type { LngSpan } from '../geo/lngSpan';
import { offsetDeg } from '../geo/lngSpan';
import type { Degrees, Metres, SquareKilometres } from '../units';
import type { Reach } from './reach';

const RAD = Math.PI / 180;
const METRES_PER_DEG = 111_195;
/** 16 million cells of two bytes: beyond, cells grow. */
const CELL_BUDGET = 1 << 24;

/** A frame for an area grid, degrees. */
export interface AreaFrame extends LngSpan {
  readonly southDeg: Degrees;
  readonly northDeg: Degrees;
}

/**
 * Covered ground on a grid of cells. Each row keeps, as differences, how many reaches hold each cell's centre, so that
 * adding or removing a reach touches two cells a row; only rows touched since are summed again. A row's centres are
 * tested exactly (the chord test solved for the longitude); a row's cells are summed with the area they have on WGS84.
 */
export class AreaGrid {
  readonly rows: number;
  readonly columns: number;
  /** Metres, north to south; as asked unless the grid would be too large. */
  readonly cellM: Metres;
  readonly #frame: AreaFrame;
  readonly #rowDeg: Degrees;
  readonly #columnDeg: Degrees;
  /** Per row: distance from the axis and height above the equator, metres, and one cell's km². */
  readonly #axisM: Float64Array;
  readonly #heightM: Float64Array;
  readonly #cellKm2: Float64Array;
  readonly #differences: Int16Array;
  readonly #mask: Uint8Array;
  readonly #coveredCells: Uint32Array;
  readonly #stale: Uint8Array;

  constructor(frame: AreaFrame, cellM: Metres) {
    this.#frame = frame;
    const midLatDeg = Math.min(Math.abs(frame.southDeg + frame.northDeg) / 2, 89);
    const heightDeg = frame.northDeg - frame.southDeg;
    const cells = ((heightDeg * frame.widthDeg * Math.cos(midLatDeg * RAD)) / (cellM / METRES_PER_DEG) ** 2) | 0;
    this.cellM = cellM * Math.sqrt(Math.max(1, cells / CELL_BUDGET));
    this.#rowDeg = this.cellM / METRES_PER_DEG;
    this.#columnDeg = this.#rowDeg / Math.cos(midLatDeg * RAD);
    this.rows = Math.max(1, Math.ceil(heightDeg / this.#rowDeg));
    this.columns = Math.max(1, Math.ceil(frame.widthDeg / this.#columnDeg));
    this.#axisM = new Float64Array(this.rows);
    this.#heightM = new Float64Array(this.rows);
    this.#cellKm2 = new Float64Array(this.rows);
    this.#differences = new Int16Array(this.rows * (this.columns + 1));
    this.#mask = new Uint8Array(this.rows * this.columns).fill(1);
    this.#coveredCells = new Uint32Array(this.rows);
    this.#stale = new Uint8Array(this.rows);
    for (let row = 0; row < this.rows; row++) this.#layRow(row);
  }

  add(reach: Reach): void {
    this.#scatter(reach, 1);
  }

  remove(reach: Reach): void {
    this.#scatter(reach, -1);
  }

  /** Leaves out every cell whose centre lies in none of the polygons; holes count as outside. */
  keepOnly(polygons: readonly (readonly (readonly LngLat[])[])[]): void {
    const rows = crossingsByRow(polygons, this.rows, (latDeg) => (latDeg - this.#frame.southDeg) / this.#rowDeg - 0.5);
    rows.forEach((crossings, row) => {
      const columns = crossings.map((lngDeg) =>
        firstColumn(offsetDeg(this.#frame.westDeg, lngDeg) / this.#columnDeg, this.columns),
      );
      columns.sort((a, b) => a - b);
      const start = row * this.columns;
      let column = 0;
      for (let i = 0; i < columns.length; i += 2) {
        this.#mask.fill(0, start + column, start + columns[i]!);
        column = columns[i + 1]!;
      }
      this.#mask.fill(0, start + column, start + this.columns);
    });
    this.#stale.fill(1);
  }

  /** The ground that is not left out. */
  keptKm2(): SquareKilometres {
    return this.#sumRows((row) => {
      let cells = 0;
      for (let at = row * this.columns; at < (row + 1) * this.columns; at++) cells += this.#mask[at]!;
      return cells;
    });
  }

  /** The kept ground that at least one reach holds. */
  coveredKm2(): SquareKilometres {
    return this.#sumRows((row) => {
      if (this.#stale[row] === 1) this.#coveredCells[row] = this.#countCovered(row);
      this.#stale[row] = 0;
      return this.#coveredCells[row]!;
    });
  }

  #sumRows(cellsOf: (row: number) => number): SquareKilometres {
    let km2 = 0;
    for (let row = 0; row < this.rows; row++) km2 += cellsOf(row) * this.#cellKm2[row]!;
    return km2;
  }

  #countCovered(row: number): number {
    const differences = this.#differences;
    const mask = this.#mask;
    const first = row * this.columns;
    const shift = row;
    let reaches = 0;
    let cells = 0;
    for (let at = first; at < first + this.columns; at++) {
      reaches += differences[at + shift]!;
      cells += reaches > 0 ? mask[at]! : 0;
    }
    return cells;
  }

  /**
   * The row's circle of latitude lies inside the reach where
   * sin²(Δλ/2) ≤ (chord² − (ρ − ρₛ)² − (z − zₛ)²) / (4 ρ ρₛ), ρ and z being distance from the axis and height.
   */
  #scatter(reach: Reach, delta: 1 | -1): void {
    const siteAxisM = Math.hypot(reach.x, reach.y);
    const halfRows = reachLatDeg(reach.radiusM) / this.#rowDeg;
    const siteRow = (reach.latDeg - this.#frame.southDeg) / this.#rowDeg;
    const firstRow = Math.max(0, Math.floor(siteRow - halfRows));
    const lastRow = Math.min(this.rows - 1, Math.floor(siteRow + halfRows));
    const centreDeg = offsetDeg(this.#frame.westDeg, reach.lngDeg);
    const { columns } = this;
    const axesM = this.#axisM;
    const heightsM = this.#heightM;
    const differences = this.#differences;
    const degPerColumn = this.#columnDeg;
    for (let row = firstRow; row <= lastRow; row++) {
      const axisM = axesM[row]!;
      const acrossM = axisM - siteAxisM;
      const upM = heightsM[row]! - reach.z;
      const sine2 = (reach.chord2 - acrossM * acrossM - upM * upM) / (4 * axisM * siteAxisM);
      if (!(sine2 >= 0)) continue;
      const halfDeg = sine2 < 1 ? (2 * Math.asin(Math.sqrt(sine2))) / RAD : 180;
      const start = row * (columns + 1);
      for (let turnDeg = centreDeg - halfDeg < 0 ? 360 : 0; turnDeg >= -360; turnDeg -= 360) {
        if (turnDeg < 0 && centreDeg + halfDeg <= 360) break;
        const from = firstColumn((centreDeg + turnDeg - halfDeg) / degPerColumn, columns);
        const to = firstColumn((centreDeg + turnDeg + halfDeg) / degPerColumn, columns);
        differences[start + from] = differences[start + from]! + delta;
        differences[start + to] = differences[start + to]! - delta;
      }
      this.#stale[row] = 1;
    }
  }

  /** A cell's area: M N cos φ dφ dλ, M and N the radii of curvature along and across the meridian. */
  #layRow(row: number): void {
    const lat = Math.min(90, this.#frame.southDeg + (row + 0.5) * this.#rowDeg) * RAD;
    const sinLat = Math.sin(lat);
    const curve = 1 - WGS84_E2 * sinLat * sinLat;
    const normalM = WGS84_A_M / Math.sqrt(curve);
    const meridianM = (normalM * (1 - WGS84_E2)) / curve;
    this.#axisM[row] = Math.max(1e-3, normalM * Math.cos(lat));
    this.#heightM[row] = normalM * (1 - WGS84_E2) * sinLat;
    this.#cellKm2[row] = (meridianM * this.#axisM[row]! * this.#rowDeg * this.#columnDeg * RAD * RAD) / 1e6;
  }
}

/** The first column whose centre is at or east of a place, given in columns from the west. */
function firstColumn(place: number, columns: number): number {
  return Math.max(0, Math.min(columns, Math.ceil(place - 0.5)));
}

/** Longitudes at which the rows' middle lines cross the rings; always an even number a row. */
function crossingsByRow(
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
