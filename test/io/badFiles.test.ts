import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, type Issue } from '../../src/core/checks/issue';
import { describeIssue } from '../../src/i18n/describeIssue';
import { openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';

interface BadFile {
  readonly file: string;
  readonly codes: readonly string[];
  readonly refused?: true;
  readonly good?: number;
  /** Rows that do not come in. */
  readonly badRows?: readonly number[];
}

const FOLDER = new URL('../fixtures/bad/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as BadFile[];

const MEMORY_BYTES = 300 * 2 ** 20;
const TIME_MS = 30_000;

async function read(name: string) {
  const opened = await openFile(new Uint8Array(readFileSync(new URL(name, FOLDER))), name);
  if (opened.kind === 'refused') return { ...opened, good: 0, badRows: [] };
  if (opened.kind === 'plan') {
    const good = (opened.plan?.sites.length ?? 0) + (opened.plan?.villages.length ?? 0);
    return { kind: opened.kind, issues: opened.issues, good, badRows: opened.badRows };
  }
  const { sites, villages, badRows, issues } = await readTable(opened.table, opened.guess);
  return { kind: opened.kind, issues: [...opened.issues, ...issues], good: sites.length + villages.length, badRows };
}

describe('a bad file', () => {
  it.each(manifest)('$file: $codes', async ({ file, codes, refused, good, badRows }) => {
    const before = { bytes: process.memoryUsage().rss, ms: performance.now() };
    const reading = await read(file);
    expect(process.memoryUsage().rss - before.bytes).toBeLessThan(MEMORY_BYTES);
    expect(performance.now() - before.ms).toBeLessThan(TIME_MS);
    const found = new Set(reading.issues.map((issue) => issue.code));
    expect([...found].sort()).toEqual(expect.arrayContaining([...codes]));
    expect(reading.kind === 'refused').toBe(refused ?? false);
    if (refused) return;
    expect(reading.good).toBe(good);
    expect(reading.badRows.map(({ row }) => row)).toEqual(badRows);
    for (const { issues } of reading.badRows) expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
  });

  it('is listed, every one', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'manifest.json');
    expect(manifest.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('says what is wrong in both languages, with nothing left blank', async () => {
    for (const { file } of manifest) {
      for (const issue of (await read(file)).issues) {
        for (const language of ['vi', 'en'] as const) {
          const sentence = describeIssue(issue, language);
          expect(sentence).toMatch(/\.|\?$/);
          expect(sentence).not.toMatch(/undefined|NaN\b(?!["\]]| hoặc| or)|null[^,\]]|\[object/);
        }
      }
    }
  });

  it('names the place where a text breaks', async () => {
    const { issues } = await read('truncated.geojson');
    expect(issues[0]).toMatchObject({ code: 'json.truncated', params: { line: 4 } });
    const syntax = await read('syntax.geojson');
    expect(syntax.issues[0]).toMatchObject({ code: 'json.syntax', params: { line: 2 } });
  });
});

describe('a message', () => {
  it('has row, column, value, reason and repair', () => {
    const issue: Issue = {
      code: 'place.outOfRange',
      severity: 'error',
      row: 7,
      column: 'Kinh độ',
      value: '1074,12',
      params: { min: 106, max: 109, likely: 107.412 },
    };
    expect(describeIssue(issue, 'vi')).toBe(
      'Dòng 7, cột "Kinh độ": "1074,12" nằm ngoài 106°–109°. Có phải là 107,412 không?',
    );
    expect(describeIssue({ ...issue, file: 'thon.csv' }, 'en')).toBe(
      'thon.csv, row 7, column "Kinh độ": "1074,12" is outside 106°–109°. Should it be 107.412?',
    );
  });

  it.each(ISSUE_CODES)('%s has words in both languages', (code) => {
    for (const language of ['vi', 'en'] as const) {
      expect(
        describeIssue({ code, severity: 'error', value: 'x', params: { count: 2 } }, language).length,
      ).toBeGreaterThan(5);
    }
  });
});
