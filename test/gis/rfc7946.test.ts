import { check } from '@placemarkio/check-geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { type ExportedFeature, exported, extentOf, featuresOf } from './exported';

type Ring = readonly (readonly [number, number])[];

describe.each(plansUnderTest)('the export of $name under RFC 7946', (plan) => {
  let text: string;
  let features: readonly ExportedFeature[];
  beforeAll(async () => {
    text = await exported(plan, ['existing', 'planned']);
    features = featuresOf(text);
  }, 120_000);

  it('has nothing check-geojson objects to', () => {
    expect(() => check(text)).not.toThrow();
  });

  it('names no reference system: it is WGS84, longitude first', () => {
    expect(text).not.toContain('"crs"');
    const [west, south, east, north] = extentOf(features);
    expect(west).toBeGreaterThan(102);
    expect(east).toBeLessThan(110);
    expect(south).toBeGreaterThan(8);
    expect(north).toBeLessThan(24);
  });

  it('has a bbox around every site and village', () => {
    const points = features.filter(({ geometry }) => geometry?.type === 'Point');
    expect((JSON.parse(text) as { bbox: number[] }).bbox).toEqual(extentOf(points));
  });

  it('closes its rings and winds them right-handed', () => {
    const polygons = features.flatMap(polygonsOf);
    expect(polygons.length).toBeGreaterThan(50);
    for (const rings of polygons) {
      for (const [at, ring] of rings.entries()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
        expect(Math.sign(doubleArea(ring))).toBe(at === 0 ? 1 : -1);
      }
    }
  });

  it('writes no position finer than seven decimals', () => {
    const long = text.match(/-?\d+\.\d{8,}(?=[,\]])/g) ?? [];
    expect(long).toEqual([]);
  });

  it('has texts for ids, each once, repeated in the properties, which are flat', () => {
    const ids = features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, properties } of features) {
      expect(typeof id).toBe('string');
      if (properties.kind !== 'footprint') expect(properties.id).toBe(id);
      for (const value of Object.values(properties)) expect(typeof value === 'object' && value !== null).toBe(false);
    }
  });
});

function polygonsOf({ geometry }: ExportedFeature): (readonly Ring[])[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as readonly Ring[]];
  return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as (readonly Ring[])[]) : [];
}

/** Twice the signed area: above zero when the ring turns left. */
function doubleArea(ring: Ring): number {
  const [originX, originY] = ring[0]!;
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x0, y0] = ring[at - 1]!;
    const [x1, y1] = ring[at]!;
    sum += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return sum;
}
