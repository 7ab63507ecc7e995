import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { run as kml } from './kml';
import { run as optimise } from './optimise';
import { run as optimiseLevels } from './optimise-levels';
import { run as p1 } from './p1-drag-step';
import { run as p2 } from './p2-drag-frame';
import { run as p3 } from './p3-province';
import { run as p5 } from './p5-merged-coverage';
import { run as p6 } from './p6-covered-area';
import { run as p7 } from './p7-open-large';
import { run as p8levels } from './p8-levels';
import { run as p8 } from './p8-path';
import { run as p8sweep } from './p8-sweep';
import { run as p8threads } from './p8-threads';
import { run as review } from './review';
import type { Row } from './row';

/** `npm run bench -- p1 p3` runs some and only prints; without names all are run and written down. */
const BENCHES = { p1, p2, p3, p5, p6, p7, kml, p8, optimise, optimiseLevels, p8levels, p8threads, p8sweep, review };
const wanted = process.argv.slice(2);

// Not awaited at the top: readers that are loaded when they are needed import parts of this very file.
void runAll();

async function runAll(): Promise<void> {
  const rows: Row[] = [];
  for (const [name, run] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await run()));
  }
  if (wanted.length === 0) writeFileSync('bench/RESULTS.md', report(rows));
  console.log(report(rows));
  if (rows.some((row) => !row.met)) process.exitCode = 1;
}

function report(all: readonly Row[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  return [
    '# Benchmark results',
    '',
    `Seeded; medians of one run on ${machine}. Peers did the same job in the same process, and their answers were`,
    'compared with ours (Turf is a sphere with inscribed polygons: its counts are not compared). Ratios are what counts.',
    '',
    '| id | job | ours | peers (× ours) | bar | met |',
    '|---|---|---|---|---|---|',
    ...all.map(line),
    '',
  ].join('\n');
}

function line({ id, job, ours, unit, peers, bar, met }: Row): string {
  const beside = Object.entries(peers).map(
    ([name, time]) => `${name} ${figure(time)} ${unit} (${figure(time / ours)} ×)`,
  );
  return `| ${id} | ${job} | ${figure(ours)} ${unit} | ${beside.join(', ') || '–'} | ${bar} | ${met ? 'yes' : '**no**'} |`;
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
