// `npm test`: types, lint, unit tests, browser tests on a fresh build. A failing step never hides the next one.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readTotals, reportFolder, totalsLine } from './testTotals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => join(root, 'node_modules', path);

const STEPS = {
  types: [
    { title: 'Types', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
    { title: 'Types of core, which knows no browser', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.core.json'] },
  ],
  lint: [{ title: 'Lint', args: [bin('@biomejs/biome/bin/biome'), 'check'] }],
  unit: [{ title: 'Unit tests', args: vitest('unit') }],
  browser: [
    { title: 'Build of the app', args: [join(root, 'scripts/build.mjs')] },
    { title: 'Browser tests', args: vitest('browser') },
  ],
};

const chosen = readOnly();
rmSync(reportFolder, { recursive: true, force: true });
const failed = chosen.flatMap((name) => STEPS[name]).filter((step) => !run(step));

const hasTests = chosen.some((name) => name === 'unit' || name === 'browser');
const totals = readTotals();
for (const name of totals.skipped) console.log(`Skipped: ${name}`);
if (hasTests && totals.passed + totals.failed === 0) failed.push({ title: 'No test ran' });
for (const { title } of failed) console.log(`FAILED: ${title}`);
console.log(totalsLine(totals));
process.exitCode = failed.length > 0 || totals.failed > 0 ? 1 : 0;

function readOnly() {
  const usage = `Usage: npm test [-- --only ${Object.keys(STEPS).join('|')}]   (several: --only types,lint)`;
  try {
    const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
    const names = values.only?.flatMap((text) => text.split(',')) ?? Object.keys(STEPS);
    if (names.every((name) => Object.hasOwn(STEPS, name))) return names;
    console.error(`--only: unknown step in "${names.join(',')}". ${usage}`);
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
  }
  return process.exit(2);
}

function vitest(project) {
  const report = join(reportFolder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return [bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters];
}

function run({ title, args }) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(status === 0 ? `${title}: good` : `${title}: FAILED`);
  return status === 0;
}
