import { geodesicDistanceM } from '../../core/geo/geodesicDistance';

/** A bar of a round length. */
export interface ScaleBar {
  readonly lengthM: number;
  readonly lengthPx: number;
}

/** Ground metres to one pixel along the parallel at the middle of a map: the WGS84 geodesic across 200 pixels. */
export function metresPerPixel(latDeg: number, zoom: number): number {
  const halfDeg = (100 * 360) / (512 * 2 ** zoom);
  return geodesicDistanceM([-halfDeg, latDeg], [halfDeg, latDeg]) / 200;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that fits. */
export function scaleBar(metresPerPx: number, roomPx: number): ScaleBar {
  const longestM = metresPerPx * roomPx;
  const power = 10 ** Math.floor(Math.log10(longestM));
  const lengthM = power * ([5, 2, 1].find((digit) => digit * power <= longestM) ?? 1);
  return { lengthM, lengthPx: lengthM / metresPerPx };
}
