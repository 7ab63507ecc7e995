import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { coveredSurfaceKm2, createAreaMeter } from '../../../src/core/coverage/coveredArea';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDestination } from '../../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { edited, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

function geodesicKm2(ring: readonly LngLat[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lng, lat] of ring) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area!) / 1e6;
}

function geodesicCircle(centre: LngLat, radiusM: number): LngLat[] {
  return Array.from({ length: 720 }, (_, i) => geodesicDestination(centre, i / 2, radiusM));
}

const box = (west: number, south: number, east: number, north: number): LngLat[] => [
  at(west, south),
  at(east, south),
  at(east, north),
  at(west, north),
  at(west, south),
];

describe('covered ground', () => {
  it.each([at(107.3, 21.1), at(180, -17), at(10, 60), at(0, 0)])(
    'of one circle at %d, %d is its geodesic area',
    (lng, lat) => {
      const plan = aPlan().withSite('A', [lng, lat], { radiusM: 6_000 }).build();
      const expected = geodesicKm2(geodesicCircle([lng, lat], 6_000));
      expect(Math.abs(coveredSurfaceKm2(plan, ANY_MOBILE) / expected - 1)).toBeLessThan(0.005);
    },
  );

  it('counts land only, without its holes, and no overlap twice', () => {
    const outer = box(107, 21, 107.3, 21.2);
    const hole = box(107.1, 21.05, 107.15, 21.1);
    const meter = createAreaMeter([[outer, [...hole].reverse()]]);
    const plan = aPlan()
      .withSite('A', at(107.15, 21.1), { radiusM: 40_000 })
      .withSite('B', at(107.16, 21.1), { radiusM: 40_000 })
      .build();
    const { landKm2, coveredKm2 } = meter.ask(plan, ANY_MOBILE);
    expect(Math.abs(landKm2 / (geodesicKm2(outer) - geodesicKm2(hole)) - 1)).toBeLessThan(0.005);
    expect(coveredKm2).toBeCloseTo(landKm2, 6);
  });

  it('is cut down to a boundary', () => {
    const meter = createAreaMeter([[box(107, 21, 107.3, 21.2)]], [[box(107.2, 20, 108, 22)]]);
    const { landKm2 } = meter.ask(aPlan().build(), ANY_MOBILE);
    expect(Math.abs(landKm2 / geodesicKm2(box(107.2, 21, 107.3, 21.2)) - 1)).toBeLessThan(0.005);
  });

  it('followed from plan to plan equals measuring anew', () => {
    const random = seededRandom(11);
    const land = [[box(106.8, 20.6, 107.8, 21.6)]];
    const meter = createAreaMeter(land, null, 500);
    let plan = randomPlan(0);
    for (let i = 0; i < 30; i++) {
      plan = edited(plan, random, REGIONS[0]!);
      expect(meter.ask(plan, ANY_MOBILE)).toEqual(createAreaMeter(land, null, 500).ask(plan, ANY_MOBILE));
    }
  });
});
