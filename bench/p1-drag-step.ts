import { CoverCounts } from '../src/core/coverage/coverCounts';
import { reachOf } from '../src/core/coverage/reach';
import { gridCellM } from '../src/core/coverage/villageGrid';
import type { LngLat } from '../src/core/geo/lngLat';
import { PointGrid } from '../src/core/geo/pointGrid';
import { alternatingMedians } from './alternating';
import { assertSame } from './assertSame';
import { medianMs } from './medianMs';
import { flatbushSearch, kdbushSearch, type Search, turfLeanSearch } from './peers';
import type { Row } from './row';
import { NATION, scatter } from './scatter';

const VILLAGES = 90_000;
const RADIUS_M = 5_900;
const STEPS = 1_000;
const TURF_STEPS = 5;

/** P1: subtract the old place of a site, add the new one; the dead zones follow. About 8 villages in reach. */
export async function run(): Promise<Row[]> {
  const villages = scatter(VILLAGES, NATION, 1);
  const path = dragPath([105.8, 16.2]);
  const grid = new PointGrid(
    Float64Array.from(villages, ([lng]) => lng),
    Float64Array.from(villages, ([, lat]) => lat),
    gridCellM([RADIUS_M]),
  );
  const cover = new CoverCounts(grid);
  const times = alternatingMedians(
    {
      ours: () => dragOurs(cover, path),
      kdbush: peerDrag(villages, path, kdbushSearch(villages), cover),
      flatbush: peerDrag(villages, path, flatbushSearch(villages), cover),
    },
    60,
  );
  const perStep = 1_000 / STEPS;
  const ours = times.ours * perStep;
  const peers = {
    kdbush: times.kdbush * perStep,
    flatbush: times.flatbush * perStep,
    turf: turfStepUs(villages, path),
  };
  const met = ours <= 1 && ours <= peers.kdbush / 2;
  const job = `one drag step, ${VILLAGES} villages, ${inReach(villages, path).toFixed(1)} in reach`;
  return [{ id: 'P1', job, ours, unit: 'µs', peers, bar: '≤ 1 µs and ≤ ½ kdbush', met }];
}

function dragOurs(cover: CoverCounts, path: readonly LngLat[]): void {
  let held = reachOf(path[0]!, RADIUS_M);
  cover.add(held);
  for (let step = 1; step <= STEPS; step++) {
    cover.remove(held);
    held = reachOf(path[step]!, RADIUS_M);
    cover.add(held);
    cover.settle(ignoreFlip);
  }
  cover.remove(held);
  cover.settle(ignoreFlip);
}

/** The same drag by a peer, without dead zones to keep; checked against ours before it is timed. */
function peerDrag(
  villages: readonly LngLat[],
  path: readonly LngLat[],
  search: Search,
  cover: CoverCounts,
): () => void {
  const counts = new Uint16Array(villages.length);
  const subtract = (village: number) => counts[village]!--;
  const add = (village: number) => counts[village]!++;
  const drag = () => {
    search(path[0]!, RADIUS_M, add);
    for (let step = 1; step <= STEPS; step++) {
      search(path[step - 1]!, RADIUS_M, subtract);
      search(path[step]!, RADIUS_M, add);
    }
  };
  drag();
  const held = reachOf(path[STEPS]!, RADIUS_M);
  cover.add(held);
  assertSame(cover.counts, counts, 'P1');
  cover.remove(held);
  cover.settle(ignoreFlip);
  return () => {
    counts.fill(0);
    drag();
  };
}

function turfStepUs(villages: readonly LngLat[], path: readonly LngLat[]): number {
  const search = turfLeanSearch(villages);
  return medianMs(() => search(path[7]!, RADIUS_M, () => {}), TURF_STEPS) * 2_000;
}

/** A hand moving a site, 80 m a step. */
function dragPath([lng, lat]: LngLat): LngLat[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const turn = step / 90;
    return [lng + 0.08 * Math.sin(turn) + step * 1e-4, lat + 0.08 * Math.cos(turn)];
  });
}

function inReach(villages: readonly LngLat[], path: readonly LngLat[]): number {
  let hits = 0;
  const search = kdbushSearch(villages);
  for (const place of path) search(place, RADIUS_M, () => hits++);
  return hits / path.length;
}

function ignoreFlip(): void {}
