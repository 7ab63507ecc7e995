import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import {
  type Calibration,
  calibrationDb,
  fitCalibration,
  fitQuality,
  type MeasuredPair,
} from '../../../src/core/radio/calibration';
import { radioAssumptions } from '../../../src/core/radio/radioSettings';
import { aPlan } from '../../builders/aPlan';

const pair: fc.Arbitrary<MeasuredPair> = fc.record({
  measuredDbm: fc.double({ min: -140, max: -40, noNaN: true }),
  modelledDbm: fc.double({ min: -140, max: -40, noNaN: true }),
  distanceM: fc.double({ min: 50, max: 40_000, noNaN: true }),
});
const pairs = fc.array(pair, { minLength: 1, maxLength: 60 });

const named = (fit: NonNullable<ReturnType<typeof fitCalibration>>): Calibration => ({
  ...fit,
  name: 'đo',
  asOf: '2026-11',
  model: 'empirical',
});

describe('calibration', () => {
  it('finds the offset and the slope that were put in', () => {
    const far = fc.array(fc.integer({ min: 100, max: 30_000 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 30, noNaN: true }),
        fc.double({ min: -39, max: 14, noNaN: true }),
        far,
        (a, b, ds) => {
          fc.pre(Math.max(...ds) > 4 * Math.min(...ds));
          const made = ds.map((distanceM) => ({
            distanceM,
            modelledDbm: -100,
            measuredDbm: -100 + a + b * Math.log10(distanceM / 1000),
          }));
          const fit = fitCalibration(made, true)!;
          fc.pre(fit.slopeDb !== 0 || b === 0);
          expect(fit.offsetDb).toBeCloseTo(a, 6);
          expect(fit.slopeDb).toBeCloseTo(b, 6);
          expect(fit.rmseDb).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('leaves no bias, no more error than before, and says truly what is left', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), (given, withSlope) => {
        const fit = fitCalibration(given, withSlope)!;
        const corrected = given.map((one) => ({
          ...one,
          modelledDbm: one.modelledDbm + calibrationDb(named(fit), one.distanceM),
        }));
        const [before, after] = [fitQuality(given), fitQuality(corrected)];
        expect(after.biasDb).toBeCloseTo(0, 6);
        expect(after.rmseDb).toBeLessThanOrEqual(before.rmseDb + 1e-9);
        expect(fit.rmseDb).toBeCloseTo(after.rmseDb, 6);
      }),
    );
  });

  it('of a slope leaves no more error than of an offset alone, and stays within what a level may do', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const slope = fitCalibration(given, true)!;
        expect(slope.rmseDb).toBeLessThanOrEqual(fitCalibration(given, false)!.rmseDb + 1e-9);
        expect(slope.slopeDb).toBeGreaterThanOrEqual(-40);
        expect(slope.slopeDb).toBeLessThanOrEqual(15);
      }),
    );
  });

  it('measures bias and RMSE as an example by hand has them', () => {
    const of = (errors: readonly number[]) =>
      fitQuality(errors.map((error) => ({ measuredDbm: -100, modelledDbm: -100 + error, distanceM: 1000 })));
    expect(of([3, -4])).toEqual({ points: 2, biasDb: -0.5, rmseDb: Math.sqrt(12.5) });
    expect(of([])).toEqual({ points: 0, biasDb: 0, rmseDb: 0 });
  });

  it('moves every level of its model by what it says at that distance, and no level of another model', () => {
    const plan = aPlan().withSite('a', [107, 21]).build();
    const site = plan.sites[0]!;
    const calibration: Calibration = named({
      offsetDb: -6,
      slopeDb: -8,
      fromM: 500,
      toM: 9_000,
      points: 40,
      rmseDb: 5,
    });
    const settings = { ...plan.coverage, model: 'empirical' as const };
    const bare = createPropagation(null).rulesFor(settings).radioOf(site);
    const moved = createPropagation(null)
      .rulesFor({ ...settings, calibration })
      .radioOf(site);
    for (const far of [0.001, 0.01, 0.05, 0.2]) {
      const shift = moved.levelDbm(107 + far, 21) - bare.levelDbm(107 + far, 21);
      const distanceM = far * 111_195 * Math.cos((21 * Math.PI) / 180);
      const held = Math.min(Math.max(distanceM, 500), 9_000);
      expect(shift).toBeCloseTo(-6 - 8 * Math.log10(held / 1000), 1);
    }
    expect(radioAssumptions({ calibration }, 'terrain').calibration).toBeNull();
    expect(radioAssumptions({ calibration }, 'empirical').calibration).toBe(calibration);
  });
});
