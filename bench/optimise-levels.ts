import type { OptimiseAsk } from '../src/core/optimise/ask';
import { askAbout } from '../src/core/optimise/ask';
import { generateCandidates } from '../src/core/optimise/candidates/generateCandidates';
import { optimisePrepared } from '../src/core/optimise/optimise';
import { prepare } from '../src/core/optimise/prepare';
import { examine } from '../src/core/optimise/verify/examine';
import { createTerrain } from '../src/core/terrain/terrain';
import { highsInProcess } from '../src/workers/optimise/highsInProcess';
import { aPlan, aSite, aVillage } from '../test/builders/aPlan';
import { elevationGrid } from '../test/builders/elevationGrid';
import type { Row } from './row';
import { PROVINCE, scatter } from './scatter';

const HILLS = (lng: number, lat: number) =>
  Math.max(0, 250 + 240 * Math.sin(lng * 90) * Math.cos(lat * 110) + 90 * Math.sin(lng * 420) * Math.sin(lat * 390));

/** The optimiser where levels over hills decide: the matrix, the answer with its certificate, and the checker alone. */
export async function run(): Promise<Row[]> {
  const terrain = createTerrain([elevationGrid([106.2, 20.4, 108.3, 21.9], 1200, HILLS)]);
  const plan = aPlan()
    .withCoverage({ model: 'terrain' })
    .withVillages(scatter(1_500, PROVINCE, 1).map((place, i) => aVillage(`v${i}`, place)))
    .withSites(scatter(900, PROVINCE, 2).map((place, i) => aSite(`s${i}`, place, { status: 'candidate' })))
    .build();
  const rows: Row[] = [];
  const ask = askAbout(plan, { terrain });
  const [matrix, matrixMs] = await timed(async () => prepare(ask));
  const name = '1,500 × 900 by levels over terrain';
  rows.push(row(`${name}: matrix of ${matrix.serving.colRows.length} pairs served`, matrixMs, 10_000));
  rows.push(...(await answered(name, ask, matrix)));
  const sources = ['villages', 'crossings', 'grid'] as const;
  const wish = { plan, filter: ask.filter, lockPlanned: ask.lockPlanned, terrain, sources, most: 900, radiusM: null };
  const bare = { ...plan, sites: [] };
  const more = { costVnd: null, gridM: 2_000, minSpacingM: 0 };
  const [made, madeMs] = await timed(async () => generateCandidates({ ...wish, ...more, plan: bare }));
  rows.push(
    row(`places for 1,500 dead zones by levels: ${made.found} found, ${made.sites.length} kept`, madeMs, 30_000),
  );
  return rows;
}

async function answered(name: string, ask: OptimiseAsk, prepared: ReturnType<typeof prepare>): Promise<Row[]> {
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  const outside = { exact: highsInProcess(), breathe, nowMs: () => performance.now() };
  const [answer, ms] = await timed(() => optimisePrepared(prepared, outside));
  const { value, bound, status, certificate } = answer;
  const solved = row(`${name}, fewest: ${value}, bound ${bound}, ${status}, certificate included`, ms, 30_000);
  if (!certificate) return [{ ...solved, met: false }];
  const [found, checkMs] = await timed(async () => examine(certificate, ask.plan, ask.terrain));
  const checked = row(`${name}: the checker, each path measured anew`, checkMs, 20_000);
  return [solved, { ...checked, met: checked.met && !('fault' in found) }];
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, number]> {
  const startMs = performance.now();
  return [await work(), performance.now() - startMs];
}

function row(job: string, ours: number, barMs: number): Row {
  return { id: 'O8', job, ours, unit: 'ms', peers: {}, bar: `≤ ${barMs.toLocaleString('en')} ms`, met: ours <= barMs };
}
