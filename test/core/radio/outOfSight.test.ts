import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import type { CoverageSettings } from '../../../src/core/plan/plan';
import { BAND_PRESETS } from '../../../src/core/radio/bandPresets';
import { eirpPerReDbm } from '../../../src/core/radio/linkBudget';
import { MODELS } from '../../../src/core/radio/models/models';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { csvRows, haveVectors } from './vectors';

const KEYS = { '38.901 RMa': 'rma', '38.901 UMa': 'uma', '38.901 UMi': 'umi' } as const;
const budget = { ...BAND_PRESETS['900'], freqMHz: 5_000 };

/** What a plan under one of the formulas loses on the way to a place so far north of its site. */
function planLossDb(empiricalModel: (typeof KEYS)[keyof typeof KEYS], heightM: number, northM: number): number {
  const settings: Partial<CoverageSettings> = { model: 'empirical', empiricalModel, budgets: { '900': budget } };
  const { coverage, sites } = aPlan().withCoverage(settings).withSite('s', at(107, 0), { heightM }).build();
  const radio = createPropagation(null).rulesFor(coverage).radioOf(sites[0]!);
  return eirpPerReDbm(budget) - radio.levelDbm(107, northM / 110_574.3);
}

describe('a plan under a formula of 3GPP 38.901', () => {
  const hidden = csvRows('empirical_ns3.csv').filter(
    ({ model, env_or_los: sight, d2d_m: far }) => model! in KEYS && sight === 'NLOS' && Number(far) >= 1_000,
  );

  it.skipIf(!haveVectors).each(hidden)('loses what the table says out of sight: $model $d2d_m m', (row) => {
    const key = KEYS[row.model as keyof typeof KEYS];
    const lossDb = planLossDb(key, Number(row.hb_m), Number(row.d2d_m));
    expect(Math.abs(lossDb - Number(row.PL_ref_dB))).toBeLessThanOrEqual(Number(row.tol_dB));
  });

  it('is never promised more than in sight, and the same whenever it is asked', () => {
    const far = fc.double({ min: 200, max: 10_000, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(KEYS)), far, (key, distanceM) => {
        const ask = { freqMHz: 5_000, txHeightM: 35, rxHeightM: 1.5, environment: 'open' as const, distanceM };
        const seenDb = MODELS[key].lossDb({ ...ask, lineOfSight: true }).lossDb;
        const lossDb = planLossDb(key, 35, distanceM);
        expect(lossDb).toBeGreaterThanOrEqual(seenDb - 0.01);
        expect(planLossDb(key, 35, distanceM)).toBe(lossDb);
      }),
    );
  });
});
