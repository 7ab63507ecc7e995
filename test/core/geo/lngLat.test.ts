import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POSITION_DECIMALS, roundLngLat } from '../../../src/core/geo/lngLat';

const byText = (deg: number): number => Number(deg.toFixed(POSITION_DECIMALS)) + 0;
const degrees = fc.double({ min: -400, max: 400, noNaN: true });
/** On, and a hair beside, the middle between two values that are kept. */
const between = fc
  .tuple(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), fc.constantFrom(0, 1e-15, -1e-15, 1e-9, -1e-9, 4e-7))
  .map(([units, beside]) => (units + 0.5) / 1e7 + beside);

describe('a place is rounded as its decimals would be written', () => {
  test('anywhere, and where two values are equally near', () => {
    fc.assert(
      fc.property(fc.oneof(degrees, between), (deg) => {
        const [lng, lat] = roundLngLat([deg, -deg]);
        expect(lng).toBe(byText(deg));
        expect(lat).toBe(byText(-deg));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([0, -0, 1e-9, -1e-9, 180, -180, Number.NaN, Number.POSITIVE_INFINITY, 1e22])('%s', (deg) => {
    expect(roundLngLat([deg, deg])).toEqual([byText(deg), byText(deg)]);
  });
});
