import { area, booleanPointInPolygon, featureCollection, multiPolygon, polygon, union } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlePolygon } from '../../../src/core/geo/circlePolygon';
import type { LngLat } from '../../../src/core/geo/lngLat';
import type { Polygons } from '../../../src/core/geo/polygons';
import { unionPolygons } from '../../../src/core/geo/unionPolygons';

const circle = (place: LngLat, radiusM: number): Polygons => {
  const { type, coordinates } = circlePolygon(place, radiusM);
  return (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Polygons;
};
const km2 = (polygons: Polygons) => (polygons.length === 0 ? 0 : area(multiPolygon(polygons as never)) / 1e6);
const holds = (polygons: Polygons, place: LngLat) =>
  polygons.length > 0 && booleanPointInPolygon([...place], multiPolygon(polygons as never));
const doubleArea = (ring: readonly LngLat[]) => {
  const [x0, y0] = ring[0]!;
  return ring
    .slice(1)
    .reduce((sum, [x, y], i) => sum + (ring[i]![0] - x0) * (y - y0) - (x - x0) * (ring[i]![1] - y0), 0);
};

const place = fc
  .tuple(fc.double({ min: 106.9, max: 107.3, noNaN: true }), fc.double({ min: 20.9, max: 21.2, noNaN: true }))
  .map(([lng, lat]): LngLat => [lng, lat]);
const circles = fc.array(
  fc.tuple(place, fc.integer({ min: 300, max: 8_000 })).map(([at, radiusM]) => circle(at, radiusM)),
  { minLength: 1, maxLength: 40 },
);

describe('the union of polygons', () => {
  it('holds exactly the places that one of its parts holds', () => {
    fc.assert(
      fc.property(circles, fc.array(place, { minLength: 20, maxLength: 40 }), (parts, places) => {
        const whole = unionPolygons(parts);
        for (const at of places) expect(holds(whole, at)).toBe(parts.some((part) => holds(part, at)));
      }),
      { numRuns: 60 },
    );
  });

  it('is at least as large as its largest part and at most as all of them', () => {
    fc.assert(
      fc.property(circles, (parts) => {
        const sizes = parts.map(km2);
        const size = km2(unionPolygons(parts));
        expect(size).toBeGreaterThanOrEqual(Math.max(...sizes) * (1 - 1e-6));
        expect(size).toBeLessThanOrEqual(sizes.reduce((sum, each) => sum + each, 0) * (1 + 1e-6));
      }),
      { numRuns: 60 },
    );
  });

  it('has the area that Turf finds', () => {
    fc.assert(
      fc.property(circles, (parts) => {
        const rings = parts.map(([rings]) => polygon(rings as never));
        const peer = rings.length === 1 ? rings[0]! : union(featureCollection(rings))!;
        expect(km2(unionPolygons(parts))).toBeCloseTo(area(peer) / 1e6, 3);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of its parts, but for the order of its own', () => {
    fc.assert(
      fc.property(circles, (parts) => {
        expect(km2(unionPolygons([...parts].reverse()))).toBeCloseTo(km2(unionPolygons(parts)), 4);
      }),
      { numRuns: 30 },
    );
  });

  it('closes its rings, winds outer ones left and holes right, in seven decimals', () => {
    fc.assert(
      fc.property(circles, (parts) => {
        for (const rings of unionPolygons(parts)) {
          for (const [at, ring] of rings.entries()) {
            expect(ring.length).toBeGreaterThanOrEqual(4);
            expect(ring.at(-1)).toEqual(ring[0]);
            expect(Math.sign(doubleArea(ring))).toBe(at === 0 ? 1 : -1);
            for (const degrees of ring.flat()) expect(Number(degrees.toFixed(7))).toBe(degrees);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the hole in a ring of circles, and an island in the hole', () => {
    const around = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12).map(
      (angle): LngLat => [107 + 0.2 * Math.cos(angle), 21 + 0.2 * Math.sin(angle)],
    );
    const whole = unionPolygons([...around.map((at) => circle(at, 4_000)), circle([107, 21], 1_000)]);
    expect(whole.map((rings) => rings.length).sort()).toEqual([1, 2]);
    expect(holds(whole, [107, 21])).toBe(true);
    expect(holds(whole, [107.08, 21])).toBe(false);
    expect(holds(whole, [107.2, 21])).toBe(true);
  });

  it('stands at the antimeridian and over the poles', () => {
    for (const at of [
      [179.95, 10],
      [-179.98, -70],
      [0, 89.9],
      [120, -89.95],
    ] as LngLat[]) {
      const one = circle(at, 30_000);
      const whole = unionPolygons([one, circle([at[0], at[1] * 0.9999], 30_000)]);
      expect(holds(whole, at)).toBe(true);
      for (const [lng, lat] of whole.flat(2)) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
      expect(km2(whole)).toBeGreaterThanOrEqual(km2(one) * (1 - 1e-6));
    }
  });

  it('of nothing is nothing', () => {
    expect(unionPolygons([])).toEqual([]);
    expect(unionPolygons([[]])).toEqual([]);
  });
});
