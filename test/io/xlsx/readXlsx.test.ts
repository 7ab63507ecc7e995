import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/io/openFile';
import { readTable } from '../../../src/io/table/readTable';
import { type AWorkbookSheet, aWorkbook } from '../../builders/aWorkbook';

async function opened(sheets: readonly AWorkbookSheet[], name = 'danh-sach.xlsx') {
  const file = await openFile(aWorkbook(sheets), name);
  if (file.kind !== 'table') throw new Error(JSON.stringify(file.issues));
  return file;
}

const LIST: AWorkbookSheet = {
  name: 'Thôn lõm',
  rows: [
    ['UBND XÃ ĐIỀN XÁ'],
    ['DANH SÁCH THÔN CHƯA CÓ SÓNG'],
    [],
    ['TT', 'Xã', 'Tên thôn', 'X (m)', 'Y (m)', 'Số hộ'],
    [1, 'Xã Điền Xá', 'Khe Vàng', '2381392,751', '522211,430', 41],
    [2, null, 'Khe Cầu', 2320122.086, 501426.955, 1250],
    [3, null, 'Nà Bấc', '2.381.119,846', '463.143,597', { formula: 'SUM(F5:F6)' }],
  ],
  merged: ['A1:F1', 'A2:F2', 'B5:B7'],
};

describe('a workbook', () => {
  it('with title rows, merged cells, decimal commas and VN-2000 is a list', async () => {
    const file = await opened([LIST]);
    expect(file.guess).toMatchObject({ headerRow: 4, kind: 'villages', crs: 'EPSG:5899', decimalMark: ',' });
    const { villages, badRows } = await readTable(file.table, file.guess);
    expect(badRows).toEqual([]);
    expect(villages.map(({ row, value }) => [row, value.name, value.commune, value.households])).toEqual([
      [5, 'Khe Vàng', 'Xã Điền Xá', 41],
      [6, 'Khe Cầu', 'Xã Điền Xá', 1250],
      [7, 'Nà Bấc', 'Xã Điền Xá', undefined],
    ]);
    const published = [
      [107.9663, 21.5277],
      [107.7656, 20.9744],
      [107.3961, 21.525],
    ];
    for (const [i, [lng, lat]] of published.entries()) {
      expect(villages[i]!.value.position[0]).toBeCloseTo(lng!, 6);
      expect(villages[i]!.value.position[1]).toBeCloseTo(lat!, 6);
    }
  });

  it('says which cells were filled, and which formulas have no result', async () => {
    const { issues } = await opened([LIST]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'xlsx.mergedFilled', params: { count: 2 }, file: 'danh-sach.xlsx' }),
    );
    expect(issues).toContainEqual(expect.objectContaining({ code: 'xlsx.formulaWithoutValue', value: 'F7' }));
  });

  it('says which cells hold an error of the spreadsheet and count as empty', async () => {
    const rows = [
      ...LIST.rows.slice(0, 6),
      [3, null, 'Nà Bấc', '2.381.119,846', '463.143,597', { xml: '<c r="AT" t="e"><f>F99</f><v>#REF!</v></c>' }],
    ];
    const file = await opened([{ ...LIST, rows }]);
    expect(file.issues).toContainEqual(
      expect.objectContaining({ code: 'xlsx.errorCells', severity: 'warning', value: 'F7', params: { count: 1 } }),
    );
    const { villages } = await readTable(file.table, file.guess);
    expect(villages.at(-1)?.value).toMatchObject({ name: 'Nà Bấc' });
    expect(villages.at(-1)?.value.households).toBeUndefined();
  });

  it('shows the sheet that looks most like a list first, and offers the others', async () => {
    const file = await opened([{ name: 'Bìa', rows: [['Báo cáo']] }, LIST, { name: 'Trống', rows: [] }]);
    expect(file.sheets.map(({ name }) => name)).toEqual(['Bìa', 'Thôn lõm']);
    expect(file.sheet).toBe(1);
  });

  it('keeps sheet row numbers when the sheet starts further down', async () => {
    const file = await opened([
      {
        name: 'a',
        firstRow: 9,
        rows: [
          ['Tên', 'Vĩ độ', 'Kinh độ'],
          ['Khe', 91.5, 107],
        ],
      },
    ]);
    const { badRows } = await readTable(file.table, file.guess);
    expect(badRows.map(({ row }) => row)).toEqual([10]);
  });

  it('reads dates, truth values, errors and a number with three decimals as people would write them', async () => {
    const file = await opened([
      {
        name: 'a',
        rows: [
          ['Tên', 'Vĩ độ', 'Kinh độ', 'Ngày', 'Bắt buộc', 'Lỗi', 'Số'],
          [
            'Khe',
            21.5,
            107.5,
            { xml: '<c r="AT" s="1"><v>45839</v></c>' },
            { xml: '<c r="AT" t="b"><v>1</v></c>' },
            { xml: '<c r="AT" t="e"><v>#N/A</v></c>' },
            3.125,
          ],
        ],
      },
    ]);
    expect(file.table.cells[1]).toEqual(['Khe', '21.5', '107.5', '2025-07-01', 'true', expect.anything(), '3.1250']);
  });

  it('refuses a sheet that reaches far out before anything of its size is built', async () => {
    const far = { name: 'xa', rows: [['Tên'], [{ xml: '<c r="XFD20000"><v>1</v></c>' }]] };
    const started = process.memoryUsage().heapUsed;
    const alone = await openFile(aWorkbook([far]), 'xa.xlsx');
    expect(alone).toMatchObject({ kind: 'refused', issues: [{ code: 'xlsx.sheetTooLarge', value: 'xa' }] });
    expect(process.memoryUsage().heapUsed - started).toBeLessThan(50 * 2 ** 20);
    const beside = await openFile(aWorkbook([far, LIST]), 'xa.xlsx');
    expect(beside.kind).toBe('table');
    expect(beside.issues.map(({ code }) => code)).toContain('xlsx.sheetTooLarge');
  });

  it('says of an old, a protected and another spreadsheet what to do', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const name = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const code = async (bytes: Uint8Array, file: string) => (await openFile(bytes, file)).issues[0]?.code;
    expect(await code(ole, 'a.xls')).toBe('file.oldExcel');
    expect(await code(Uint8Array.from([...ole, ...name]), 'a.xlsx')).toBe('file.protectedExcel');
  });
});
