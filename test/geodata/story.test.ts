import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { candidates, counted, existing, type PointFeature, planned, sites, textOf, villages } from './builtIn';
import { reaches, unserved } from './reach';

const HARD_DISTRICTS = [
  'Ba Chẽ',
  'Bình Liêu',
  'Tiên Yên',
  'Hải Hà',
  'Đầm Hà',
  'Móng Cái',
  'Hoành Bồ',
  'Vân Đồn',
  'Cô Tô',
];
const dead = unserved(counted, existing);

test('sizes are those of the province', () => {
  expect(counted).toHaveLength(1450);
  expect(villages.reduce((sum, v) => sum + Number(v.properties.households), 0)).toBe(368_900);
  expect(existing).toHaveLength(6015);
  expect(planned).toHaveLength(89);
  expect(candidates).toHaveLength(60);
  const operators = new Set(existing.map((s) => s.properties.operator));
  expect([...operators].sort()).toEqual(['mobifone', 'viettel', 'vnpt']);
});

test('existing sites leave exactly 105 thôn, bản and khu phố without signal', () => {
  expect(dead).toHaveLength(105);
});

test('the 105 lie in the hardship communes of the remote districts, none in a town', () => {
  for (const { properties: v } of dead) {
    expect(HARD_DISTRICTS).toContain(v.formerDistrict);
    expect(v.demandKind).not.toBe('khu phố');
  }
  const districts = new Set(dead.map((v) => v.properties.formerDistrict));
  expect([...districts].sort()).toEqual([...HARD_DISTRICTS].sort());
  const soft = dead.filter((v) => v.properties.hardship !== true);
  expect(soft.map((v) => v.properties.name)).toEqual([]);
});

test('the 89 planned sites bring 105 to 0, points included', () => {
  expect(unserved(villages, [...existing, ...planned])).toEqual([]);
});

test('every planned site is the only one to serve at least one of the 105', () => {
  const alone = new Set(
    dead.map((v) => planned.filter((s) => reaches(s, v))).flatMap((list) => (list.length === 1 ? list : [])),
  );
  expect(planned.filter((s) => !alone.has(s)).map((s) => s.id)).toEqual([]);
});

test('the three named sites stand last, say they are assumptions, and alone serve their must-serve points', () => {
  const named = [
    ['BTS Đảo Trần', 'Đảo Trần', 87],
    ['BTS Mã Châu', 'Trạm kiểm soát biên phòng Mã Châu', 88],
    ['BTS Thanh Lân', 'Thanh Lân', 89],
  ] as const;
  for (const [siteName, pointName, order] of named) {
    const site = planned.find((s) => s.properties.name === siteName);
    const point = villages.find((v) => v.properties.name === pointName);
    expect(site?.properties.buildOrder).toBe(order);
    expect(site?.properties.note).toMatch(/^Giả định/);
    expect(point?.properties.mustServe).toBe(true);
    expect([...existing, ...planned].filter((s) => reaches(s, point!))).toEqual([site]);
  }
  expect(planned.find((s) => s.properties.buildOrder === 88)?.properties.note).toContain('Mã Cháu');
});

test('build order counts 1 to 89', () => {
  expect(planned.map((s) => s.properties.buildOrder)).toEqual(Array.from({ length: 89 }, (_, i) => i + 1));
});

test('a real name is without signal only where a report says so', () => {
  const real = dead.filter((v) => !/^(Thôn|Bản) minh hoạ \d+ – /.test(String(v.properties.name)));
  expect(real.map((v) => v.properties.name)).toEqual(['Nà Hắc']);
  expect(real[0]?.properties.reported).toBe('dead');
});

test('what people report carries its source', () => {
  const reported = villages.filter((v) => v.properties.reported !== undefined);
  expect(reported.length).toBeGreaterThan(0);
  for (const v of reported) expect(v.properties.reportedSource).toMatch(/^https:/);
});

test('every village stands in the neighbourhood of its commune', () => {
  const areas = Papa.parse<Record<string, string>>(textOf('geodata/settlement-areas.csv'), { header: true }).data;
  const communes = Papa.parse<Record<string, string>>(textOf('geodata/communes.csv'), { header: true }).data;
  const nameOf = new Map(communes.map((c) => [c.code, c.name]));
  for (const v of counted) {
    const own = areas.filter((a) => nameOf.get(a.communeCode) === v.properties.commune);
    const nearest = Math.min(...own.map((a) => kmBetween([Number(a.lon), Number(a.lat)], v) - Number(a.radiusKm)));
    expect(nearest, String(v.id)).toBeLessThan(1.6);
  }
});

test('some candidates would serve several of the 105', () => {
  const gains = candidates.map((s) => dead.filter((v) => reaches(s, v)).length);
  expect(gains.filter((n) => n >= 2).length).toBeGreaterThanOrEqual(30);
  expect(Math.max(...gains)).toBeGreaterThanOrEqual(3);
});

test('the listing for readers is what the sites leave out', () => {
  const ids = textOf('geodata/dead-zones-105.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(ids).toEqual(dead.map((v) => v.id));
});

test('no verdict is stored', () => {
  const verdicts = ['covered', 'coverCount', 'servers', 'levelDbm', 'marginDb', 'reason', 'dead', 'remote'];
  for (const f of [...villages, ...sites]) for (const key of verdicts) expect(f.properties).not.toHaveProperty(key);
});

function kmBetween([lon, lat]: [number, number], village: PointFeature): number {
  const [x, y] = village.geometry.coordinates as [number, number];
  return Math.hypot((x - lon) * Math.cos((lat * Math.PI) / 180), y - lat) * 111.2;
}
