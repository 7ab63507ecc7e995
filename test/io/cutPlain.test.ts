import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { unguardCell } from '../../src/io/csv/cellGuard';
import { cutPlain } from '../../src/io/csv/cutPlain';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'viettel',
    "'=1",
    "''-x",
    '-3',
    'Trạm 7',
    '\r',
    'a\rb',
    '\uFEFF',
    '107.53345698812045',
    '__proto__',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const text = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 30 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([rows, delimiter, end, closed]) => ({
    delimiter,
    text: rows.map((row) => row.join(delimiter)).join(end) + (closed ? end : ''),
  }));

const asPapa = (body: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(body, { delimiter }).data.map((row) => row.map(unguardCell));

describe('a long text without quotes is cut as Papa cuts it', () => {
  test('wherever its stretches end', () => {
    let cut = 0;
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), ({ text: body, delimiter }, stretch) => {
        const cells = cutPlain(body, delimiter, stretch);
        if (cells === null) {
          expect(body.length <= stretch || body.includes('"') || body.startsWith('\uFEFF')).toBe(true);
          return;
        }
        cut += 1;
        expect(cells).toEqual(asPapa(body, delimiter));
      }),
      { numRuns: 2000 },
    );
    expect(cut).toBeGreaterThan(500);
  });

  test('cells of equal length, first, middle and last letter stay apart', () => {
    const body = Array.from({ length: 2000 }, (_, i) => `a${i % 7}x${i % 11}b,s${i}`).join('\n');
    expect(cutPlain(body, ',', 100)).toEqual(asPapa(body, ','));
  });
});
