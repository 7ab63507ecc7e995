import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, type Band } from '../../../src/core/radio/bandPresets';
import { bandRadiusM } from '../../../src/core/radio/bandRadius';
import { levelClass } from '../../../src/core/radio/levelClasses';
import { eirpPerReDbm, maxLossDb } from '../../../src/core/radio/linkBudget';
import { MODELS } from '../../../src/core/radio/models/models';
import { radioAssumptions } from '../../../src/core/radio/radioSettings';
import { reachM } from '../../../src/core/radio/reachM';
import { areaMarginDb, areaShare, pointMarginDb, serviceProbability } from '../../../src/core/radio/shadowMargin';
import { standardNormalQuantile, standardNormalShare } from '../../../src/core/radio/standardNormal';

/** design/radio.md §2: area 90 %, area 95 % with the share at the edge, point 90 %, point 95 %. */
const MARGINS = [
  [6, 3.3, 0.71, 5.9, 0.84, 7.7, 9.9],
  [7, 4.4, 0.73, 7.3, 0.85, 9.0, 11.5],
  [8, 5.5, 0.75, 8.7, 0.86, 10.3, 13.2],
  [9, 6.6, 0.77, 10.2, 0.87, 11.5, 14.8],
  [10, 7.7, 0.78, 11.6, 0.88, 12.8, 16.4],
] as const;

/** design/radio.md §2: EIRP per resource element, greatest loss at -110 dBm, km open / quasi-open / suburban there. */
const RADII: Readonly<Record<Band, readonly [number, number, number, number, number]>> = {
  '700': [32.7, 135.3, 15.5, 11.1, 4.6],
  '900': [33.2, 135.8, 14.2, 10.1, 4.1],
  '1800': [31.7, 134.3, 8.3, 6.0, 2.2],
  '2100': [31.7, 134.3, 7.6, 5.4, 1.9],
  '2600': [31.7, 134.3, 6.7, 4.8, 1.7],
};

const assumptions = radioAssumptions({}, 'empirical');

/** The level at the edge is the threshold plus the margin. */
const servedAtEdge = (sigmaDb: number, share: number): number => {
  const levelDbm: number = -110 + areaMarginDb(sigmaDb, share);
  return serviceProbability(levelDbm, -110, sigmaDb);
};

describe('margins against shadowing', () => {
  it.each(MARGINS)(
    'sigma %d dB gives the published figures',
    (sigmaDb, area90, edge90, area95, edge95, point90, point95) => {
      expect(Math.abs(areaMarginDb(sigmaDb, 0.9) - area90)).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(areaMarginDb(sigmaDb, 0.95) - area95)).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(servedAtEdge(sigmaDb, 0.9) - edge90)).toBeLessThanOrEqual(0.00501);
      expect(Math.abs(servedAtEdge(sigmaDb, 0.95) - edge95)).toBeLessThanOrEqual(0.00501);
      expect(Math.abs(pointMarginDb(sigmaDb, 0.9) - point90)).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(pointMarginDb(sigmaDb, 0.95) - point95)).toBeLessThanOrEqual(0.0501);
    },
  );

  it('share of an area equals what adding up rings gives', () => {
    for (const sigmaDb of [4, 8, 12]) {
      for (const marginDb of [-6, 0, 9]) {
        let sum = 0;
        for (let i = 0.5; i < 4000; i++) {
          const x = i / 4000;
          sum += (2 * x * standardNormalShare((marginDb - 35 * Math.log10(x)) / sigmaDb)) / 4000;
        }
        expect(areaShare(marginDb, sigmaDb)).toBeCloseTo(sum, 6);
      }
    }
  });

  it('the normal distribution has its tabled values, and its inverse undoes it', () => {
    expect(standardNormalShare(0)).toBe(0.5);
    expect(standardNormalShare(1)).toBeCloseTo(0.841344746068543, 12);
    expect(standardNormalShare(-3)).toBeCloseTo(0.00134989803163, 12);
    expect(standardNormalShare(6)).toBeCloseTo(1 - 9.86587645e-10, 14);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (share) => {
        expect(standardNormalShare(standardNormalQuantile(share))).toBeCloseTo(share, 12);
      }),
    );
  });
});

describe('link budget', () => {
  it.each(BANDS)('%s MHz gives the published EIRP, loss and radii', (band) => {
    const [eirp, loss, open, quasiOpen, suburban] = RADII[band];
    const eirpDbm = eirpPerReDbm(assumptions.budgets[band]);
    expect(Math.abs(eirpDbm - eirp)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(maxLossDb(eirpDbm, -110, 2, areaMarginDb(8, 0.9)) - loss)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(bandRadiusM(band, 'open', assumptions) / 1000 - open)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(bandRadiusM(band, 'quasiOpen', assumptions) / 1000 - quasiOpen)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(bandRadiusM(band, 'suburban', assumptions) / 1000 - suburban)).toBeLessThanOrEqual(0.0501);
  });

  it('one dB more power is one dB more of everything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BANDS), fc.double({ min: -10, max: 10, noNaN: true }), (band, moreDb) => {
        const budget = assumptions.budgets[band];
        const louder = { ...budget, powerDbm: budget.powerDbm + moreDb };
        expect(eirpPerReDbm(louder) - eirpPerReDbm(budget)).toBeCloseTo(moreDb, 9);
      }),
    );
  });

  it('a model inverted reaches exactly as far as its loss allows', () => {
    const ask = { freqMHz: 900, txHeightM: 40, rxHeightM: 1.5, environment: 'open' } as const;
    fc.assert(
      fc.property(fc.double({ min: 60, max: 160, noNaN: true }), (lossDb) => {
        const distanceM = reachM(MODELS.extendedHata, ask, lossDb, 50_000);
        if (distanceM > 0) expect(MODELS.extendedHata.lossDb({ ...ask, distanceM }).lossDb).toBeLessThanOrEqual(lossDb);
        if (distanceM < 50_000) {
          expect(MODELS.extendedHata.lossDb({ ...ask, distanceM: distanceM + 1 }).lossDb).toBeGreaterThan(lossDb);
        }
      }),
    );
  });

  it('bins a level into its class', () => {
    expect([-80, -85, -100, -110, -118, -130].map(levelClass)).toEqual([
      'indoor',
      'indoor',
      'fair',
      'covered',
      'edge',
      'none',
    ]);
  });

  it('fills in what a plan leaves open, and keeps what it says', () => {
    expect(radioAssumptions({ thresholdDbm: -105, dN: 45 }, 'empirical')).toMatchObject({
      thresholdDbm: -105,
      rxHeightM: 1.5,
      sigmaDb: 8,
      climate: { dN: 45, n0: 370 },
    });
    expect(radioAssumptions({}, 'terrain').shadowMarginDb).toBeCloseTo(9, 1);
    expect(radioAssumptions({ shadowMarginDb: 0 }).shadowMarginDb).toBe(0);
  });
});
