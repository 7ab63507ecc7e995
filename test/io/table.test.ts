import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/io/csv/readCsv';
import { fieldOfHeader } from '../../src/io/headers/fieldOfHeader';
import { guessTable } from '../../src/io/table/guessTable';
import { parseNumber } from '../../src/io/table/parseNumber';
import { readTable } from '../../src/io/table/readTable';

async function read(source: string | Uint8Array, fileName = '') {
  const { table, delimiter, issues } = readCsv(source);
  const guess = guessTable(table!, fileName);
  return { guess, delimiter, fileIssues: issues, ...(await readTable(table!, guess)) };
}

describe('a header', () => {
  it.each([
    ['Vĩ độ', 'lat'],
    ['VĨ ĐỘ (WGS84)', 'lat'],
    ['Kinh độ'.normalize('NFD'), 'lng'],
    ['long', 'lng'],
    ['Tọa độ', 'place'],
    ['toạ độ', 'place'],
    ['X(m)', 'x'],
    ['Tên thôn/bản', 'name'],
    ['Số hộ', 'households'],
    ['radius_m', 'radiusM'],
    ['Bán kính (km)', 'radiusKm'],
    ['Nhà mạng', 'operator'],
    ['cost_vnd', 'costVnd'],
    ['Đường', null],
    ['__proto__', null],
  ])('%j means %s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field);
  });
});

describe('a number', () => {
  it.each([
    ['1.200', '.', true, 1200],
    ['1,200', ',', true, 1200],
    ['350.000.000', '.', true, 350e6],
    ['1 200', ',', true, 1200],
    ['2,5', ',', false, 2.5],
    ['2.5', ',', false, 2.5],
    ['1.234,5', ',', false, 1234.5],
    ['5 km', '.', false, null],
    ['120 hộ', '.', true, 120],
    ['1.500.000 đ', ',', true, 1.5e6],
    ['', '.', false, null],
    ['NaN', '.', false, null],
    ['0x10', '.', false, null],
  ] as const)('%j with %j is %d', (text, mark, whole, expected) => {
    expect(parseNumber(text, mark, whole)).toBe(expected);
  });
});

describe('a table', () => {
  it('reads a Vietnamese list: semicolons, decimal commas, a title above the header', async () => {
    const text =
      'Danh sách thôn\r\n\r\nMã;Tên thôn;Vĩ độ;Kinh độ;Xã;Số hộ\r\n007;Nà Bắp;21,4856;107,3961;Ba Chẽ;1.120\r\n';
    const { guess, delimiter, villages, issues } = await read(`\uFEFF${text}`);
    expect(delimiter).toBe(';');
    expect(guess).toMatchObject({ kind: 'villages', headerRow: 3, decimalMark: ',', crs: 'EPSG:4326' });
    expect(villages).toHaveLength(1);
    expect(villages[0]).toMatchObject({
      row: 4,
      value: { id: '007', name: 'Nà Bắp', position: [107.3961, 21.4856], commune: 'Ba Chẽ', households: 1120 },
    });
    expect(issues).toEqual([]);
  });

  it('reads windows-1258 bytes and composes their marks', async () => {
    const bytes = new Uint8Array(
      [...'id,name,lat,lon\n1,']
        .map((c) => c.charCodeAt(0))
        .concat([0xd0, 0xe2, 0xf2])
        .concat([...',21.4,107.4\n'].map((c) => c.charCodeAt(0))),
    );
    const { villages, fileIssues } = await read(bytes);
    expect(villages[0]?.value.name).toBe('Đậ'.normalize('NFC'));
    expect(fileIssues.map((issue) => issue.code)).toEqual(['file.encodingGuessed']);
  });

  it('takes VN-2000 metres either way round', async () => {
    const { guess, sites } = await read(
      'Tên trạm\tX(m)\tY(m)\tNhà mạng\nA\t2381392.751\t522211.430\tviettel\nB\t522211.430\t2381392.751\tviettel\n',
    );
    expect(guess).toMatchObject({ kind: 'sites', crs: 'EPSG:5899' });
    for (const { value } of sites) expect(value.position).toEqual([107.9663, 21.5277]);
  });

  it.each([
    ['N', 'E'],
    ['N(m)', 'E(m)'],
    ['N (m)', 'E (m)'],
    ['Bắc', 'Đông'],
    ['BẮC (m)', 'ĐÔNG (m)'],
    ['Toạ độ Bắc', 'Toạ độ Đông'],
    ['Northing', 'Easting'],
  ])('takes metres under %s and %s, in either order', async (north, east) => {
    const northFirst = await read(`id,tên thôn,${north},${east}\na,A,2381392.751,522211.430\n`);
    const eastFirst = await read(`id,tên thôn,${east},${north}\na,A,522211.430,2381392.751\n`);
    for (const { guess, villages } of [northFirst, eastFirst]) {
      expect(guess).toMatchObject({ kind: 'villages', crs: 'EPSG:5899' });
      expect(villages.map(({ value }) => value.position)).toEqual([[107.9663, 21.5277]]);
    }
  });

  it('takes degrees under N and E, but no counts, and no column of row numbers for the east', async () => {
    const degrees = await read('id,tên thôn,E,N\na,A,107.4,21.3\n');
    expect(degrees.villages[0]?.value.position).toEqual([107.4, 21.3]);
    const counts = await read('id,tên thôn,N,E,lat,lon\na,A,12,7,21.3,107.4\n');
    expect(counts.villages[0]?.value).toMatchObject({ position: [107.4, 21.3], extra: { N: '12', E: '7' } });
    const rows = await read('Dòng,tên thôn,Bắc\n2,A,2381392.751\n');
    expect(rows.guess.columns).toEqual({ name: 1 });
  });

  it('calls a figure of any length a bad row, in metres too', async () => {
    const digits = '9'.repeat(100);
    const text = `Tên,X(m),Y(m)\nA,2381392.751,522211.430\nB,${digits},${digits}\nC,${'9'.repeat(400)},522211.430\n`;
    const { villages, badRows } = await read(text);
    expect([villages.length, badRows.length]).toEqual([1, 2]);
  });

  it('tells a longitude called x from a northing called X', async () => {
    const { villages, issues } = await read('name,x,y\nA,107.4,21.3\n');
    expect(villages[0]?.value.position).toEqual([107.4, 21.3]);
    expect(issues.map((issue) => issue.code)).toEqual(['id.generated']);
  });

  it('repairs swapped coordinates with a notice and says what a slipped decimal mark may have been', async () => {
    const { villages, badRows, issues } = await read(
      'id,name,lat,lon\n1,A,107.4,21.3\n2,B,"21,3","1074,12"\n3,C,21.3,abc\n4,D,21.3,\n',
    );
    expect(villages.map(({ value }) => value.position)).toEqual([[107.4, 21.3]]);
    expect(badRows.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(issues).toContainEqual({ code: 'place.swapped', severity: 'notice', row: 2, params: { count: 1 } });
    expect(issues).toContainEqual({
      code: 'place.outOfRange',
      severity: 'error',
      row: 3,
      column: 'lon',
      value: '1074,12',
      params: { min: 106, max: 109, likely: 107.412 },
    });
    expect(issues.map((issue) => issue.code).filter((code) => code === 'coordinate.unreadable')).toHaveLength(2);
  });

  it('keeps unknown columns, odd headers too, and says so', async () => {
    const { sites, issues } = await read(
      'id,name,lat,lon,radius_m,__proto__,Ghi chú riêng\n1,A,21.3,107.4,3000,x,y\n',
      'tram.csv',
    );
    expect(Object.entries(sites[0]!.value.extra!)).toEqual([
      ['__proto__', 'x'],
      ['Ghi chú riêng', 'y'],
    ]);
    expect(issues.map((issue) => issue.code)).toEqual(['csv.extraColumns']);
  });

  it('takes a place described in words for an unknown column, and asks about radii that look like kilometres', async () => {
    const { sites, issues } = await read(
      'Mã,Tên trạm,Vĩ độ,Kinh độ,Vị trí,Bán kính\n1,A,21.3,107.4,trên đồi,3\n2,B,,,cạnh cầu,3000\n',
    );
    expect(sites.map(({ value }) => [value.position, value.extra])).toEqual([
      [[107.4, 21.3], { 'Vị trí': 'trên đồi' }],
      [null, { 'Vị trí': 'cạnh cầu' }],
    ]);
    expect(issues.map((issue) => issue.code)).toEqual(['place.missingSite', 'csv.extraColumns', 'radius.tiny']);
  });

  it('reports a row with more cells than the header, as unquoted decimal commas make', async () => {
    const { badRows } = await read('id,name,lat,lon\n1,A,21,3,107,4\n2,B,21.3,107.4\n');
    expect(badRows.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([[2, 'csv.wrongCellCount']]);
  });
});
