import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../src/io/csv/readCsv';
import { openFile } from '../../src/io/openFile';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { guessTable } from '../../src/io/table/guessTable';
import { readTable } from '../../src/io/table/readTable';
import { plans } from './planArbitrary';

const CSV = readFileSync(new URL('../fixtures/bad/badRows.csv', import.meta.url), 'utf8');
const HEADERS = [
  'id',
  'name',
  'lat',
  'lon',
  'toạ độ',
  'X(m)',
  'Y(m)',
  'households',
  'radius_m',
  'status',
  '__proto__',
  '',
  'x',
];
const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('21.4', '107,4', '21°29\'10"B', '', 'NaN', '1e400', '=1', '2381392,7', '522211.4'),
);

/** A text with a piece taken out and another put in. */
function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      text,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(30),
      fc.oneof(fc.string(), fc.constantFrom('[', '"', '}', '1e999', 'null', 'NaN')),
    )
    .map(([whole, at, cut, put]) => {
      const from = Math.floor(at * whole.length);
      return whole.slice(0, from) + put + whole.slice(from + cut);
    });
}

it('opens any bytes without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('a.csv', 'a.geojson', 'a'),
      async (bytes, name) => {
        expect((await openFile(bytes, name)).kind).toMatch(/plan|table|refused/);
      },
    ),
  );
});

it('reads a damaged plan without throwing, and what it takes can be written and read again', () => {
  fc.assert(
    fc.property(damaged(plans.map((plan) => writePlan(plan))), (text) => {
      const { plan, issues } = readPlan(text);
      if (!plan) expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
      else expect(readPlan(writePlan(plan)).plan).toEqual(plan);
    }),
    { numRuns: 300 },
  );
});

it('reads a damaged list without throwing, and accounts for every row', async () => {
  const tables = fc.oneof(
    damaged(fc.constant(CSV)).map((text) => readCsv(text).table),
    fc
      .tuple(
        fc.array(fc.constantFrom(...HEADERS), { maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
      )
      .map(([header, rows]) => ({ cells: [header, ...rows] })),
  );
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      if (!table) return;
      const guess = guessTable(table);
      const { sites, villages, badRows, issues } = await readTable(table, guess);
      if (issues.some((issue) => issue.severity === 'error' && issue.row === undefined)) return;
      const filled = table.cells.slice(guess.headerRow ?? 0).filter((row) => row.some((text) => text.trim() !== ''));
      expect(sites.length + villages.length + badRows.length).toBe(filled.length);
    }),
    { numRuns: 300 },
  );
});
