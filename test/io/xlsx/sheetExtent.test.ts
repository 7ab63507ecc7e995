import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/io/openFile';
import { sheetExtent } from '../../../src/io/xlsx/sheetExtent';
import { aWorkbook } from '../../builders/aWorkbook';

const HEADER = ['Tên thôn', 'Vĩ độ', 'Kinh độ'];
const ROW = ['Khe Vàng', 21, 107];

async function refusedFor(cell: string): Promise<string[]> {
  const book = aWorkbook([{ name: 'S', rows: [HEADER, ROW, [{ xml: cell }]] }]);
  const opened = await openFile(book, 'xa.xlsx');
  return opened.kind === 'refused' ? opened.issues.map(({ code }) => code) : [opened.kind];
}

describe('how far a sheet reaches', () => {
  it.each([
    `<c r="XFD1048576"><v>1</v></c>`,
    `<c r='XFD1048576'><v>1</v></c>`,
    `<c\n r = 'XFD1048576'><v>1</v></c>`,
    `<c t=">" r="XFD1048576"><v>1</v></c>`,
    `<c t='"' r="XFD1048576"/>`,
  ])('%s is seen however it is written', async (cell) => {
    expect(sheetExtent(`<row>${cell}</row>`)).toMatchObject({ lastRow: 1_048_576, lastColumn: 16_384 });
    expect(await refusedFor(cell)).toEqual(['xlsx.sheetTooLarge']);
  });

  it('under any prefix, on rows too', () => {
    expect(sheetExtent(`<x-y:c r='C7'/><é:row r='9'/>`)).toMatchObject({ lastRow: 9, lastColumn: 3 });
  });

  it.each([`<c r="&#88;FD&#49;048576"><v>1</v></c>`, `<c r="xfd1048576"/>`, `<c r="A-5"/>`, `<c r=""/>`])(
    '%s says nothing that can be trusted: the workbook is refused',
    async (cell) => {
      expect(sheetExtent(cell).irregular).toBe(true);
      expect(await refusedFor(cell)).toEqual(['xlsx.damaged']);
    },
  );

  it('broken marks do not take the reader more than one look each', () => {
    const startedAt = process.cpuUsage().user;
    sheetExtent('<c "'.repeat(50_000));
    sheetExtent(`<c ${'a="'.repeat(50_000)}`);
    expect(process.cpuUsage().user - startedAt).toBeLessThan(2e6);
  });
});

describe('a text shared by many cells', () => {
  it('longer than any cell can hold is refused before it is read', async () => {
    const noise = Array.from({ length: 240_000 }, (_, i) => String.fromCharCode(97 + ((i * i * 7919 + (i >> 3)) % 26)));
    const dense = { 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${noise.join('')}</t></si></sst>`) };
    const other = await openFile(aWorkbook([{ name: 'S', rows: [HEADER, ROW] }], dense), 'xa.xlsx');
    expect(other.kind === 'refused' && other.issues.map(({ code }) => code)).toEqual(['xlsx.damaged']);
  });
});
