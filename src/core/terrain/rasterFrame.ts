import { WGS84_A_M, WGS84_E2 } from '../geo/ecef';
import type { LngLat } from '../geo/lngLat';
import type { Degrees, Metres } from '../units';

const RAD = Math.PI / 180;

/** Cells of even degrees; `westDeg`, `northDeg` are the centre of the first, rows run south. */
export interface RasterFrame {
  readonly westDeg: Degrees;
  readonly northDeg: Degrees;
  readonly stepLngDeg: Degrees;
  readonly stepLatDeg: Degrees;
  readonly columns: number;
  readonly rows: number;
}

/** Cells of about `cellM` around a place, the middle one centred on it, reaching `radiusM` every way. */
export function frameAround([lngDeg, latDeg]: LngLat, radiusM: Metres, cellM: Metres): RasterFrame {
  const cells = Math.ceil(radiusM / cellM);
  const { northM, eastM } = metresPerDegree(latDeg);
  const stepLatDeg = cellM / northM;
  const stepLngDeg = cellM / eastM;
  const side = 2 * cells + 1;
  return {
    westDeg: lngDeg - cells * stepLngDeg,
    northDeg: latDeg + cells * stepLatDeg,
    stepLngDeg,
    stepLatDeg,
    columns: side,
    rows: side,
  };
}

/** Metres to the north and to the east of a degree at a latitude, on the WGS84 ellipsoid. */
export function metresPerDegree(latDeg: Degrees): { readonly northM: Metres; readonly eastM: Metres } {
  const sin = Math.sin(latDeg * RAD);
  const w2 = 1 - WGS84_E2 * sin * sin;
  const w = Math.sqrt(w2);
  return {
    northM: ((WGS84_A_M * (1 - WGS84_E2)) / (w2 * w)) * RAD,
    eastM: (WGS84_A_M / w) * Math.cos(latDeg * RAD) * RAD,
  };
}

/** Part of a frame: columns and rows from its north-west. */
export interface RasterWindow {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a frame that may lie within `radiusM` of a place; null when there are none. */
export function windowAround(frame: RasterFrame, [lngDeg, latDeg]: LngLat, radiusM: Metres): RasterWindow | null {
  const { northM } = metresPerDegree(latDeg);
  const highest = Math.min(89, Math.abs(latDeg) + radiusM / 110_000);
  const halfLat = (radiusM / northM) * 1.01;
  const halfLng = (radiusM / metresPerDegree(highest).eastM) * 1.01;
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const column = clamp(Math.floor((lngDeg - halfLng - frame.westDeg) / frame.stepLngDeg), frame.columns);
  const endColumn = clamp(Math.ceil((lngDeg + halfLng - frame.westDeg) / frame.stepLngDeg) + 1, frame.columns);
  const row = clamp(Math.floor((frame.northDeg - latDeg - halfLat) / frame.stepLatDeg), frame.rows);
  const endRow = clamp(Math.ceil((frame.northDeg - latDeg + halfLat) / frame.stepLatDeg) + 1, frame.rows);
  if (endColumn <= column || endRow <= row) return null;
  return { column, row, columns: endColumn - column, rows: endRow - row };
}
