// Adds up vitest's JSON reports. As a command it prints `N passed, N failed` once more: the last line of a CI run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const reportFolder = join(root, '.cache/test-reports');

/** A file that broke before any of its tests could fail counts as one failure: it must not vanish from the sum. */
export function readTotals(folder = reportFolder) {
  const totals = { passed: 0, failed: 0, skipped: [] };
  for (const file of readReports(folder).flatMap((report) => report.testResults)) {
    const having = (...states) => file.assertionResults.filter((test) => states.includes(test.status));
    const failures = having('failed').length;
    totals.passed += having('passed').length;
    totals.failed += file.status === 'failed' ? Math.max(1, failures) : failures;
    const left = having('skipped', 'pending', 'todo', 'disabled');
    totals.skipped.push(...left.map((test) => `${relative(root, file.name)} > ${test.fullName}`));
  }
  return totals;
}

export function totalsLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function readReports(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(totalsLine(readTotals()));
