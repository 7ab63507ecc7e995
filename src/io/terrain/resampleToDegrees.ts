import { type ElevationGrid, gridHeightM, gridHolds, VOID_M } from '../../core/terrain/elevationGrid';

/** Heights at even steps of any plane coordinates; `stepY` is negative where rows run south. */
export interface ProjectedRaster {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
  readonly samples: Int16Array | Float32Array;
}

type Convert = (x: number, y: number) => readonly [number, number];

/** Between exact points every so many columns the projection is a straight line, to a few centimetres at 30 m. */
const EXACT_EVERY = 16;

/**
 * The same heights on WGS84 degrees at about the same spacing, bilinear; what lies outside, or next to a void, is void.
 * `definition` is what proj4 reads, null for degrees whose rows or columns run the other way. null: nothing can be placed.
 */
export async function resampleToDegrees(
  raster: ProjectedRaster,
  definition: string | null,
  about: Pick<ElevationGrid, 'name' | 'illustrative' | 'surface'>,
): Promise<ElevationGrid | null> {
  const { toDegrees, fromDegrees } = await converters(definition);
  const box = boxInDegrees(raster, toDegrees);
  if (!box) return null;
  const [west, south, east, north] = box;
  const { columns, rows, stepLngDeg, stepLatDeg } = spacing(raster, box);
  const plane = asPlane(raster);
  const heightsM = new Float32Array(columns * rows).fill(VOID_M);
  const centreWest = west + (east - west - (columns - 1) * stepLngDeg) / 2;
  const centreNorth = north - (north - south - (rows - 1) * stepLatDeg) / 2;
  for (let row = 0; row < rows; row++) {
    const lat = centreNorth - row * stepLatDeg;
    for (let first = 0; first < columns; first += EXACT_EVERY) {
      const end = Math.min(columns, first + EXACT_EVERY);
      const [x0, y0] = fromDegrees(centreWest + first * stepLngDeg, lat);
      const [x1, y1] = fromDegrees(centreWest + (first + EXACT_EVERY) * stepLngDeg, lat);
      for (let column = first; column < end; column++) {
        const share = (column - first) / EXACT_EVERY;
        const px = (x0 + (x1 - x0) * share - raster.x) / raster.stepX;
        const py = (y0 + (y1 - y0) * share - raster.y) / raster.stepY;
        if (!gridHolds(plane, px, -py, true)) continue;
        const height = gridHeightM(plane, px, -py);
        if (!Number.isNaN(height)) heightsM[row * columns + column] = height;
      }
    }
  }
  return {
    ...about,
    westDeg: centreWest,
    northDeg: centreNorth,
    stepLngDeg,
    stepLatDeg,
    columns,
    rows,
    heightsM,
    voidValue: VOID_M,
  };
}

async function converters(definition: string | null): Promise<{ toDegrees: Convert; fromDegrees: Convert }> {
  if (definition === null) {
    const same: Convert = (x, y) => [x, y];
    return { toDegrees: same, fromDegrees: same };
  }
  const { default: proj4 } = await import('proj4');
  const both = proj4(definition, '+proj=longlat +datum=WGS84 +no_defs');
  return {
    toDegrees: (x, y) => both.forward([x, y]) as [number, number],
    fromDegrees: (lng, lat) => both.inverse([lng, lat]) as [number, number],
  };
}

/** The raster in its own columns and rows, counted as if degrees: what the bilinear rule of grids reads. */
function asPlane({ width, height, samples }: ProjectedRaster): ElevationGrid {
  return {
    name: '',
    westDeg: 0,
    northDeg: 0,
    stepLngDeg: 1,
    stepLatDeg: 1,
    columns: width,
    rows: height,
    heightsM: samples,
    voidValue: VOID_M,
    illustrative: false,
    surface: false,
  };
}

/** West, south, east, north of the rim, followed all around; null where the projection has no answer. */
function boxInDegrees(raster: ProjectedRaster, toDegrees: Convert): readonly [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const steps = 32;
  const take = (shareX: number, shareY: number) => {
    const x = raster.x + shareX * (raster.width - 1) * raster.stepX;
    const y = raster.y + shareY * (raster.height - 1) * raster.stepY;
    const [lng, lat] = toDegrees(x, y);
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  };
  for (let i = 0; i <= steps; i++) {
    take(i / steps, 0);
    take(i / steps, 1);
    take(0, i / steps);
    take(1, i / steps);
  }
  const placed = box.every(Number.isFinite) && box[2] - box[0] < 180 && box[0] >= -360 && box[1] >= -90 && box[3] <= 90;
  return placed ? box : null;
}

function spacing(
  { width, height }: ProjectedRaster,
  [west, south, east, north]: readonly [number, number, number, number],
) {
  const columns = Math.max(2, width);
  const rows = Math.max(2, height);
  return { columns, rows, stepLngDeg: (east - west) / (columns - 1), stepLatDeg: (north - south) / (rows - 1) };
}
