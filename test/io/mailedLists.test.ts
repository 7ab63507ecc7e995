import { describe, expect, it } from 'vitest';
import { parseCoordinate } from '../../src/io/coordinates/parseCoordinate';
import { type OpenedTable, openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';
import { aWorkbook } from '../builders/aWorkbook';

async function read(source: string | Uint8Array) {
  const opened = (await openFile(source, 'danh-sach.xlsx')) as OpenedTable;
  return { opened, ...(await readTable(opened.table, opened.guess)) };
}

describe('lists as they are mailed', () => {
  it('the row that numbers the columns is no village, and is said', async () => {
    for (const numbers of [
      ['1', '2', '3', '4', '5'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['A', 'B', '1', '2', '3'],
    ]) {
      const header = ['STT', 'Tên thôn', 'Xã', 'X (m)', 'Y (m)'];
      const row = ['1', 'Khe Vàng', 'Điền Xá', '2317752,816', '430575,545'];
      const { villages, badRows, issues } = await read(
        ['DANH SÁCH;;;;', '', header.join(';'), numbers.join(';'), row.join(';')].join('\n'),
      );
      expect([villages.map(({ row, value }) => [row, value.name, value.position]), badRows]).toEqual([
        [[5, 'Khe Vàng', [107.0843, 20.9517]]],
        [],
      ]);
      expect(issues).toContainEqual({ code: 'csv.columnNumbers', severity: 'notice', row: 4 });
    }
  });

  it('a row of small numbers further down, or of few, is data', async () => {
    const { villages } = await read('name,lat,lon,households\nA,21,107,4\n1,2,3,4\n');
    expect(villages.map(({ value }) => value.name)).toEqual(['A', '1']);
    expect((await read('name,lat,lon\n1,2,3\n')).villages).toHaveLength(1);
  });

  it('a hidden sheet gives way to the one that is shown, but is there to choose', async () => {
    const states = (first: string) =>
      new TextEncoder().encode(
        `<workbook xmlns:r="r"><sheets><sheet name="Cũ" sheetId="1" state="${first}" r:id="rId1"/><sheet name="Mới" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      );
    const old = [
      ['Tên thôn', 'Vĩ độ', 'Kinh độ', 'Số hộ', 'Xã'],
      ['Cũ', 21.1, 107.1, 5, 'Ba Chẽ'],
    ];
    const shown = [
      ['Tên thôn', 'Vĩ độ', 'Kinh độ'],
      ['Mới', 21.2, 107.2],
    ];
    const sheets = [
      { name: 'Cũ', rows: old },
      { name: 'Mới', rows: shown },
    ];
    for (const state of ['hidden', 'veryHidden']) {
      const { opened, villages } = await read(aWorkbook(sheets, { 'xl/workbook.xml': states(state) }));
      expect(villages.map(({ value }) => value.name)).toEqual(['Mới']);
      expect(opened.sheets.map(({ name }) => name)).toEqual(['Mới', 'Cũ']);
    }
    const note = [
      { name: 'Cũ', rows: old },
      { name: 'Mới', rows: [['Lời dặn']] },
    ];
    const { villages } = await read(aWorkbook(note, { 'xl/workbook.xml': states('hidden') }));
    expect(villages.map(({ value }) => value.name)).toEqual(['Cũ']);
  });

  it.each([
    '21⁰29\'10"',
    '21o29\'10"',
    '21 độ 29 phút 10 giây',
    '21-29-10',
    '21 độ 29 phút 10 giây Bắc',
    '21ᵒ 29’ 10”',
  ])('degrees, minutes and seconds as %s', (text) => {
    expect(parseCoordinate(text)?.value).toBeCloseTo(21 + 29 / 60 + 10 / 3600, 9);
  });

  it.each(['2025-07-01', '21-60-10', '21-29', '-21-29-10x', 'o21', '12o', '01-07-2025'])(
    '%s is no coordinate',
    (text) => {
      expect(parseCoordinate(text)).toBeNull();
    },
  );

  it('N beside B is still north where south would leave Vietnam', async () => {
    const { villages } = await read(
      "name;lat;lon\na;21°29'10\"B;107°23'45\"Đ\nb;21°29'10\"N;107°23'45\"E\nc;33°51'N;151°12'Đ\n",
    );
    expect(villages.map(({ value }) => value.position[1])).toEqual([21.4861111, 21.4861111, -33.85]);
  });
});

describe('XML in UTF-16', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const kml = (before: string, name: string) =>
    utf16(
      `<?xml version="1.0" encoding="UTF-16"?>${before}<kml><Document><Placemark><name>${name}</name><Point><coordinates>107.1,21.1</coordinates></Point></Placemark></Document></kml>`,
    );

  it('is read as what it is', async () => {
    const opened = (await openFile(kml('', 'Khe Vàng'), 'a.kml')) as OpenedTable;
    const { villages } = await readTable(opened.table, opened.guess);
    expect(villages.map(({ value }) => value.name)).toEqual(['Khe Vàng']);
  });

  it('is refused by name where it declares entities', async () => {
    const opened = await openFile(kml('<!DOCTYPE k [<!ENTITY a "aaaa">]>', '&a;'), 'a.kml');
    expect(opened.issues.map(({ code }) => code)).toEqual(['xml.entities']);
  });
});
