import { kinks } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import { expect, test } from 'vitest';
import { land, textOf } from './builtIn';
import { inside } from './inside';

const labels = (JSON.parse(textOf('public/geo/labels.geojson')) as FeatureCollection<Point>).features;
const ground = land.filter((f) => f.properties?.kind === 'land');

test('the islands of the story are land', () => {
  const islands: [string, number, number][] = [
    ['Đảo Trần', 107.9652, 21.2383],
    ['Thanh Lân', 107.8325, 21.0171],
    ['Cô Tô', 107.756, 20.99],
    ['Hòn Ngựa (Mã Châu)', 107.8582, 21.1566],
    ['Cái Chiên', 107.7692, 21.3294],
    ['Vĩnh Thực', 107.9231, 21.3747],
    ['Ngọc Vừng', 107.3595, 20.8201],
    ['Quan Lạn', 107.5142, 20.8909],
    ['Cái Bầu', 107.4788, 21.1569],
  ];
  const mainland = ground[0]!;
  for (const [name, lon, lat] of islands) {
    const under = ground.filter((g) => inside(lon, lat, g.geometry.coordinates[0]!));
    expect(under, name).toHaveLength(1);
    expect(under[0], name).not.toBe(mainland);
  }
});

test('rings are simple, closed and right-handed', () => {
  for (const g of ground) {
    expect(kinks(g).features, String(g.id)).toHaveLength(0);
    const ring = g.geometry.coordinates[0]!;
    expect(ring[0]).toEqual(ring.at(-1));
    expect(signedArea(ring), String(g.id)).toBeGreaterThan(0);
  }
});

test('the file says how far it knows', () => {
  const extent = land.filter((f) => f.properties?.kind === 'extent');
  expect(extent).toHaveLength(1);
  expect(extent[0]!.geometry.coordinates[0]![0]).toEqual([105.9, 20.3]);
  for (const f of land) expect(f.geometry.type).toBe('Polygon');
});

test('54 commune names, the three named places, the seas and both archipelagos are labelled', () => {
  const named = (label: string) => labels.find((l) => l.properties?.name === label);
  expect(labels.filter((l) => l.properties?.class === 'commune')).toHaveLength(54);
  for (const island of ['Đảo Trần', 'Mã Châu (Hòn Ngựa)', 'Thanh Lân'])
    expect(named(island)?.properties?.minZoom).toBeLessThan(7);
  for (const sea of ['Vịnh Hạ Long', 'Vịnh Bái Tử Long', 'Vịnh Bắc Bộ', 'Biển Đông']) expect(named(sea)).toBeDefined();
  for (const group of ['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)']) {
    expect(named(group)?.properties).toMatchObject({ class: 'archipelago', minZoom: 0 });
  }
  expect(new Set(labels.map((l) => l.id)).size).toBe(labels.length);
});

function signedArea(ring: number[][]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
}
