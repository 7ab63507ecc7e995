import { area, booleanPointInPolygon, featureCollection, multiPolygon, union } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedCoverage } from '../../../src/core/coverage/mergedCoverage';
import { levelFootprints } from '../../../src/core/coverage/raster/levelFootprints';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { aPlan, aSite } from '../../builders/aPlan';

/** Turf's circles and the ellipsoid agree outside this share of the radius. */
const BAND = 0.01;

const around = (lng: number, lat: number, reach: number) =>
  fc
    .tuple(
      fc.double({ min: lng - reach, max: lng + reach, noNaN: true }),
      fc.double({ min: lat - reach, max: lat + reach, noNaN: true }),
    )
    .map(([x, y]): LngLat => [x > 180 ? x - 360 : x, y]);

describe.each([
  ['over the province', 107.1, 21.1],
  ['across the antimeridian', 179.9, -17],
  ['in the far north', 20, 78],
])('merged coverage %s', (_, lng, lat) => {
  it('holds a place exactly when a site serves it, outside a band of 1 % of the radius', () => {
    const places = around(lng, lat, 0.2);
    const sites = fc.array(fc.tuple(places, fc.integer({ min: 500, max: 9_000 })), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(sites, fc.array(places, { minLength: 10, maxLength: 20 }), (masts, asked) => {
        const plan = aPlan()
          .withSites(masts.map(([position, radiusM], i) => aSite(`s${i}`, position, { radiusM })))
          .build();
        const merged = multiPolygon(mergedCoverage(plan, ANY_MOBILE) as never);
        for (const place of asked) {
          const shares = masts.map(([position, radiusM]) => geodesicDistanceM(position, place) / radiusM);
          if (shares.some((share) => Math.abs(share - 1) < BAND)) continue;
          expect(booleanPointInPolygon([...place], merged)).toBe(shares.some((share) => share < 1));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('merged coverage', () => {
  it('counts active sites only, under the filter asked for', () => {
    const plan = aPlan()
      .withSites([
        aSite('a', [107, 21], { radiusM: 2_000, operator: 'viettel' }),
        aSite('b', [107.5, 21], { radiusM: 2_000, operator: 'vnpt' }),
        aSite('c', [108, 21], { radiusM: 2_000, status: 'retired' }),
      ])
      .build();
    expect(mergedCoverage(plan, ANY_MOBILE)).toHaveLength(2);
    expect(mergedCoverage(plan, { operator: 'vnpt', technology: null })).toHaveLength(1);
    expect(mergedCoverage({ ...plan, sites: [] }, ANY_MOBILE)).toEqual([]);
  });

  it('is the union of the footprints where levels decide, and masts that are alike are swept once', () => {
    const plan = aPlan()
      .withCoverage({ model: 'empirical', thresholdDbm: -95, reachLimitM: 5_000 })
      .withSites([
        aSite('a', [107, 21], { operator: 'viettel' }),
        aSite('same-mast', [107, 21], { operator: 'vnpt' }),
        aSite('b', [107.02, 21.01]),
        aSite('off', [107.3, 21], { status: 'retired' }),
      ])
      .build();
    const footprints = levelFootprints(plan, null);
    const [a, b] = ['a', 'b'].map((id) => footprints.of(plan.sites.find((site) => site.id === id)!).polygons);
    expect(footprints.of(plan.sites[1]!).polygons).toBe(a);
    const told: number[] = [];
    const merged = mergedCoverage(plan, ANY_MOBILE, (fraction) => told.push(fraction), footprints);
    expect(told).toEqual([0.3, 0.6, 0.9].map((share) => expect.closeTo(share, 9)));
    const kept = union(featureCollection([multiPolygon(a as never), multiPolygon(b as never)]))!;
    expect(area(multiPolygon(merged as never)) / area(kept)).toBeCloseTo(1, 6);
    expect(mergedCoverage(plan, { operator: 'nobody', technology: null }, undefined, footprints)).toEqual([]);
    expect(() => mergedCoverage(plan, ANY_MOBILE)).toThrow(RangeError);
  });
});
