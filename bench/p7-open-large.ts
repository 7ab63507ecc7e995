import type { Plan } from '../src/core/plan/plan';
import { writeSitesCsv } from '../src/io/csv/writeLists';
import { openFile } from '../src/io/openFile';
import { writePlan } from '../src/io/planGeojson/writePlan';
import { readTable } from '../src/io/table/readTable';
import type { Row } from './row';
import { samplePlan } from './samplePlan';
import { NATION } from './scatter';

const FILE_BYTES = 100e6;

/**
 * P7: 100 MB of GeoJSON and of CSV, from bytes to checked rows, beside JSON.parse of the GeoJSON from the same bytes.
 * It is done in a thread of its own; what the page does meanwhile is not timed here.
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
  const parse = await timeOf(async () => JSON.parse(new TextDecoder().decode(geojson)) as unknown);
  const opened = await timeOf(async () => {
    const file = await openFile(geojson, 'large.geojson');
    if (file.kind !== 'plan' || file.plan?.sites.length !== plan.sites.length) throw new Error('not all sites came in');
  });
  const listed = await timeOf(async () => {
    const file = await openFile(csv, 'large.csv');
    if (file.kind !== 'table') throw new Error('not a table');
    const { sites: rows } = await readTable(file.table, file.guess);
    if (rows.length !== file.table.cells.length - 1 && rows.length < 100_000) throw new Error('not all rows came in');
  });
  return [
    row('GeoJSON', geojson.length, plan.sites.length, opened, parse),
    row('CSV', csv.length, Math.floor(FILE_BYTES / perRow), listed, parse),
  ];
}

function row(format: string, bytes: number, rows: number, ours: number, parse: number): Row {
  return {
    id: 'P7',
    job: `${Math.round(bytes / 1e6)} MB ${format} opened, ${rows.toLocaleString('en')} rows`,
    ours,
    unit: 'ms',
    peers: { 'JSON.parse alone, of 100 MB GeoJSON': parse },
    bar: '≥ 4 × JSON.parse',
    met: parse / ours >= 4,
  };
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

async function timeOf(job: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1]!;
}
