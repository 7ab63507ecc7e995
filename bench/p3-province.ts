import { gatherAll } from '../src/core/coverage/countAll';
import { type Reach, reachOf } from '../src/core/coverage/reach';
import { siteClasses } from '../src/core/coverage/siteClasses';
import type { LngLat } from '../src/core/geo/lngLat';
import { PointGrid } from '../src/core/geo/pointGrid';
import { seededRandom } from '../test/builders/seededRandom';
import { assertSame } from './assertSame';
import { medianMs } from './medianMs';
import { flatbushSearch, kdbushSearch, type Search, turfLeanSearch, turfWithBboxSearch } from './peers';
import type { Row } from './row';
import { type Box, NATION, PROVINCE, scatter } from './scatter';

interface Case {
  readonly villages: readonly LngLat[];
  readonly places: readonly LngLat[];
  readonly radiiM: readonly number[];
}

/** P3 and P4: every cover count from scratch, indexes built beforehand on both sides; the build is its own row. */
export async function run(): Promise<Row[]> {
  return [...province(), ...nation()];
}

function province(): Row[] {
  const job = makeCase(1_500, 6_100, PROVINCE, 1_000, 4_500);
  const { ours, build, counts } = timeOurs(job, 60);
  const peers = {
    kdbush: timePeer(job, kdbushSearch(job.villages), counts, 20),
    flatbush: timePeer(job, flatbushSearch(job.villages), counts, 20),
    'turf with bbox': timePeer(job, turfWithBboxSearch(job.villages), null, 1),
    'turf, boxes by hand': timePeer(job, turfLeanSearch(job.villages), null, 3),
  };
  const met = ours <= 1 && ours * 1_000 <= peers['turf with bbox'] && ours * 6 <= peers.kdbush;
  const bar = '≤ 1 ms, ≥ 1,000 × Turf with bbox, ≥ 6 × kdbush';
  return [
    { id: 'P3', job: 'all counts, 1,500 × 6,100', ours, unit: 'ms', peers, bar, met },
    { id: 'P3b', job: 'the grids of P3, built once', ours: build, unit: 'ms', peers: {}, bar: '–', met: true },
  ];
}

function nation(): Row[] {
  const job = makeCase(90_000, 350_000, NATION, 1_000, 4_500);
  const { ours, build, counts } = timeOurs(job, 9);
  const peers = { kdbush: timePeer(job, kdbushSearch(job.villages), counts, 2) };
  return [
    { id: 'P4', job: 'all counts, 90,000 × 350,000', ours, unit: 'ms', peers, bar: '≤ 50 ms', met: ours <= 50 },
    { id: 'P4b', job: 'the grids of P4, built once', ours: build, unit: 'ms', peers: {}, bar: '–', met: true },
  ];
}

function makeCase(villages: number, sites: number, box: Box, shortestM: number, longestM: number): Case {
  const random = seededRandom(3);
  return {
    villages: scatter(villages, box, 1),
    places: scatter(sites, box, 2),
    radiiM: Array.from({ length: sites }, () => shortestM + random() * (longestM - shortestM)),
  };
}

function timeOurs({ villages, places, radiiM }: Case, runs: number) {
  const reaches = places.map((place, i): Reach => reachOf(place, radiiM[i]!));
  const lng = Float64Array.from(villages, (position) => position[0]);
  const lat = Float64Array.from(villages, (position) => position[1]);
  const counts = new Uint16Array(villages.length);
  const makeGrids = () => ({ grid: new PointGrid(lng, lat, 1_500), classes: siteClasses(reaches) });
  const build = medianMs(makeGrids, 5);
  const { grid, classes } = makeGrids();
  const ours = medianMs(() => gatherAll(grid, classes, counts), runs);
  return { ours, build, counts };
}

function timePeer(
  { villages, places, radiiM }: Case,
  search: Search,
  expected: Uint16Array | null,
  runs: number,
): number {
  const counts = new Uint16Array(villages.length);
  const add = (village: number) => counts[village]!++;
  const job = () => {
    counts.fill(0);
    for (let i = 0; i < places.length; i++) search(places[i]!, radiiM[i]!, add);
  };
  const ms = medianMs(job, runs, expected ? 2 : 0);
  if (expected) assertSame(expected, counts, 'P3');
  return ms;
}
