import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { geodesicDestination, geodesicLine } from '../src/core/geo/geodesicDistance';
import type { LngLat } from '../src/core/geo/lngLat';
import { newLossTerms, pathLossDb } from '../src/core/radio/p1812/lossTerms';
import { p1812 } from '../src/core/radio/p1812/p1812';
import { measurePath, newPathGeometry } from '../src/core/radio/p1812/pathGeometry';
import { DEFAULT_CLIMATE } from '../src/core/radio/pathLossModel';
import { NO_CLUTTER } from '../src/core/terrain/clutter';
import { nearestPoints, wantedPoints } from '../src/core/terrain/nearestPoints';
import { type SweepAsk, sweepRadials, sweepShape } from '../src/core/terrain/radialSweep';
import { frameAround, windowAround } from '../src/core/terrain/rasterFrame';
import { createProfileBuffer, PROFILE_STEP_M, sampleProfile } from '../src/core/terrain/sampleProfile';
import { siteRaster } from '../src/core/terrain/siteRaster';
import { createTerrain, type Terrain } from '../src/core/terrain/terrain';
import { readHgt } from '../src/io/terrain/readHgt';
import { seededRandom } from '../test/builders/seededRandom';
import type { Row } from './row';
import { openSplat, type Splat } from './splat';
import { userMs } from './userMs';

const TILE = '../shared/terrain/N36W122.hgt.gz';
const MIDDLE: LngLat = [-121.5, 36.5];
const RADIUS_M = 30_000;
const CELL_M = 100;
const HEIGHT_M = 40;
const FREQ_MHZ = 900;

/**
 * P8c to P8g over a real tile, the model read beforehand: the level around one site (30 km, cells of 100 m), and the
 * paths from sites to villages with all their sampling. SPLAT! does the same on the same tile at its own 3″.
 */
export async function run(): Promise<Row[]> {
  if (!existsSync(TILE)) {
    console.warn(`P8c to P8g are left out: there is no ${TILE}.`);
    return [];
  }
  const bytes = gunzipSync(readFileSync(TILE));
  const terrain = createTerrain(readHgt(bytes, 'N36W122.hgt').grids);
  const splat = openSplat(bytes, 'N36W122.hgt', FREQ_MHZ);
  const rows = [...rasters(terrain, splat), ...paths(terrain, splat)];
  splat?.end();
  return rows;
}

function rasters(terrain: Terrain, splat: Splat | null): Row[] {
  const theirs = splat && median([1, 2, 3].map(() => splat.areaMs(MIDDLE, HEIGHT_M, RADIUS_M / 1000)));
  compareCellCentres(terrain, ask('p1812'));
  return (['p1812', 'deltaBullington'] as const).map((model, i) => {
    const question = ask(model);
    const ours = userMs(() => raster(terrain, question), 9);
    return {
      id: i === 0 ? 'P8c' : 'P8d',
      job: `raster of one site, 30 km, 100 m, ${i === 0 ? 'P.1812-8' : 'delta-Bullington'}`,
      ours,
      unit: 'ms',
      peers: theirs === null ? {} : { 'SPLAT! (3″)': theirs },
      bar: '≤ 300 ms, ≥ 10 × SPLAT!',
      met: ours <= 300 && (theirs === null || theirs >= 10 * ours),
    };
  });
}

function paths(terrain: Terrain, splat: Splat | null): Row[] {
  const random = seededRandom(9);
  const near = (): LngLat => geodesicDestination(MIDDLE, 360 * random(), 15_000 * Math.sqrt(random()));
  const villages = Array.from({ length: 200 }, near);
  const sites = Array.from({ length: 89 }, near);
  const theirs = splat && median(villages.slice(0, 7).map((village) => splat.pathMs(MIDDLE, HEIGHT_M, village)));
  const profile = createProfileBuffer();
  const geometry = newPathGeometry();
  const terms = newLossTerms();
  const band = { freqGHz: FREQ_MHZ / 1000, polarization: 'v' as const, timePct: 50, locationPct: 50 };
  const question = { ...DEFAULT_CLIMATE, ...band, latitudeDeg: MIDDLE[1] };
  const serve = (site: LngLat, count: number) => {
    for (let i = 0; i < count; i++) {
      sampleProfile(terrain, site, villages[i]!, PROFILE_STEP_M, NO_CLUTTER, profile);
      measurePath(profile, HEIGHT_M, 1.5, question.dN, true, geometry);
      pathLossDb(geometry, question, terms);
    }
  };
  const fifteenKm = geodesicDestination(MIDDLE, 30, 15_000);
  const sampling = userMs(() => {
    for (let i = 0; i < 500; i++) sampleProfile(terrain, MIDDLE, fifteenKm, PROFILE_STEP_M, NO_CLUTTER, profile);
  }, 9);
  const drag = userMs(() => serve(sites[0]!, 200), 15);
  const matrix = userMs(() => {
    for (const site of sites) serve(site, 105);
  }, 5);
  const peers = (count: number) => (theirs === null ? {} : { 'SPLAT! point mode': theirs * count });
  return [
    {
      id: 'P8e',
      job: '301 points sampled from a tile',
      ours: 2 * sampling,
      unit: 'µs',
      peers: {},
      bar: '≤ 16 µs',
      met: sampling <= 8,
    },
    {
      id: 'P8f',
      job: '200 villages of one dragged site, P.1812-8 with sampling',
      ours: drag,
      unit: 'ms',
      peers: peers(200),
      bar: '≤ 16 ms',
      met: drag <= 16,
    },
    {
      id: 'P8g',
      job: '105 villages × 89 sites within 30 km, P.1812-8 with sampling',
      ours: matrix,
      unit: 'ms',
      peers: peers(9345),
      bar: '≤ 500 ms',
      met: matrix <= 500,
    },
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function ask(model: SweepAsk['model']): SweepAsk {
  const climate = { ...DEFAULT_CLIMATE, latitudeDeg: MIDDLE[1] };
  const radio = { txHeightM: HEIGHT_M, rxHeightM: 1.5, freqMHz: FREQ_MHZ, polarization: 'v' as const };
  return { ...radio, position: MIDDLE, radiusM: RADIUS_M, stepM: CELL_M, model, climate, clutter: NO_CLUTTER };
}

function raster(terrain: Terrain, question: SweepAsk) {
  const shape = sweepShape(question);
  const frame = frameAround(MIDDLE, RADIUS_M, CELL_M);
  const window = windowAround(frame, MIDDLE, RADIUS_M)!;
  const nearest = nearestPoints(shape, MIDDLE, RADIUS_M, frame, window);
  const losses = sweepRadials(terrain, question, 0, shape.radials, wantedPoints(shape, nearest));
  const { levels } = siteRaster(losses, shape, () => 0, nearest);
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
  console.log(`P8c: raster against point-to-point at cell centres: median ${share(0.5)} dB, 95 % ${share(0.95)} dB`);
}
