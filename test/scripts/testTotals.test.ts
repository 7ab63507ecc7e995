import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTotals, totalsLine } from '../../scripts/testTotals.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'totals-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(name: string, files: readonly { readonly status: string; readonly tests: readonly string[] }[]) {
  const testResults = files.map(({ status, tests }, index) => ({
    name: `/somewhere/${index}.test.ts`,
    status,
    assertionResults: tests.map((state) => ({ status: state, fullName: `a ${state} test` })),
  }));
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ testResults }));
}

test('adds up all reports and names what was skipped', () => {
  report('unit', [{ status: 'failed', tests: ['passed', 'failed', 'failed', 'skipped'] }]);
  report('browser', [{ status: 'passed', tests: ['passed', 'todo'] }]);
  const totals = readTotals(folder);
  expect(totalsLine(totals)).toBe('2 passed, 2 failed');
  expect(totals.skipped.map((name) => name.replace(/.* > /, '')).sort()).toEqual(['a skipped test', 'a todo test']);
});

test('a file that broke before its first test is one failure, not none', () => {
  report('unit', [
    { status: 'failed', tests: [] },
    { status: 'failed', tests: ['skipped'] },
  ]);
  expect(totalsLine(readTotals(folder))).toBe('0 passed, 2 failed');
});

test('no report, nothing passed', () => {
  expect(totalsLine(readTotals(join(folder, 'missing')))).toBe('0 passed, 0 failed');
});
