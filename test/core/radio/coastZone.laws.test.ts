import fc from 'fast-check';
import { expect, it } from 'vitest';
import { p1812 } from '../../../src/core/radio/p1812/p1812';
import { DEFAULT_CLIMATE } from '../../../src/core/radio/pathLossModel';
import { COASTAL, INLAND, SEA } from '../../../src/core/radio/pathProfile';

const path = fc.record({
  stepsM: fc.oneof(
    fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 10, maxLength: 200 }),
    fc.integer({ min: 10, max: 200 }).map((length): number[] => new Array(length).fill(0)),
  ),
  pathKm: fc.double({ min: 0.5, max: 100, noNaN: true }),
  seaShare: fc.double({ min: 0, max: 1, noNaN: true }),
  freqGHz: fc.constantFrom(0.7, 0.9, 1.8, 2.1, 2.6),
  txHeightM: fc.integer({ min: 10, max: 100 }),
});

function lossDb({
  stepsM,
  pathKm,
  seaShare,
  freqGHz,
  txHeightM,
}: typeof path extends fc.Arbitrary<infer T> ? T : never) {
  const { length } = stepsM;
  let heightM = 0;
  const hM = Float64Array.from(stepsM, (step) => {
    heightM = Math.max(0, heightM + step);
    return heightM;
  });
  const dKm = Float64Array.from({ length }, (_, i) => (i / (length - 1)) * pathKm);
  const sea = Math.floor(seaShare * length);
  return (land: number, timePct: number): number => {
    const zone = Uint8Array.from({ length }, (_, i) => (i < sea ? SEA : land));
    const profile = { length, dKm, hM, clutterM: new Float64Array(length), zone };
    const ask = { ...DEFAULT_CLIMATE, freqGHz, polarization: 'v' as const, timePct, locationPct: 50 };
    return p1812({ ...ask, profile, txHeightM, rxHeightM: 1.5 }).terms.lb;
  };
}

it('at 50 % of time coastal land is as inland to 0.0001 dB as far as any site reaches: only the share of sea counts', () => {
  let sea = 0;
  fc.assert(
    fc.property(path, (drawn) => {
      const loss = lossDb(drawn);
      expect(Math.abs(loss(COASTAL, 50) - loss(INLAND, 50))).toBeLessThan(1e-4);
      if (Math.abs(loss(SEA, 50) - loss(INLAND, 50)) > 0.01) sea++;
    }),
    { numRuns: 600, seed: 18 },
  );
  expect(sea).toBeGreaterThan(20);
});
