import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Plan } from '../src/core/plan/plan';
import { writeSitesCsv } from '../src/io/csv/writeLists';
import { type OpenedFile, openFile } from '../src/io/openFile';
import type { PlacePart } from '../src/io/planGeojson/alike/placeRows';
import { writePlan } from '../src/io/planGeojson/writePlan';
import { readTable } from '../src/io/table/readTable';
import { arrivingPlaces } from '../src/workers/arrivingPlaces';
import type { ReadFile } from '../src/workers/readTypes';
import type { Row } from './row';
import { samplePlan } from './samplePlan';
import { NATION } from './scatter';

const FILE_BYTES = 100e6;

/**
 * P7: 100 MB of GeoJSON and of CSV, from bytes to checked rows, beside JSON.parse of the GeoJSON from the same bytes:
 * alone, and as the app does it, one thread reading while the other makes the sites. What the page draws is not timed.
 */
export async function run(): Promise<Row[]> {
  const sites = sitesOf(100_000);
  const perSite = writePlan(sites).length / sites.sites.length;
  const plan = repeated(sites, Math.floor(FILE_BYTES / perSite));
  const geojson = new TextEncoder().encode(writePlan(plan));
  const perRow = writeSitesCsv(sites, { language: 'en' }).length / sites.sites.length;
  const csv = new TextEncoder().encode(
    writeSitesCsv(repeated(sites, Math.floor(FILE_BYTES / perRow)), { language: 'en' }),
  );
  const thread = new Worker(join(dirname(process.argv[1]!), 'openThread.mjs'));
  let handed = geojson.slice();
  const times = await medians({
    parse: async () => JSON.parse(new TextDecoder().decode(geojson)) as unknown,
    opened: async () => expectSites(await openFile(geojson, 'large.geojson'), plan),
    shared: async () => {
      const { opened, bytes } = await openInThread(thread, handed);
      handed = bytes;
      expectSites(opened, plan);
    },
    listed: async () => {
      const file = await openFile(csv, 'large.csv');
      if (file.kind !== 'table') throw new Error('not a table');
      const { sites: rows } = await readTable(file.table, file.guess);
      if (rows.length < file.table.cells.length - 2) throw new Error('not all rows came in');
    },
  });
  await thread.terminate();
  const { parse, opened, shared, listed } = times;
  return [
    ...rowsOf('GeoJSON opened', geojson.length, plan.sites.length, opened, parse),
    ...rowsOf('GeoJSON opened by a thread, its sites made meanwhile', geojson.length, plan.sites.length, shared, parse),
    ...rowsOf('CSV opened', csv.length, Math.floor(FILE_BYTES / perRow), listed, parse),
  ];
}

interface Times {
  readonly wallMs: number;
  /** Of all threads, those of the engine too. */
  readonly processorMs: number;
}

/** By the clock, and by the work of all processors, which a busy machine changes less. */
function rowsOf(job: string, bytes: number, rows: number, ours: Times, parse: Times): Row[] {
  const what = `${Math.round(bytes / 1e6)} MB ${job}, ${rows.toLocaleString('en')} rows`;
  const row = (name: string, time: number, peer: number): Row => ({
    id: 'P7',
    job: name,
    ours: time,
    unit: 'ms',
    peers: { 'JSON.parse alone, of 100 MB GeoJSON': peer },
    bar: '≥ 4 × JSON.parse',
    met: peer / time >= 4,
  });
  return [row(what, ours.wallMs, parse.wallMs), row(`${what}: processor time`, ours.processorMs, parse.processorMs)];
}

function expectSites(file: OpenedFile | ReadFile, plan: Plan): void {
  if (file.kind !== 'plan' || file.plan?.sites.length !== plan.sites.length) throw new Error('not all sites came in');
  const last = plan.sites.length - 1;
  if (file.plan.sites[last]?.id !== plan.sites[last]?.id) throw new Error('the sites are not in their order');
}

interface InThread {
  readonly opened: ReadFile;
  /** As they were handed over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function openInThread(thread: Worker, bytes: Uint8Array<ArrayBuffer>): Promise<InThread> {
  const places = arrivingPlaces();
  return new Promise((resolve) => {
    thread.removeAllListeners('message');
    thread.on('message', (said: { part: PlacePart | null } | InThread) => {
      if ('opened' in said) resolve({ opened: places.within(said.opened), bytes: said.bytes });
      else places.add(said.part);
    });
    thread.postMessage(bytes, [bytes.buffer]);
  });
}

function sitesOf(count: number): Plan {
  const plan = samplePlan(0, count, NATION);
  const sites = plan.sites.map((site, i) => ({
    ...site,
    name: `Trạm ${i}`,
    commune: `Xã ${i % 3_000}`,
    operator: ['viettel', 'vnpt', 'mobifone'][i % 3]!,
    technology: '2G;4G',
    heightM: 42,
  }));
  return { ...plan, sites };
}

function repeated(plan: Plan, count: number): Plan {
  const sites = Array.from({ length: count }, (_, i) => ({ ...plan.sites[i % plan.sites.length]!, id: `s${i}` }));
  return { ...plan, sites };
}

const ROUNDS = 3;

/** Of jobs done in turns, so that a busy machine slows all of them alike. */
async function medians<Name extends string>(
  jobs: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, Times>> {
  const names = Object.keys(jobs) as Name[];
  const times = new Map(names.map((name) => [name, [] as Times[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      const start = performance.now();
      await jobs[name]();
      const { user, system } = process.cpuUsage(before);
      times.get(name)!.push({ wallMs: performance.now() - start, processorMs: (user + system) / 1000 });
    }
  }
  const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[ROUNDS >> 1]!;
  const median = (all: readonly Times[]): Times => ({
    wallMs: middle(all.map(({ wallMs }) => wallMs)),
    processorMs: middle(all.map(({ processorMs }) => processorMs)),
  });
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, Times>;
}
