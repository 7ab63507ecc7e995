import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSpaceDb } from '../../../src/core/radio/models/freeSpace';
import { MODELS } from '../../../src/core/radio/models/models';
import { heightGainClutterDb, statisticalClutterDb } from '../../../src/core/radio/models/terminalClutter';
import { umaTableDb } from '../../../src/core/radio/models/uma';
import { withTerminalClutter } from '../../../src/core/radio/models/withTerminalClutter';
import { ENVIRONMENTS, type LossQuestion, type ModelKey } from '../../../src/core/radio/pathLossModel';
import { csvRows, haveVectors } from './vectors';

const EMPIRICAL = ['okumuraHata', 'cost231Hata', 'extendedHata', 'rma', 'uma', 'umi'] as const;

const BY_NAME: Readonly<Record<string, ModelKey>> = {
  hata: 'okumuraHata',
  cost231: 'cost231Hata',
  '38.901 RMa': 'rma',
  '38.901 UMa': 'uma',
  '38.901 UMi': 'umi',
};

const question = fc.record({
  freqMHz: fc.double({ min: 150, max: 6000, noNaN: true }),
  distanceM: fc.double({ min: 1, max: 60_000, noNaN: true }),
  txHeightM: fc.double({ min: 10, max: 150, noNaN: true }),
  rxHeightM: fc.double({ min: 1.5, max: 10, noNaN: true }),
  environment: fc.constantFrom(...ENVIRONMENTS),
  lineOfSight: fc.boolean(),
});

describe.skipIf(!haveVectors)('published values of the empirical models', () => {
  const usable = csvRows('empirical_ns3.csv').filter(({ use }) => use === '1');
  it.each(usable)('$model $f_MHz MHz $d2d_m m $env_or_los $city', (row) => {
    const environment = row.city === 'large' ? 'metropolis' : row.env_or_los === 'suburban' ? 'suburban' : 'urban';
    const ask: LossQuestion = {
      freqMHz: Number(row.f_MHz),
      distanceM: Number(row.d2d_m),
      txHeightM: Number(row.hb_m),
      rxHeightM: Number(row.hm_m),
      environment,
      lineOfSight: row.env_or_los === 'LOS',
    };
    const key = BY_NAME[row.model as string] as ModelKey;
    const lossDb = key === 'uma' ? umaTableDb(ask) : MODELS[key].lossDb(ask).lossDb;
    expect(Math.abs(lossDb - Number(row.PL_ref_dB))).toBeLessThanOrEqual(Number(row.tol_dB));
  });

  it('uses 28 rows', () => expect(usable).toHaveLength(28));
});

describe.skipIf(!haveVectors)('published values of P.2108', () => {
  it.each(csvRows('p2108_HeightGainTerminalCorrectionModelTestData.csv'))('height gain %o', (row) => {
    const answer = heightGainClutterDb({
      freqGHz: Number(row.f__ghz),
      heightM: Number(row.h__meter),
      clutterM: Number(row.R__meter),
      streetM: Number(row.w_s__meter),
      ground: Number(row.clutter_type) <= 2 ? 'open' : 'built',
    });
    if (row.rtn !== '0') expect(answer).toHaveProperty('fault');
    else
      expect(Math.abs(('lossDb' in answer ? answer.lossDb : Number.NaN) - Number(row.A_h__db))).toBeLessThanOrEqual(
        0.05,
      );
  });

  it.each(csvRows('p2108_TerrestrialStatisticalModelTestData.csv'))('statistical %o', (row) => {
    const answer = statisticalClutterDb({
      freqGHz: Number(row.f__ghz),
      pathKm: Number(row.d__km),
      locationPct: Number(row.p),
    });
    if (row.rtn !== '0') expect(answer).toHaveProperty('fault');
    else
      expect(Math.abs(('lossDb' in answer ? answer.lossDb : Number.NaN) - Number(row.L_ctt__db))).toBeLessThanOrEqual(
        0.05,
      );
  });
});

describe('clutter around the handset', () => {
  const ask = { freqMHz: 1500, distanceM: 3000, txHeightM: 40, rxHeightM: 2, environment: 'suburban' } as const;
  const wooded = { clutterM: 10 };

  it('adds the published loss to a model without clutter, and nothing over its top', () => {
    const { rma, p1812 } = MODELS;
    const addedDb = withTerminalClutter(rma, wooded).lossDb(ask).lossDb - rma.lossDb(ask).lossDb;
    expect(Math.abs(addedDb - 20.5)).toBeLessThanOrEqual(0.05);
    const above = { ...ask, rxHeightM: 10 };
    expect(withTerminalClutter(rma, wooded).lossDb(above)).toEqual(rma.lossDb(above));
    expect(withTerminalClutter(p1812, wooded)).toBe(p1812);
  });
});

describe('every empirical model', () => {
  it.each(EMPIRICAL)('%s never falls below free space, and never below a shorter path', (key) => {
    fc.assert(
      fc.property(question, fc.double({ min: 1, max: 3, noNaN: true }), (ask, factor) => {
        const { lossDb } = MODELS[key].lossDb(ask);
        expect(lossDb).toBeGreaterThanOrEqual(freeSpaceDb(ask) - 1e-9);
        const farther = MODELS[key].lossDb({ ...ask, distanceM: ask.distanceM * factor }).lossDb;
        expect(farther).toBeGreaterThanOrEqual(lossDb - 1e-9);
      }),
    );
  });

  it.each(EMPIRICAL)('%s flags what lies outside its ranges, and nothing inside', (key) => {
    const { ranges, lossDb } = MODELS[key];
    const inside: LossQuestion = {
      freqMHz: (ranges.freqMHz[0] + ranges.freqMHz[1]) / 2,
      distanceM: 2000,
      txHeightM: ranges.txHeightM[0],
      rxHeightM: 1.5,
      environment: 'urban',
    };
    expect(lossDb(inside).flags).toEqual([]);
    expect(lossDb({ ...inside, freqMHz: ranges.freqMHz[1] * 2 }).flags).toEqual(['freq.outside']);
    expect(lossDb({ ...inside, distanceM: 200_000 }).flags).toEqual(['distance.outside']);
    expect(lossDb({ ...inside, txHeightM: 500 }).flags).toEqual(['txHeight.outside']);
    expect(lossDb({ ...inside, rxHeightM: 60 }).flags).toEqual(['rxHeight.outside']);
  });

  it('a terrain model without a profile says so', () => {
    const ask = { freqMHz: 900, distanceM: 5000, txHeightM: 40, rxHeightM: 1.5, environment: 'open' } as const;
    for (const key of ['p1812', 'deltaBullington'] as const) {
      expect(MODELS[key].lossDb(ask)).toEqual({ lossDb: Number.NaN, flags: ['profile.missing'] });
    }
  });
});
