import { expect, test } from 'vitest';
import { existing, features, land, plan, sites, textOf, villages } from './builtIn';
import { inside } from './inside';

const POS_SOURCES = ['survey', 'gps', 'published', 'inferred', 'illustrative', 'user'];

test('the header names the format, says illustrative, and dates the stops', () => {
  expect(plan.phuSong).toMatchObject({
    format: 'phu-song-plan',
    version: 1,
    parent: null,
    title: 'Quảng Ninh, tái dựng trước chương trình 89 trạm (minh hoạ)',
    illustrative: true,
    coverage: { model: 'radius', activeStatuses: ['existing'], switchedOff: [] },
    stops: [
      { title: 'Trước chương trình', activeStatuses: ['existing'], date: null },
      { title: 'Sau chương trình, 12/2023', activeStatuses: ['existing', 'planned'], date: '2023-12' },
    ],
    events: [],
  });
  expect(plan).not.toHaveProperty('crs');
});

test('ids are there once, and repeated in the properties', () => {
  expect(new Set(features.map((f) => f.id)).size).toBe(features.length);
  for (const f of features) {
    expect(f.id).toBe(f.properties.id);
    expect(f.id).toMatch(/^qn-[vecp]-\d+$/);
  }
});

test('properties are flat, filled, and say where the position comes from', () => {
  for (const f of features) {
    expect(POS_SOURCES).toContain(f.properties.posSource);
    const odd = Object.values(f.properties).filter(
      (v) => v === '' || !['string', 'number', 'boolean'].includes(typeof v),
    );
    expect(odd, String(f.id)).toEqual([]);
  }
});

test('nothing invented looks surveyed', () => {
  for (const f of features) expect(['illustrative', 'inferred', 'published']).toContain(f.properties.posSource);
  const published = features.filter((f) => f.properties.posSource === 'published');
  expect(published.map((f) => f.properties.name)).toEqual(['Đồn biên phòng Pò Hèn']);
  for (const f of features.filter((f) => f.properties.posSource === 'illustrative'))
    for (const value of f.geometry.coordinates) expect(Number(value.toFixed(4))).toBe(value);
});

test('the box holds every feature, and every feature stands on land', () => {
  const [w, s, e, n] = plan.bbox as [number, number, number, number];
  const ground = land.filter((f) => f.properties?.kind === 'land');
  for (const f of features) {
    const [lon, lat] = f.geometry.coordinates as [number, number];
    expect(lon >= w && lon <= e && lat >= s && lat <= n).toBe(true);
    expect(
      ground.some((g) => inside(lon, lat, g.geometry.coordinates[0]!)),
      String(f.id),
    ).toBe(true);
  }
});

test('radii follow the stated rule: the farthest technology of the site in its setting', () => {
  const { defaultRadiiM } = JSON.parse(textOf('geodata/radius-rules.json')) as {
    defaultRadiiM: Record<string, number>;
  };
  for (const { properties: s } of sites) {
    const own = String(s.technology)
      .split(';')
      .map((t) => defaultRadiiM[`${t}/${s.setting}`]!);
    expect(s.radiusM).toBe(Math.max(...own));
  }
});

test('stations that share a mast belong to different operators', () => {
  const masts = new Map<string, typeof existing>();
  for (const s of existing) {
    const at = String(s.geometry.coordinates);
    masts.set(at, [...(masts.get(at) ?? []), s]);
  }
  expect(masts.size).toBeLessThan(5000);
  for (const mast of masts.values()) {
    expect(new Set(mast.map((s) => s.properties.operator)).size).toBe(mast.length);
    for (const s of mast) expect(s.properties.sharedMast).toBe(mast.length > 1 ? true : undefined);
  }
});

test('villages come first, then planned, candidate and existing sites', () => {
  const order = features.map((f) => String(f.properties.status ?? f.properties.kind));
  expect(order.filter((word, i) => word !== order[i - 1])).toEqual(['village', 'planned', 'candidate', 'existing']);
  expect(order.indexOf('planned')).toBe(villages.length);
});
