import fc from 'fast-check';
import { expect, it } from 'vitest';
import { metresPerPixel, scaleBar } from '../../../src/map/picture/scaleBar';

const EARTH_EQUATOR_M = 2 * Math.PI * 6_378_137;

it('on the equator a pixel of zoom 0 is the 512th part of the earth, on the 60th parallel half of it', () => {
  expect(metresPerPixel(0, 10)).toBeCloseTo(EARTH_EQUATOR_M / 512 / 1024, 3);
  expect(metresPerPixel(60, 10) / metresPerPixel(0, 10)).toBeCloseTo(0.5 * 1.0025, 3);
});

it('a bar is the longest round one that fits, and as long on paper as it says', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 20_000, noNaN: true }),
      fc.integer({ min: 40, max: 400 }),
      (perPx, room) => {
        const { lengthM, lengthPx } = scaleBar(perPx, room);
        const digit = lengthM / 10 ** Math.floor(Math.log10(lengthM) + 1e-9);
        expect([1, 2, 5]).toContain(Math.round(digit * 1e6) / 1e6);
        expect(lengthPx * perPx).toBeCloseTo(lengthM, 6);
        expect(lengthPx).toBeLessThanOrEqual(room * (1 + 1e-12));
        expect(lengthPx).toBeGreaterThan(room / 2.5 - 1e-6);
      },
    ),
  );
});
