import { reachLatDeg } from '../geo/boundingBox';
import { WGS84_A_M, WGS84_E2 } from '../geo/ecef';
import type { LngLat } from '../geo/lngLat';
import type { LngSpan } from '../geo/lngSpan';
import { offsetDeg } from '../geo/lngSpan';
import { crossingsByRow } from '../geo/ringCrossings';
import type { Degrees, Metres, SquareKilometres } from '../units';
import type { Reach } from './reach';

const RAD = Math.PI / 180;
const METRES_PER_DEG = 111_195;
/** 16 million cells of two bytes: beyond, cells grow. */
const CELL_BUDGET = 1 << 24;
/** Kept cells of a row are counted in 16 bits. */
const MOST_COLUMNS = 60_000;

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
  /** 360°, in columns. */
  readonly #turn: number;
  /** Per row: distance from the axis (and one over it) and height above the equator, metres, and one cell's km². */
  readonly #axisM: Float64Array;
  readonly #perAxisM: Float64Array;
  readonly #heightM: Float64Array;
  readonly #cellKm2: Float64Array;
  /** Cells per row, one more than columns, up to a whole four. */
  readonly #stride: number;
  readonly #differences: Int16Array;
  /** The same memory, four cells at a time: 0 when none of them changes. */
  readonly #fours: Float64Array;
  /** How many cells of the row are kept west of each. */
  readonly #keptBefore: Uint16Array;
  readonly #coveredCells: Uint32Array;
  readonly #stale: Uint8Array;

  constructor(frame: AreaFrame, cellM: Metres) {
    this.#frame = frame;
    const midLatDeg = Math.min(Math.abs(frame.southDeg + frame.northDeg) / 2, 89);
    const heightDeg = frame.northDeg - frame.southDeg;
    const widthM = frame.widthDeg * Math.cos(midLatDeg * RAD) * METRES_PER_DEG;
    const cells = (heightDeg * METRES_PER_DEG * widthM) / (cellM * cellM);
    this.cellM = Math.max(cellM * Math.sqrt(Math.max(1, cells / CELL_BUDGET)), widthM / MOST_COLUMNS);
    this.#rowDeg = this.cellM / METRES_PER_DEG;
    this.#columnDeg = this.#rowDeg / Math.cos(midLatDeg * RAD);
    this.#turn = 360 / this.#columnDeg;
    this.rows = Math.max(1, Math.ceil(heightDeg / this.#rowDeg));
    this.columns = Math.max(1, Math.ceil(frame.widthDeg / this.#columnDeg));
    this.#axisM = new Float64Array(this.rows);
    this.#perAxisM = new Float64Array(this.rows);
    this.#heightM = new Float64Array(this.rows);
    this.#cellKm2 = new Float64Array(this.rows);
    this.#stride = (this.columns + 4) & ~3;
    this.#differences = new Int16Array(this.rows * this.#stride);
    this.#fours = new Float64Array(this.#differences.buffer);
    this.#keptBefore = new Uint16Array(this.rows * this.#stride);
    for (let at = 0; at < this.#keptBefore.length; at++) this.#keptBefore[at] = at % this.#stride;
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
      const columns = crossings.map((lngDeg) => firstColumn(this.#columnsFromWest(lngDeg), this.columns));
      this.#keepRow(
        row,
        columns.sort((a, b) => a - b),
      );
    });
    this.#stale.fill(1);
  }

  /** Of a row, keeps the columns from each even entry to the one after it, exclusive. */
  #keepRow(row: number, columns: readonly number[]): void {
    const keptBefore = this.#keptBefore;
    const start = row * this.#stride;
    let kept = 0;
    let wasBefore = 0;
    let passed = 0;
    for (let column = 0; column < this.columns; column++) {
      while (passed < columns.length && columns[passed]! <= column) passed++;
      const nextBefore = keptBefore[start + column + 1]!;
      if (passed % 2 === 1) kept += nextBefore - wasBefore;
      keptBefore[start + column + 1] = kept;
      wasBefore = nextBefore;
    }
  }

  /** The ground that is not left out. */
  keptKm2(): SquareKilometres {
    return this.#sumRows((row) => this.#keptBefore[row * this.#stride + this.columns]!);
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

  /** Steps from one change of the number of reaches to the next; four cells without change are passed over at once. */
  #countCovered(row: number): number {
    const differences = this.#differences;
    const fours = this.#fours;
    const keptBefore = this.#keptBefore;
    const first = row * this.#stride;
    const end = first + this.#stride;
    let reaches = 0;
    let coveredFrom = 0;
    let cells = 0;
    for (let four = first; four < end; four += 4) {
      if (fours[four >> 2] === 0) continue;
      for (let at = four; at < four + 4; at++) {
        const before = reaches;
        reaches += differences[at]!;
        if (before === 0 && reaches > 0) coveredFrom = keptBefore[at]!;
        else if (before > 0 && reaches === 0) cells += keptBefore[at]! - coveredFrom;
      }
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
    const centre = this.#columnsFromWest(reach.lngDeg);
    const { columns } = this;
    const turn = this.#turn;
    const stride = this.#stride;
    const differences = this.#differences;
    const stale = this.#stale;
    const axesM = this.#axisM;
    const perAxisM = this.#perAxisM;
    const perSiteAxis = 0.25 / siteAxisM;
    const heightsM = this.#heightM;
    const columnsPerRad = 1 / (RAD * this.#columnDeg);
    for (let row = firstRow; row <= lastRow; row++) {
      const axisM = axesM[row]!;
      const acrossM = axisM - siteAxisM;
      const upM = heightsM[row]! - reach.z;
      const sine2 = (reach.chord2 - acrossM * acrossM - upM * upM) * perAxisM[row]! * perSiteAxis;
      if (!(sine2 >= 0)) continue;
      const half = 2 * arcsine(sine2) * columnsPerRad;
      const start = row * stride;
      mark(differences, columns, start, centre - half, centre + half, delta);
      if (centre - half < 0) mark(differences, columns, start, centre - half + turn, centre + half + turn, delta);
      if (centre + half > turn) mark(differences, columns, start, centre - half - turn, centre + half - turn, delta);
      stale[row] = 1;
    }
  }

  /** A longitude in columns from the frame's western edge, on the turn that brings it nearest to the frame. */
  #columnsFromWest(lngDeg: Degrees): number {
    const { westDeg, widthDeg } = this.#frame;
    const eastwards = offsetDeg(westDeg, lngDeg);
    return (eastwards > 180 + widthDeg / 2 ? eastwards - 360 : eastwards) / this.#columnDeg;
  }

  /** A cell's area: M N cos φ dφ dλ, M and N the radii of curvature along and across the meridian. */
  #layRow(row: number): void {
    const lat = Math.min(90, this.#frame.southDeg + (row + 0.5) * this.#rowDeg) * RAD;
    const sinLat = Math.sin(lat);
    const curve = 1 - WGS84_E2 * sinLat * sinLat;
    const normalM = WGS84_A_M / Math.sqrt(curve);
    const meridianM = (normalM * (1 - WGS84_E2)) / curve;
    this.#axisM[row] = Math.max(1e-3, normalM * Math.cos(lat));
    this.#perAxisM[row] = 1 / this.#axisM[row]!;
    this.#heightM[row] = normalM * (1 - WGS84_E2) * sinLat;
    this.#cellKm2[row] = (meridianM * this.#axisM[row]! * this.#rowDeg * this.#columnDeg * RAD * RAD) / 1e6;
  }
}

/** asin √s, π / 2 where s ≥ 1. Below 0.01 three terms of the series are exact to 5e-14 and much faster. */
function arcsine(sine2: number): number {
  const sine = Math.sqrt(sine2);
  if (sine2 < 1e-4) return sine * (1 + sine2 * (1 / 6 + sine2 * (3 / 40)));
  return sine2 < 1 ? Math.asin(sine) : Math.PI / 2;
}

/** One reach more or less over the columns whose centres lie between two places, given in columns from the west. */
function mark(
  differences: Int16Array,
  columns: number,
  start: number,
  west: number,
  east: number,
  delta: 1 | -1,
): void {
  const from = firstColumn(west, columns);
  const to = firstColumn(east, columns);
  if (from === to) return;
  differences[start + from] = differences[start + from]! + delta;
  differences[start + to] = differences[start + to]! - delta;
}

/** The first column whose centre is east of a place, given in columns from the west. */
function firstColumn(place: number, columns: number): number {
  if (place <= 0) return 0;
  return place >= columns ? columns : (place + 0.5) | 0;
}
