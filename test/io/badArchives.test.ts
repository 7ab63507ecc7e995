import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue';
import { openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';
import { BAD_ARCHIVES } from '../builders/badArchives';

const MEMORY_BYTES = 300 * 2 ** 20;
const TIME_MS = 30_000;

describe('a bad archive, workbook or map file', () => {
  it.each(BAD_ARCHIVES)('$file: $code', async ({ file, bytes, code, vi, en, good }) => {
    const source = bytes();
    const before = { bytes: process.memoryUsage().rss, ms: performance.now() };
    const opened = await openFile(source, file);
    expect(process.memoryUsage().rss - before.bytes).toBeLessThan(MEMORY_BYTES);
    expect(performance.now() - before.ms).toBeLessThan(TIME_MS);
    expect(opened.kind).toBe(good === undefined ? 'refused' : 'table');
    const reading = opened.kind === 'table' ? await readTable(opened.table, opened.guess) : null;
    const issues = [...opened.issues, ...(reading?.issues ?? [])];
    const said = issues.find((issue) => issue.code === code);
    if (!said) throw new Error(`not said: ${JSON.stringify(issues)}`);
    expect([describeIssue(said, 'vi'), describeIssue(said, 'en')]).toEqual([vi, en]);
    if (reading) {
      expect(reading.villages).toHaveLength(good!);
      expect(reading.badRows).toEqual([]);
      expect(Object.getPrototypeOf(reading.villages[0]?.value.extra ?? {})).toBe(Object.prototype);
    }
  });

  it('has files enough', () => {
    expect(BAD_ARCHIVES.length).toBeGreaterThanOrEqual(30);
  });

  it('above 200 MB is refused without being read', async () => {
    const opened = await openFile(new Uint8Array(201 * 2 ** 20), 'big.xlsx');
    expect(opened).toMatchObject({ kind: 'refused', issues: [{ code: 'file.tooLarge', params: { maxMb: 200 } }] });
  });

  it('keeps a script in a name as text', async () => {
    const script = BAD_ARCHIVES.find(({ file }) => file === 'script.kml')!;
    const opened = await openFile(script.bytes(), script.file);
    expect(opened).toMatchObject({ table: { cells: [{}, ['21.5', '107.4', '<img src=x onerror=alert(1)>']] } });
  });
});
