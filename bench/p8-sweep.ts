import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { geodesicLine } from '../src/core/geo/geodesicDistance';
import type { LngLat } from '../src/core/geo/lngLat';
import { p1812 } from '../src/core/radio/p1812/p1812';
import { DEFAULT_CLIMATE } from '../src/core/radio/pathLossModel';
import { NO_CLUTTER } from '../src/core/terrain/clutter';
import { type SweepAsk, sweepRadials, sweepShape } from '../src/core/terrain/radialSweep';
import { frameAround, windowAround } from '../src/core/terrain/rasterFrame';
import { createProfileBuffer, sampleProfile } from '../src/core/terrain/sampleProfile';
import { siteRaster } from '../src/core/terrain/siteRaster';
import { createTerrain, type Terrain } from '../src/core/terrain/terrain';
import { readHgt } from '../src/io/terrain/readHgt';
import { seededRandom } from '../test/builders/seededRandom';
import type { Row } from './row';

const TILE = '../shared/terrain/N36W122.hgt.gz';
const MIDDLE: LngLat = [-121.5, 36.5];
const RADIUS_M = 30_000;
const CELL_M = 100;
const HEIGHT_M = 40;
const FREQ_MHZ = 900;
const RUNS = 9;

/**
 * P8: level of one site in the middle of a real tile, 30 km around, cells of 100 m, the model read beforehand. SPLAT!
 * does the same radius on the same tile at its own 3″; both in processor seconds of the user, medians.
 */
export async function run(): Promise<Row[]> {
  if (!existsSync(TILE)) {
    console.warn(`P8 is left out: there is no ${TILE}.`);
    return [];
  }
  const bytes = gunzipSync(readFileSync(TILE));
  const terrain = createTerrain(readHgt(bytes, 'N36W122.hgt').grids);
  const splat = splatMs(bytes);
  const peers = splat === null ? {} : { 'SPLAT! (3″)': splat };
  if (splat === null) console.warn('P8: SPLAT! is not installed (Debian: apt-get install splat).');
  return (['p1812', 'deltaBullington'] as const).map((model) => {
    const question = ask(model);
    const ours = userMs(() => raster(terrain, question));
    if (model === 'p1812') compareCellCentres(terrain, question);
    return {
      id: model === 'p1812' ? 'P8' : 'P8b',
      job: `raster of one site, 30 km, 100 m, ${model === 'p1812' ? 'P.1812' : 'delta-Bullington'}`,
      ours,
      unit: 'ms',
      peers,
      bar: '≤ 300 ms, ≥ 10 × SPLAT!',
      met: ours <= 300 && (splat === null || splat >= 10 * ours),
    };
  });
}

function ask(model: SweepAsk['model']): SweepAsk {
  const climate = { ...DEFAULT_CLIMATE, latitudeDeg: MIDDLE[1] };
  const radio = { txHeightM: HEIGHT_M, rxHeightM: 1.5, freqMHz: FREQ_MHZ, polarization: 'v' as const };
  return { ...radio, position: MIDDLE, radiusM: RADIUS_M, stepM: CELL_M, model, climate, clutter: NO_CLUTTER };
}

function raster(terrain: Terrain, question: SweepAsk) {
  const shape = sweepShape(question);
  const frame = frameAround(MIDDLE, RADIUS_M, CELL_M);
  const losses = sweepRadials(terrain, question, 0, shape.radials);
  const window = windowAround(frame, MIDDLE, RADIUS_M)!;
  const { levels } = siteRaster(losses, shape, MIDDLE, RADIUS_M, () => 0, frame, window);
  return { frame, window, levels };
}

/** How far the raster is from the exact path to the centre of a cell, by a sample of cells. */
function compareCellCentres(terrain: Terrain, question: SweepAsk): void {
  const { frame, window, levels } = raster(terrain, question);
  const random = seededRandom(8);
  const profile = createProfileBuffer();
  const off: number[] = [];
  while (off.length < 4_000) {
    const at = Math.floor(random() * levels.length);
    const level = levels[at]!;
    if (Number.isNaN(level)) continue;
    const column = window.column + (at % window.columns);
    const row = window.row + Math.floor(at / window.columns);
    const cell: LngLat = [frame.westDeg + column * frame.stepLngDeg, frame.northDeg - row * frame.stepLatDeg];
    if (geodesicLine(MIDDLE, cell).distanceM < CELL_M) continue;
    sampleProfile(terrain, MIDDLE, cell, CELL_M, NO_CLUTTER, profile);
    const { txHeightM, rxHeightM, polarization, climate } = question;
    const band = { freqGHz: FREQ_MHZ / 1000, polarization, timePct: 50, locationPct: 50 };
    off.push(Math.abs(p1812({ ...climate, ...band, txHeightM, rxHeightM, profile }).terms.lb + level));
  }
  off.sort((a, b) => a - b);
  const share = (part: number) => off[Math.floor(part * off.length)]!.toFixed(2);
  console.log(`P8: raster against point-to-point at cell centres: median ${share(0.5)} dB, 95 % ${share(0.95)} dB`);
}

/** Median processor time of the user, ms: on a machine shared with others the clock says little. */
function userMs(job: () => void): number {
  for (let i = 0; i < 3; i++) job();
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage().user;
    job();
    return (process.cpuUsage().user - before) / 1000;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

/** SPLAT! in area mode on the same tile, converted beforehand; null when it is not there. */
function splatMs(bytes: Uint8Array): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-splat-'));
  try {
    writeFileSync(join(folder, 'N36W122.hgt'), bytes);
    if (spawnSync('srtm2sdf', ['N36W122.hgt'], { cwd: folder }).error) return null;
    writeFileSync(join(folder, 'site.qth'), `site\n${MIDDLE[1]}\n${-MIDDLE[0]}\n${HEIGHT_M} meters\n`);
    writeFileSync(join(folder, 'site.lrp'), `15.0\n0.005\n301.0\n${FREQ_MHZ}.0\n5\n1\n0.5\n0.5\n1000.0\n`);
    const options = [
      '-t',
      'site.qth',
      '-L',
      '1.5',
      '-metric',
      '-R',
      String(RADIUS_M / 1000),
      '-d',
      '.',
      '-o',
      'map.ppm',
    ];
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const spent = childUserMs(['splat', ...options], folder);
      if (spent === null) return null;
      times.push(spent);
    }
    return times.sort((a, b) => a - b)[1]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** User time of a command, ms, as the shell's own `times` reports it of its children. */
function childUserMs(command: readonly string[], cwd?: string): number | null {
  const script = '"$0" "$@" >/dev/null 2>&1 || exit 1; times';
  const ran = spawnSync('sh', ['-c', script, ...command], { encoding: 'utf8', ...(cwd !== undefined && { cwd }) });
  const children = ran.stdout?.trim().split('\n')[1];
  const parts = /^(\d+)m([\d.]+)s/.exec(children ?? '');
  return ran.status === 0 && parts ? (Number(parts[1]) * 60 + Number(parts[2])) * 1000 : null;
}
