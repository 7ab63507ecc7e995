import type { GeoTIFFImage } from 'geotiff';
import { type ElevationGrid, VOID_M } from '../../core/terrain/elevationGrid';
import { type GeoKeys, geotiffCrs } from './geotiffCrs';
import { type ProjectedRaster, resampleToDegrees } from './resampleToDegrees';
import { HIGHEST_M, LOWEST_M, MAX_SAMPLES, refused, type TerrainReading } from './terrainReading';
import { voidIssues } from './voidIssues';

const FOOT_M = 0.3048;
const US_FOOT_M = 1200 / 3937;
const PIXEL_IS_POINT = 2;

/** A GeoTIFF (also cloud-optimised: its finest picture is read) of one band of heights, in any system proj4 knows. */
export async function readGeotiff(bytes: Uint8Array, fileName: string): Promise<TerrainReading> {
  const { fromArrayBuffer } = await import('geotiff');
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const image = await (await fromArrayBuffer(buffer)).getImage(0);
    return await readImage(image, bytes.length, fileName);
  } catch {
    return refused('terrain.truncated');
  }
}

async function readImage(image: GeoTIFFImage, fileBytes: number, name: string): Promise<TerrainReading> {
  if (!looksLikeHeights(image)) return refused('terrain.notDem');
  const width = image.getWidth();
  const height = image.getHeight();
  if (width < 2 || height < 2 || width * height > MAX_SAMPLES) {
    return refused(width < 2 || height < 2 ? 'terrain.notDem' : 'terrain.tooLarge', { maxMb: (MAX_SAMPLES * 2) / 1e6 });
  }
  if (await isCut(image, fileBytes)) return refused('terrain.truncated');
  // The decoder undoes the differences of big-endian numbers byte by byte, which gives heights that never were.
  if (!image.littleEndian && Number(await image.fileDirectory.loadValue('Predictor')) === 2) {
    return refused('terrain.unsupported', {}, 'big-endian, predictor 2');
  }
  const texts = `${await text(image, 'ImageDescription')} ${await text(image, 'GDAL_METADATA')}`;
  if (isOfLevels(texts)) return refused('terrain.notDem');
  const keys = image.getGeoKeys() as GeoKeys | null;
  const crs = geotiffCrs(keys);
  const frame = await frameOf(image, keys);
  if (crs.kind === 'missing' || !frame) return refused('terrain.noCrs');
  if (crs.kind === 'unknown') return refused('terrain.unknownCrs', {}, crs.code);
  if (crs.kind === 'degrees' && !liesOnEarth(frame, width, height)) return refused('terrain.notDegrees');
  const samples = await heightsOf(image, keys, texts);
  const about = {
    name,
    illustrative: /illustrative|minh hoạ/i.test(texts),
    surface: /\bDSM\b|copernicus|GLO-?30|ALOS/i.test(`${texts} ${name}`),
  };
  const raster: ProjectedRaster = { ...frame, width, height, samples };
  const grid =
    crs.kind === 'degrees' && frame.stepX > 0 && frame.stepY < 0
      ? asGrid(raster, about)
      : await resampleToDegrees(raster, crs.kind === 'degrees' ? null : crs.definition, about);
  if (!grid) return refused('terrain.unknownCrs', {}, crs.kind === 'degrees' ? 'EPSG:4326' : crs.code);
  const issues = voidIssues(grid);
  return { grids: issues.some(({ severity }) => severity === 'error') ? [] : [grid], issues };
}

/** One band of numbers wider than a byte: a picture of the relief is not a height model. */
function looksLikeHeights(image: GeoTIFFImage): boolean {
  const bits = image.getBitsPerSample(0);
  return image.getSamplesPerPixel() === 1 && (bits === 16 || bits === 32 || bits === 64);
}

/** A raster of received levels, such as our own, would pass as ground a hundred metres below the sea. */
function isOfLevels(texts: string): boolean {
  return /\bdBm\b/.test(texts);
}

/** Whether a strip or tile reaches past the end of the file: decoders fill up what is missing without a word. */
async function isCut(image: GeoTIFFImage, fileBytes: number): Promise<boolean> {
  const kind = image.isTiled ? 'Tile' : 'Strip';
  const offsets = (await image.fileDirectory.loadValue(`${kind}Offsets`)) as ArrayLike<number> | undefined;
  const counts = (await image.fileDirectory.loadValue(`${kind}ByteCounts`)) as ArrayLike<number> | undefined;
  if (!offsets || !counts) return true;
  for (let i = 0; i < offsets.length; i++) if (Number(offsets[i]) + Number(counts[i]) > fileBytes) return true;
  return false;
}

interface Frame {
  /** Coordinates of the centre of the first sample, and from one sample to the next. */
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

/** Where the samples lie. Rotated rasters are not height models anybody sends; they count as without a place. */
async function frameOf(image: GeoTIFFImage, keys: GeoKeys | null): Promise<Frame | null> {
  const tie = await numbers(image, 'ModelTiepoint');
  const scale = await numbers(image, 'ModelPixelScale');
  const matrix = await numbers(image, 'ModelTransformation');
  const half = keys?.GTRasterTypeGeoKey === PIXEL_IS_POINT ? 0 : 0.5;
  if (tie.length >= 6 && scale.length >= 2) {
    const [stepX, stepY] = [scale[0]!, -scale[1]!];
    if (stepX === 0 || stepY === 0) return null;
    return { x: tie[3]! + (half - tie[0]!) * stepX, y: tie[4]! + (half - tie[1]!) * stepY, stepX, stepY };
  }
  if (matrix.length < 16 || matrix[1] !== 0 || matrix[4] !== 0 || matrix[0] === 0 || matrix[5] === 0) return null;
  const [stepX, stepY] = [matrix[0]!, matrix[5]!];
  return { x: matrix[3]! + half * stepX, y: matrix[7]! + half * stepY, stepX, stepY };
}

/** Metres called degrees, or the latitude written first, lie nowhere. */
function liesOnEarth({ x, y, stepX, stepY }: Frame, width: number, height: number): boolean {
  const [farX, farY] = [x + (width - 1) * stepX, y + (height - 1) * stepY];
  return Math.max(Math.abs(x), Math.abs(farX)) <= 360 && Math.max(Math.abs(y), Math.abs(farY)) <= 90;
}

/** Most makers' void, for files that do not name theirs: no ground and no seabed near land lies at this very figure. */
const USUAL_VOID = -9999;

/** Metres; what the file calls empty, and what cannot be a height, is the void. */
async function heightsOf(image: GeoTIFFImage, keys: GeoKeys | null, texts: string): Promise<Int16Array | Float32Array> {
  const noData = image.getGDALNoData();
  const unit = keys?.VerticalUnitsGeoKey;
  const unitM = unit === 9002 ? FOOT_M : unit === 9003 ? US_FOOT_M : 1;
  const factor = unitM * (roleOf(texts, 'scale') ?? 1);
  const baseM = unitM * (roleOf(texts, 'offset') ?? 0);
  const raw = (await image.readRasters({ interleave: true })) as ArrayLike<number>;
  const whole = raw instanceof Int16Array && factor === 1 && baseM === 0;
  const heights = whole ? new Int16Array(raw.length) : new Float32Array(raw.length);
  const empty = noData === null ? Number.NaN : heights instanceof Float32Array ? Math.fround(noData) : noData;
  for (let i = 0; i < raw.length; i++) {
    const value = raw[i]!;
    const named = value === noData || Math.fround(value) === empty || value === USUAL_VOID;
    const heightM = value * factor + baseM;
    heights[i] = !named && heightM >= LOWEST_M && heightM <= HIGHEST_M ? heightM : VOID_M;
  }
  return heights;
}

/** What stored numbers are multiplied by, and what is added, as GDAL notes it in the file; null: nothing is said. */
function roleOf(texts: string, role: 'scale' | 'offset'): number | null {
  const said = Number(new RegExp(`role="${role}"[^>]*>([^<]+)<`).exec(texts)?.[1] ?? Number.NaN);
  return Number.isFinite(said) ? said : null;
}

function asGrid(
  { x, y, stepX, stepY, width, height, samples }: ProjectedRaster,
  about: Pick<ElevationGrid, 'name' | 'illustrative' | 'surface'>,
): ElevationGrid {
  const place = { westDeg: x, northDeg: y, stepLngDeg: stepX, stepLatDeg: -stepY };
  return { ...about, ...place, columns: width, rows: height, heightsM: samples, voidValue: VOID_M };
}

async function numbers(image: GeoTIFFImage, tag: 'ModelTiepoint' | 'ModelPixelScale' | 'ModelTransformation') {
  const value: unknown = await image.fileDirectory.loadValue(tag);
  return value ? Array.from(value as ArrayLike<number>) : [];
}

async function text(image: GeoTIFFImage, tag: 'ImageDescription' | 'GDAL_METADATA'): Promise<string> {
  const value: unknown = await image.fileDirectory.loadValue(tag);
  return typeof value === 'string' ? value : '';
}
