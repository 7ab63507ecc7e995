import type { LngLat } from '../geo/lngLat';
import type { Metres } from '../units';
import type { SweepShape } from './radialSweep';
import { metresPerDegree, type RasterFrame, type RasterWindow } from './rasterFrame';

const RAD = Math.PI / 180;

/**
 * For each cell of a window the point of a sweep nearest to its centre in range and azimuth, as radial × points + point;
 * −1 out of the radius. Range and azimuth by Gauss's mid-latitude formula: within 1 m and 0.001° of the geodesic at 50 km
 * and 21° N.
 */
export function nearestPoints(
  { radials, points, stepM }: SweepShape,
  [lngDeg, latDeg]: LngLat,
  radiusM: Metres,
  frame: RasterFrame,
  cells: RasterWindow,
): Int32Array {
  const nearest = new Int32Array(cells.columns * cells.rows).fill(-1);
  const limit = radiusM * radiusM;
  for (let row = 0; row < cells.rows; row++) {
    const lat = frame.northDeg - (cells.row + row) * frame.stepLatDeg;
    const middle = (lat + latDeg) / 2;
    const { northM, eastM } = metresPerDegree(middle);
    const turn = Math.sin(middle * RAD) / 2;
    const y = (lat - latDeg) * northM;
    for (let column = 0; column < cells.columns; column++) {
      const apart = frame.westDeg + (cells.column + column) * frame.stepLngDeg - lngDeg;
      const east = apart - 360 * Math.round(apart / 360);
      const x = east * eastM;
      const square = x * x + y * y;
      if (square > limit) continue;
      const point = Math.min(points, Math.max(1, Math.round(Math.sqrt(square) / stepM))) - 1;
      const share = (Math.atan2(x, y) - east * RAD * turn) / (2 * Math.PI);
      const radial = Math.round((share - Math.floor(share)) * radials) % radials;
      nearest[row * cells.columns + column] = radial * points + point;
    }
  }
  return nearest;
}

/** 1 for every point of a sweep that some cell takes: the others need not be worked out. */
export function wantedPoints({ radials, points }: SweepShape, nearest: Int32Array): Uint8Array {
  const wanted = new Uint8Array(radials * points);
  for (const at of nearest) if (at >= 0) wanted[at] = 1;
  return wanted;
}
