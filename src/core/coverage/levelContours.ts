import { contours } from 'd3-contour';
import type { LngLat } from '../geo/lngLat';
import type { Polygons } from '../geo/polygons';
import type { RasterFrame } from '../terrain/rasterFrame';
import type { Dbm } from '../units';

/** A cell without a level counts as so much too weak: the rim then runs about half-way to it. */
const UNKNOWN_BELOW_DB = 10;

/**
 * The area of a raster where the level is at least `atLeastDbm`, cut between cell centres by marching squares
 * (d3-contour). Cells without a level (NaN) are outside. Rings are closed, outer ring first, counter-clockwise as
 * GeoJSON wants them. `levels` row by row from the north-west, as many as the frame has cells.
 */
export function levelContours(levels: Float32Array, frame: RasterFrame, atLeastDbm: Dbm): Polygons {
  const { westDeg, northDeg, stepLngDeg, stepLatDeg, columns, rows } = frame;
  const cut = contours().size([columns, rows]).smooth(true);
  // Beside an unknown value the library would cut through the middle of the known cell.
  const known = levels.map((level) => (Number.isNaN(level) ? atLeastDbm - UNKNOWN_BELOW_DB : level));
  // It reads its values by place only; its types know plain lists.
  const { coordinates } = cut.contour(known as unknown as number[], atLeastDbm);
  return coordinates.map((rings) => rings.map((ring) => ring.map(toLngLat)));

  /** The library puts the first cell's centre at (0.5, 0.5); on the way from y down to latitude up rings turn over. */
  function toLngLat([x, y]: readonly number[]): LngLat {
    return [rounded(westDeg + (x! - 0.5) * stepLngDeg), rounded(northDeg - (y! - 0.5) * stepLatDeg)];
  }
}

/** Degrees are kept to 7 decimals, as everywhere. */
function rounded(deg: number): number {
  return Math.round(deg * 1e7) / 1e7;
}
