import type { Issue } from '../core/checks/issue';
import type { LngLat } from '../core/geo/lngLat';
import { DEFAULT_CLIMATE } from '../core/radio/pathLossModel';
import { clutterOn } from '../core/terrain/clutter';
import { nearestPoints, wantedPoints } from '../core/terrain/nearestPoints';
import { type SweepAsk, sweepRadials, sweepShape } from '../core/terrain/radialSweep';
import { frameAround, type RasterFrame } from '../core/terrain/rasterFrame';
import { type SiteRaster, siteRaster } from '../core/terrain/siteRaster';
import { terrainHeightM } from '../core/terrain/terrain';
import { writeGeotiff } from '../io/terrain/writeGeotiff';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { type RasterDocument, rasterSummary } from './rasterSummary';
import { readTerrain } from './readTerrain';
import { mustStop, reportIssues } from './report';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

/** The value of a cell without data in the file. */
const NO_DATA = -9999;
const MAX_CELLS = 25_000_000;

interface RasterAsk {
  readonly position: LngLat;
  readonly heightM: number;
  readonly freqMHz: number;
  readonly eirpDbm: number;
  readonly radiusM: number;
  readonly cellM: number;
  readonly rxHeightM: number;
  readonly clutterM: number;
  readonly out: string;
}

/** Median level of one site around it as a GeoTIFF, by ITU-R P.1812-8 over the given height models. */
export async function raster(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  if (line.inputs.length > 0) throw new UsageError('tooManyInputs', line.inputs.join(' '));
  const ask = readAsk(line);
  if (line.terrain.length === 0) throw new UsageError('missingInput', '--terrain');
  const frame = frameAround(ask.position, ask.radiusM, ask.cellM);
  const { terrain, issues } = await readTerrain(shell, line.terrain, boxOf(frame));
  reportIssues(shell, issues, language);
  if (!terrain || mustStop(issues, line.skipBadRows)) return EXIT_BAD;
  const question: SweepAsk = {
    position: ask.position,
    txHeightM: ask.heightM,
    rxHeightM: ask.rxHeightM,
    radiusM: ask.radiusM,
    stepM: ask.cellM,
    model: 'p1812',
    freqMHz: ask.freqMHz,
    polarization: 'v',
    climate: { ...DEFAULT_CLIMATE, latitudeDeg: ask.position[1] },
    clutter: clutterOn(terrain, ask.clutterM),
  };
  const shape = sweepShape(question);
  const whole = { column: 0, row: 0, columns: frame.columns, rows: frame.rows };
  const nearest = nearestPoints(shape, ask.position, ask.radiusM, frame, whole);
  const losses = sweepRadials(terrain, question, 0, shape.radials, wantedPoints(shape, nearest));
  const made = siteRaster(losses, shape, () => ask.eirpDbm, nearest);
  const groundM = terrainHeightM(terrain, ...ask.position);
  reportIssues(shell, notCovered(made), language);
  if (made.noData === made.cells) return EXIT_BAD;
  try {
    await shell.write(ask.out, fileOf(ask, frame, made, terrain.illustrative));
  } catch {
    throw new UsageError('cannotWrite', ask.out);
  }
  const document = documentOf(ask, made, groundM, terrain.illustrative);
  if (line.json) shell.out(`${JSON.stringify(document)}\n`);
  else shell.err(rasterSummary(document, language));
  return EXIT_DONE;
}

function readAsk({ own }: CommandLine): RasterAsk {
  const radiusM = 1000 * number(own, 'radius-km', 0.1, 100);
  const cellM = number(own, 'cell-m', 5, 5_000);
  const side = 2 * Math.ceil(radiusM / cellM) + 1;
  if (side < 5 || side * side > MAX_CELLS) {
    throw new UsageError('badValue', `--cell-m ${cellM}`, `5 × 5 … ${MAX_CELLS.toLocaleString('en')} cells`);
  }
  return {
    position: position(own.site),
    heightM: number(own, 'height-m', 1, 3_000),
    freqMHz: number(own, 'freq-mhz', 30, 6_000),
    eirpDbm: number(own, 'eirp-per-re-dbm', -100, 100),
    radiusM,
    cellM,
    rxHeightM: number(own, 'rx-height-m', 1, 3_000, 1.5),
    clutterM: number(own, 'clutter-m', 0, 100, 0),
    out: outPath(own),
  };
}

type Own = CommandLine['own'];

function text(own: Own, name: string): string {
  const value = own[name];
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError('missingInput', `--${name}`);
  return value.trim();
}

function outPath(own: Own): string {
  const path = text(own, 'out');
  if (/\.tiff?$/i.test(path)) return path;
  throw new UsageError('unknownFormat', path, '.tif .tiff');
}

function number(own: Own, name: string, least: number, most: number, absent?: number): number {
  if (own[name] === undefined && absent !== undefined) return absent;
  const written = text(own, name);
  const value = Number(written);
  if (value >= least && value <= most) return value;
  throw new UsageError('badValue', `--${name} ${written}`, `${least} ≤ N ≤ ${most}`);
}

/** Longitude first, as everywhere on the command line. */
function position(value: Own[string]): LngLat {
  if (typeof value !== 'string') throw new UsageError('missingInput', '--site LON,LAT');
  const parts = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lng, lat] = parts as [number, number];
  if (parts.length === 2 && Math.abs(lng) <= 180 && Math.abs(lat) <= 85) return [lng, lat];
  throw new UsageError('badValue', `--site ${value}`, 'LON,LAT; |LON| ≤ 180, |LAT| ≤ 85');
}

function boxOf({ westDeg, northDeg, stepLngDeg, stepLatDeg, columns, rows }: RasterFrame) {
  const south = northDeg - rows * stepLatDeg;
  return [westDeg - stepLngDeg, south, westDeg + columns * stepLngDeg, northDeg + stepLatDeg] as const;
}

function notCovered({ cells, noData }: SiteRaster): Issue[] {
  if (noData === 0) return [];
  const severity = noData === cells ? 'error' : 'warning';
  return [{ code: 'terrain.notCovered', severity, params: { cells: noData, of: cells } }];
}

function fileOf(ask: RasterAsk, frame: RasterFrame, { levels }: SiteRaster, illustrative: boolean): Uint8Array {
  const values = levels.map((level) => (Number.isNaN(level) ? NO_DATA : level));
  const { heightM, freqMHz, eirpDbm, rxHeightM, clutterM } = ask;
  return writeGeotiff({
    ...frame,
    values,
    noData: NO_DATA,
    description: `Modelled received level per resource element, dBm, not calibrated${illustrative ? '; ILLUSTRATIVE terrain' : ''}`,
    metadata: {
      MODEL: 'ITU-R P.1812-8, 50 % of time and locations',
      UNIT: 'dBm per resource element',
      SITE: ask.position.join(','),
      SETTINGS: `height ${heightM} m, ${freqMHz} MHz, EIRP ${eirpDbm} dBm per RE, receiver ${rxHeightM} m, clutter ${clutterM} m`,
      ILLUSTRATIVE: illustrative ? 'YES' : 'NO',
    },
  });
}

function documentOf(
  ask: RasterAsk,
  { levels, cells, noData }: SiteRaster,
  groundM: number,
  illustrative: boolean,
): RasterDocument {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const level of levels) {
    if (level < least) least = level;
    if (level > most) most = level;
  }
  const rounded = (value: number) => Number(value.toFixed(2));
  return {
    file: ask.out,
    model: 'P.1812-8',
    cells,
    noData,
    leastDbm: rounded(least),
    greatestDbm: rounded(most),
    groundM: rounded(groundM),
    illustrative,
  };
}
