import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../src/core/geo/lngLat';
import { QUANG_NINH_COMMUNES } from '../../src/core/plan/communes/quangNinhCommunes';
import { loadCrsConverter } from '../../src/io/coordinates/vn2000';
import { openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';

async function read(text: string, more: object = {}, places?: ReadonlyMap<string, LngLat>) {
  const opened = await openFile(text, 'danh-sach.csv');
  if (opened.kind !== 'table') throw new Error(JSON.stringify(opened.issues));
  return readTable(opened.table, { ...opened.guess, ...more }, places);
}

describe('communes of before July 2025', () => {
  const LIST = `Tên thôn,Xã,Vĩ độ,Kinh độ
Khe Vàng,Xã Quảng Sơn,21.5,107.6
Nà Bấc,Xã Vô Ngại,21.53,107.4
Khe Cầu,Ba Chẽ,21.27,107.28
Ở xa,Xã Quảng Sơn,12.1,107.9
`;

  it('become those of today, the old name kept; a divided one goes by its place, those elsewhere stay', async () => {
    const { villages, issues } = await read(LIST);
    expect(villages.map(({ value }) => [value.commune, value.formerCommune])).toEqual([
      ['Đường Hoa', 'Xã Quảng Sơn'],
      ['Bình Liêu', 'Xã Vô Ngại'],
      ['Ba Chẽ', undefined],
      ['Xã Quảng Sơn', undefined],
    ]);
    expect(issues).toContainEqual({ code: 'commune.renamed', severity: 'notice', row: 2, params: { count: 1 } });
    expect(issues).toContainEqual({ code: 'commune.byPoint', severity: 'warning', row: 3, params: { count: 1 } });
  });

  it('stay as written when the user says so', async () => {
    const { villages } = await read(LIST, { communes: 'asWritten' });
    expect(villages.map(({ value }) => value.commune)).toEqual([
      'Xã Quảng Sơn',
      'Xã Vô Ngại',
      'Ba Chẽ',
      'Xã Quảng Sơn',
    ]);
  });

  it('of sites keep the old name too, and say which are undecided', async () => {
    const { sites, issues } = await read(
      'Trạm,Xã,Vĩ độ,Kinh độ,Chiều cao\nA,Xã Quảng Sơn,21.5,107.6,40\nB,Xã Vô Ngại,,,40\n',
    );
    expect(sites[0]!.value).toMatchObject({ commune: 'Đường Hoa', extra: { formerCommune: 'Xã Quảng Sơn' } });
    expect(sites[1]!.value.commune).toBe('Xã Vô Ngại');
    expect(issues).toContainEqual(expect.objectContaining({ code: 'commune.split', value: 'Xã Vô Ngại' }));
  });
});

describe('a divided commune', () => {
  const LIST = 'Trạm,Xã,Vĩ độ,Kinh độ,Chiều cao\nA,Xã Vô Ngại,21.53,107.4,40\nB,Xã Vô Ngại,,,40\nC,Ba Chẽ,,,40\n';
  const communes = async (more: object = {}) => {
    const { sites, splits, issues } = await read(LIST, more);
    const unsaid = issues.filter(({ code }) => code === 'commune.split').length;
    return { communes: sites.map(({ value }) => value.commune), splits, unsaid };
  };

  it('is asked where no place decides it; the answer holds for all its rows, and can be taken back', async () => {
    const asked = await communes();
    expect(asked.communes).toEqual(['Bình Liêu', 'Xã Vô Ngại', 'Ba Chẽ']);
    expect(asked.splits).toMatchObject([{ commune: 'Xã Vô Ngại', rows: 2, withoutPlace: 1 }]);
    expect(asked.unsaid).toBe(1);
    const units = asked.splits![0]!.units;
    expect(units.length).toBeGreaterThan(1);
    for (const unit of units) {
      const answered = await communes({ splitCommunes: { 'Xã Vô Ngại': unit } });
      expect(answered.communes).toEqual([unit, unit, 'Ba Chẽ']);
      expect(answered).toMatchObject({ splits: asked.splits, unsaid: 0 });
    }
    expect(await communes({ splitCommunes: {} })).toEqual(asked);
  });

  it('is in no unit that it was not divided among', async () => {
    const wrong = await communes({ splitCommunes: { 'Xã Vô Ngại': 'Cô Tô', 'Ba Chẽ': 'Cô Tô' } });
    expect(wrong).toEqual(await communes());
  });
});

describe('a wrong central meridian', () => {
  const inZone = async (code: string, communes: readonly (readonly [string, LngLat])[]) => {
    const zone = (await loadCrsConverter(code))!;
    const rows = communes.map(([commune, place], i) => {
      const [east, north] = zone.fromWgs84(place);
      return [`T${i}`, `Thôn ${i}`, commune, north.toFixed(3), east.toFixed(3)].join(';');
    });
    return `Mã;Tên thôn;Xã;X;Y\n${rows.join('\n')}\n`;
  };
  const meridian = ({ issues }: Awaited<ReturnType<typeof read>>) =>
    issues.find(({ code }) => code === 'crs.otherMeridian') ?? null;
  const units = QUANG_NINH_COMMUNES.map(([, name, lng, lat]) => [name, [lng, lat]] as const);

  it.each(['EPSG:9214', 'EPSG:9215', 'EPSG:9216', 'EPSG:5898', 'EPSG:9217'])(
    'is found by the communes of the rows: %s read as EPSG:5899',
    async (code) => {
      const text = await inZone(code, units);
      expect(meridian(await read(text))).toMatchObject({ value: code, params: { of: units.length } });
      expect(meridian(await read(text, { crs: code }))).toBeNull();
    },
  );

  it('is found by the open plan where the communes are not known', async () => {
    const elsewhere = [['Nậm Pung', [104.1, 22.4]]] as const;
    const text = await inZone('EPSG:5897', elsewhere);
    expect(meridian(await read(text, { crs: 'EPSG:9206' }))).toBeNull();
    const places = new Map([['nam pung', [104.1, 22.4] as const]]);
    expect(meridian(await read(text, { crs: 'EPSG:9206' }, places))).toMatchObject({ value: 'EPSG:5897' });
  });

  it('is not suspected where the list is right', async () => {
    expect(meridian(await read(await inZone('EPSG:5899', units)))).toBeNull();
  });
});
