import type { LngLat } from '../geo/lngLat';
import type { Dbm, Degrees, Metres } from '../units';
import { type SweepShape, strideAt } from './radialSweep';
import { metresPerDegree, type RasterFrame, type RasterWindow } from './rasterFrame';

const RAD = Math.PI / 180;

/** Level of one site over a window of a frame. */
export interface SiteRaster {
  /** dBm, row by row of the window from the north-west; NaN: out of the radius, or ground not known. */
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
 * Level at the centres of the cells of a part, dBm: each takes the sweep's point nearest to it in range and azimuth.
 * NaN: out of the radius, or ground not known. `losses` are those of all radials. Range and azimuth by Gauss's
 * mid-latitude formula: within 1 m and 0.001° of the geodesic at 50 km and 21° N.
 */
export function siteRaster(
  losses: Float32Array,
  shape: SweepShape,
  position: LngLat,
  radiusM: Metres,
  eirpDbm: EirpDbm,
  frame: RasterFrame,
  part: RasterWindow,
): SiteRaster {
  const { radials, points, stepM } = shape;
  const levels = new Float32Array(part.columns * part.rows).fill(Number.NaN);
  const eirps = Float64Array.from({ length: radials }, (_, r) => eirpDbm((360 * r) / radials));
  const strides = Int32Array.from({ length: points }, (_, point) => strideAt(shape, point));
  const [lngDeg, latDeg] = position;
  const limit = radiusM * radiusM;
  const reached = new Uint8Array(levels.length);
  let cells = 0;
  let noData = 0;
  for (let row = 0; row < part.rows; row++) {
    const lat = frame.northDeg - (part.row + row) * frame.stepLatDeg;
    const middle = (lat + latDeg) / 2;
    const { northM, eastM } = metresPerDegree(middle);
    const turn = Math.sin(middle * RAD) / 2;
    const y = (lat - latDeg) * northM;
    for (let column = 0; column < part.columns; column++) {
      const apart = frame.westDeg + (part.column + column) * frame.stepLngDeg - lngDeg;
      const east = apart - 360 * Math.round(apart / 360);
      const x = east * eastM;
      const square = x * x + y * y;
      if (square > limit) continue;
      const point = Math.min(points, Math.max(1, Math.round(Math.sqrt(square) / stepM))) - 1;
      const stride = strides[point]!;
      const azimuth = Math.atan2(x, y) - east * RAD * turn;
      const share = azimuth / (2 * Math.PI);
      const nearest = Math.round(((share - Math.floor(share)) * radials) / stride) * stride;
      const radial = nearest >= radials ? 0 : nearest;
      const level = eirps[radial]! - losses[radial * points + point]!;
      levels[row * part.columns + column] = level;
      reached[row * part.columns + column] = 1;
      cells++;
      if (Number.isNaN(level)) noData++;
    }
  }
  return { levels, reached, cells, noData };
}
