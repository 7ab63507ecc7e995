import { type Calibration, calibrationDb } from '../radio/calibration';
import type { Dbm, Degrees, Metres } from '../units';
import type { SweepShape } from './radialSweep';

/** Level of one site over a window of a frame. */
export interface SiteRaster {
  /** dBm, row by row of the window; NaN: out of the radius, or ground not known. */
  readonly levels: Float32Array;
  /** 1 for every cell within the radius. */
  readonly reached: Uint8Array;
  /** Cells within the radius, and those of them without data. */
  readonly cells: number;
  readonly noData: number;
}

/** Power toward a direction, per resource element: EIRP less everything that does not depend on the path. */
export type EirpDbm = (azimuthDeg: Degrees, belowHorizonDeg: Degrees) => Dbm;

/**
 * Level at the centres of cells, dBm, from the losses of all radials; `nearest` says which point each cell takes. With a
 * calibration, corrected by it. `belowDeg`: how far below the antenna's horizon the handset in a cell is, given its range
 * in metres; null: the power does not depend on it.
 */
export function siteRaster(
  losses: Float32Array,
  { radials, points, stepM }: SweepShape,
  eirpDbm: EirpDbm,
  nearest: Int32Array,
  calibration: Calibration | null = null,
  belowDeg: ((cell: number, rangeM: Metres) => Degrees) | null = null,
): SiteRaster {
  const azimuthDeg = (radial: number): Degrees => (360 * radial) / radials;
  const flat = Float64Array.from({ length: belowDeg ? 0 : radials }, (_, r) => eirpDbm(azimuthDeg(r), 0));
  const corrections = Float64Array.from({ length: points }, (_, k) =>
    calibration === null ? 0 : calibrationDb(calibration, (k + 1) * stepM),
  );
  const levels = new Float32Array(nearest.length).fill(Number.NaN);
  const reached = new Uint8Array(nearest.length);
  let cells = 0;
  let noData = 0;
  for (let cell = 0; cell < nearest.length; cell++) {
    const at = nearest[cell]!;
    if (at < 0) continue;
    reached[cell] = 1;
    cells++;
    const lossDb = losses[at]!;
    if (Number.isNaN(lossDb)) {
      noData++;
      continue;
    }
    const radial = Math.floor(at / points);
    const point = at % points;
    const eirp = belowDeg ? eirpDbm(azimuthDeg(radial), belowDeg(cell, (point + 1) * stepM)) : flat[radial]!;
    levels[cell] = eirp - lossDb + corrections[point]!;
  }
  return { levels, reached, cells, noData };
}
