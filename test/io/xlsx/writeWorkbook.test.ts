import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { propagationOver } from '../../../src/core/coverage/levels/propagationOver';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import type { Plan } from '../../../src/core/plan/plan';
import { listVerdicts } from '../../../src/io/csv/listVerdicts';
import { guessTable } from '../../../src/io/table/guessTable';
import { readTable } from '../../../src/io/table/readTable';
import { readXlsx } from '../../../src/io/xlsx/readXlsx';
import { writeWorkbook } from '../../../src/io/xlsx/writeWorkbook';
import { aPlan, aSite, aVillage } from '../../builders/aPlan';

const unzipped = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));
const workbook = (plan: Plan, language: 'vi' | 'en') =>
  writeWorkbook(plan, { language, verdicts: listVerdicts(plan, ANY_MOBILE) });

/** A text a spreadsheet keeps: no ends to trim, no control characters. */
const text = fc
  .oneof(
    fc.string({ maxLength: 20, unit: 'grapheme' }),
    fc.constantFrom('=1+1', "'=x", '<img src=x onerror=y>', ']]>', '@a', '-5 %'),
  )
  .map((value) => value.trim())
  .filter((value) => value !== '' && !/[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u.test(value));
const place = fc
  .tuple(fc.integer({ min: 1_060_000_000, max: 1_080_000_000 }), fc.integer({ min: 200_000_000, max: 220_000_000 }))
  .map(([lng, lat]) => [lng / 1e7, lat / 1e7] as const);
const plans = fc
  .record({
    sites: fc.array(
      fc.record(
        {
          name: text,
          position: place,
          status: fc.constantFrom('existing' as const, 'planned' as const, 'candidate' as const),
          operator: fc.constantFrom('viettel', 'vnpt'),
          review: fc.constantFrom('accepted' as const, 'rejected' as const),
          reviewNote: text,
          radiusM: fc.integer({ min: 1, max: 100_000 }),
          costVnd: fc.nat(),
          note: text,
        },
        { requiredKeys: ['name', 'position', 'status'] },
      ),
      { minLength: 1, maxLength: 8 },
    ),
    villages: fc.array(
      fc.record(
        {
          name: text,
          position: place,
          households: fc.nat(5_000),
          demandKind: fc.constantFrom('thôn' as const, 'border post' as const),
          hardship: fc.boolean(),
          commune: text,
        },
        { requiredKeys: ['name', 'position', 'households'] },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ sites, villages }) =>
    aPlan()
      .withSites(sites.map((site, i) => ({ id: `S-${i}`, ...site })))
      .withVillages(villages.map((village, i) => ({ id: `V-${i}`, ...village })))
      .build(),
  );

async function rowsOf(bytes: Uint8Array, at: number) {
  const { sheets, issues } = await readXlsx(unzipped(bytes));
  expect(issues).toEqual([]);
  const { table, name } = sheets[at]!;
  const reading = await readTable(table, guessTable(table, name));
  expect(reading.badRows).toEqual([]);
  return reading;
}

describe('a plan as a workbook', () => {
  it.each(['vi', 'en'] as const)(
    'comes back through the reader of workbooks as the same rows in %s',
    async (language) => {
      await fc.assert(
        fc.asyncProperty(plans, async (plan) => {
          const bytes = workbook(plan, language);
          const sites = await rowsOf(bytes, 0);
          const villages = await rowsOf(bytes, 1);
          expect(sites.sites.map(({ value }) => value)).toEqual(plan.sites);
          expect(villages.villages.map(({ value }) => value)).toEqual(plan.villages);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('lists the dead zones again on a sheet of their own, and says what it is about', async () => {
    const plan: Plan = {
      ...aPlan()
        .withSites([aSite('s', [107, 21], { radiusM: 2_000 })])
        .withVillages([aVillage('served', [107.001, 21]), aVillage('dead', [107.5, 21.5], { households: 31 })])
        .build(),
      title: 'Thử',
      illustrative: true,
    };
    const bytes = workbook(plan, 'vi');
    const { sheets } = await readXlsx(unzipped(bytes));
    expect(sheets.map(({ name }) => name)).toEqual(['Trạm', 'Thôn, bản', 'Thôn, bản lõm sóng', 'Giới thiệu']);
    expect((await rowsOf(bytes, 2)).villages.map(({ value }) => value.id)).toEqual(['dead']);
    const about = new Map(sheets[3]!.table.cells.map(([label = '', value = '']) => [label, value]));
    expect(about.has('Thử')).toBe(true);
    expect(about.get('Trong đó lõm sóng')).toBe('1');
    expect(about.get('Trong đó ở thôn, bản lõm sóng')).toBe('31');
    expect(about.get('Lưu ý')).toMatch(/minh hoạ/);
    expect(about.get('Bán kính giả định khi trạm không ghi (m)')).toBe('3000');
  });

  it('keeps numbers numbers, guards texts, freezes the header', () => {
    const plan = aPlan()
      .withSites([aSite('s', [107.1234567, 21], { name: '=HYPERLINK("x")', radiusM: 2_500 })])
      .build();
    const files = unzipped(workbook(plan, 'en'));
    const sheet = strFromU8(files.get('xl/worksheets/sheet1.xml')!);
    expect(sheet).toContain('<v>107.1234567</v>');
    expect(sheet).toContain('<v>2500</v>');
    expect(sheet).toContain('&apos;=HYPERLINK');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  });
});

describe('the sheet about the plan', () => {
  it.each([
    ['vi', 'Bán kính giả định', 'Theo mức thu ước tính', 'chưa hiệu chỉnh'],
    ['en', 'Radius assumed', 'By level, estimated', 'uncalibrated'],
  ] as const)(
    'speaks of radii where they decide, and of levels where these do (%s)',
    async (language, radius, ...levels) => {
      const plan = aPlan().withSite('a').withVillage('v').build();
      const byLevel: Plan = { ...plan, coverage: { ...plan.coverage, model: 'empirical', thresholdDbm: -107 } };
      const about = async (of: Plan) => {
        const verdicts = listVerdicts(of, ANY_MOBILE, propagationOver(null, of.coverage));
        const parts = unzipped(await writeWorkbook(of, { language, verdicts }));
        return [...parts]
          .filter(([name]) => name.endsWith('.xml'))
          .map(([, bytes]) => strFromU8(bytes))
          .join();
      };
      expect(await about(plan)).toContain(radius);
      const said = await about(byLevel);
      for (const words of [...levels, '-107']) expect(said).toContain(words);
      expect(said).not.toContain(radius);
    },
  );
});
