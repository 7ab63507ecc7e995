import { type Calibration, calibrationDb } from '../radio/calibration';
import type { Dbm, Degrees } from '../units';
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

/** Power towards an azimuth, per resource element: EIRP less everything that does not depend on the path. */
export type EirpDbm = (azimuthDeg: Degrees) => Dbm;

/** A pattern given at even azimuths clockwise from north, straight in between; one value is an omni. */
export function eirpOf(table: readonly Dbm[]): EirpDbm {
  return (azimuthDeg) => {
    const at = ((((azimuthDeg % 360) + 360) % 360) / 360) * table.length;
    const low = Math.floor(at) % table.length;
    const high = (low + 1) % table.length;
    return table[low]! + (at - Math.floor(at)) * (table[high]! - table[low]!);
  };
}

/**
 * Level at the centres of cells, dBm, from the losses of all radials; `nearest` says which point each cell takes. With a
 * calibration, corrected by it.
 */
export function siteRaster(
  losses: Float32Array,
  { radials, points, stepM }: SweepShape,
  eirpDbm: EirpDbm,
  nearest: Int32Array,
  calibration: Calibration | null = null,
): SiteRaster {
  const eirps = Float64Array.from({ length: radials }, (_, r) => eirpDbm((360 * r) / radials));
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
    const level = eirps[Math.floor(at / points)]! - losses[at]! + corrections[at % points]!;
    levels[cell] = level;
    reached[cell] = 1;
    cells++;
    if (Number.isNaN(level)) noData++;
  }
  return { levels, reached, cells, noData };
}
