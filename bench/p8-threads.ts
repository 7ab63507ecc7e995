import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { createPropagation } from '../src/core/coverage/levels/createPropagation';
import { LevelCount } from '../src/core/coverage/levels/levelCount';
import { ANY_MOBILE } from '../src/core/coverage/result';
import type { Plan } from '../src/core/plan/plan';
import { createTerrain } from '../src/core/terrain/terrain';
import { countInThreads } from '../src/workers/terrain/countInThreads';
import type { FromTerrain, TerrainThread } from '../src/workers/terrain/terrainMessages';
import { type TerrainPool, terrainPool } from '../src/workers/terrain/terrainPool';
import { elevationGrid } from '../test/builders/elevationGrid';
import { assertSame } from './assertSame';
import type { Row } from './row';
import { samplePlan } from './samplePlan';
import { PROVINCE } from './scatter';

const THREADS = 2;
const RUNS = 5;

/** Hills of some hundred metres at 3″ under the whole province. */
const hills = createTerrain([
  elevationGrid([106, 20.2, 108.5, 22.2], 1200, (lng, lat) => 250 + 250 * Math.sin(lng * 210) * Math.cos(lat * 170)),
]);

/** P8: all levels of a province measured in threads, and the same on one thread. */
export async function run(): Promise<Row[]> {
  const sample = samplePlan(1_500, 900, PROVINCE);
  const plan: Plan = { ...sample, coverage: { ...sample.coverage, model: 'terrain' } };
  const pool = terrainPool(openThread, THREADS);
  const alone: Timed[] = [];
  const shared: Timed[] = [];
  for (let at = 0; at < RUNS; at++) {
    alone.push(await timed(plan, async (count) => drain(count.measure())));
    shared.push(await timed(plan, (count) => inThreads(pool, count)));
  }
  pool.end();
  for (const { counts } of [...alone, ...shared]) assertSame(counts, alone[0]!.counts, 'servers by village');
  const [page, busy] = [median(alone, 'busyMs'), median(shared, 'busyMs')];
  return [
    {
      id: 'P8j',
      job: `1,500 villages × 900 sites over terrain in ${THREADS} threads: what is left to the page`,
      ours: busy,
      unit: 'ms',
      peers: {
        'all on the page': page,
        [`until ready, ${THREADS} threads`]: median(shared, 'wallMs'),
        'until ready, one thread': median(alone, 'wallMs'),
      },
      bar: '≤ a quarter of all on the page',
      met: busy <= page / 4,
    },
  ];
}

interface Timed {
  readonly wallMs: number;
  /** The main thread at work. */
  readonly busyMs: number;
  readonly counts: Uint16Array;
}

async function timed(plan: Plan, decide: (count: LevelCount) => Promise<void>): Promise<Timed> {
  const before = performance.eventLoopUtilization();
  const startMs = performance.now();
  const count = new LevelCount(plan, ANY_MOBILE, createPropagation(hills));
  drain(count.known());
  await decide(count);
  const wallMs = performance.now() - startMs;
  // The loop counts a stretch of work when it ends.
  await new Promise((resolve) => setImmediate(resolve));
  const { active } = performance.eventLoopUtilization(before);
  return { wallMs, busyMs: active, counts: count.counts };
}

function inThreads(pool: TerrainPool, count: LevelCount): Promise<void> {
  return countInThreads(pool, hills, count, { signal: new AbortController().signal });
}

function drain(work: Generator<void>): void {
  while (!work.next().done);
}

function median(runs: readonly Timed[], of: 'wallMs' | 'busyMs'): number {
  return runs.map((run) => run[of]).sort((a, b) => a - b)[runs.length >> 1]!;
}

/** The thread is built beside the benchmarks. */
function openThread(): TerrainThread {
  const worker = new Worker(join(dirname(process.argv[1]!), 'terrainThread.mjs'));
  const thread: TerrainThread = {
    onAnswer: null,
    tell: (message) => worker.postMessage(message),
    end: () => void worker.terminate(),
  };
  worker.on('message', (answer: FromTerrain) => thread.onAnswer?.(answer));
  worker.on('error', ({ message }) => thread.onAnswer?.({ type: 'failed', reason: message, lost: true }));
  return thread;
}
