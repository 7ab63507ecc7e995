import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaBullington } from '../../../src/core/radio/models/deltaBullington';
import { freeSpaceDb } from '../../../src/core/radio/models/freeSpace';
import { p1812Model } from '../../../src/core/radio/models/p1812Model';
import { deltaBullingtonDb, newLossTerms } from '../../../src/core/radio/p1812/lossTerms';
import { p1812 } from '../../../src/core/radio/p1812/p1812';
import { measurePath, medianEarthKm, newPathGeometry } from '../../../src/core/radio/p1812/pathGeometry';
import { sphericalEarthDb } from '../../../src/core/radio/p1812/sphericalEarth';
import { DEFAULT_CLIMATE, type LossQuestion } from '../../../src/core/radio/pathLossModel';
import type { PathProfile } from '../../../src/core/radio/pathProfile';
import { bullington, haveVectors, profileOf } from './vectors';

/** dN that makes the effective Earth radius 8500 km, as the ITU's worked examples have it. */
const DN_8500 = 157 - (6371 * 157) / 8500;

const kmAlong = (points: number, pathKm: number) =>
  Array.from({ length: points }, (_, i) => (pathKm * i) / (points - 1));

const path = fc
  .record({
    pathKm: fc.double({ min: 0.5, max: 60, noNaN: true }),
    heights: fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: 3, maxLength: 60 }),
    txHeightM: fc.double({ min: 2, max: 80, noNaN: true }),
    rxHeightM: fc.double({ min: 1.5, max: 80, noNaN: true }),
    freqMHz: fc.constantFrom(700, 900, 1800, 2100, 2600),
  })
  .map(({ pathKm, heights, ...rest }) => {
    const dKm = kmAlong(heights.length, pathKm);
    const ask: LossQuestion = {
      ...rest,
      distanceM: pathKm * 1000,
      environment: 'open',
      profile: profileOf(dKm, heights),
    };
    return { ask, dKm, heights };
  });

describe.skipIf(!haveVectors)('delta-Bullington gives the published examples within 0.01 dB', () => {
  const { profiles, cases } = bullington();
  it.each(cases)('path $path at $f_GHz GHz', ({ path: name, f_GHz, htg_m, hrg_m, ...reference }) => {
    const { d_km, h_m } = profiles[name] as { d_km: number[]; h_m: number[] };
    const geometry = newPathGeometry();
    const terms = newLossTerms();
    measurePath(profileOf(d_km, h_m), htg_m, hrg_m, DN_8500, true, geometry);
    const band = { freqGHz: f_GHz, polarization: 'h' } as const;
    const { earthKm, nuRoot, smoothNuRoot } = geometry;
    const ld = deltaBullingtonDb(geometry, earthKm, nuRoot, smoothNuRoot, band, terms);
    expect(Math.abs(ld - reference.Ld_dB)).toBeLessThan(0.01);
    expect(Math.abs(terms.lbulla - reference.Lbulla_dB)).toBeLessThan(0.01);
    expect(Math.abs(terms.lbulls - reference.Lbulls_dB)).toBeLessThan(0.01);
    expect(Math.abs(terms.ldsph - reference.Ldsph_dB)).toBeLessThan(0.01);
  });
});

describe('diffraction', () => {
  it('is the same there and back', () => {
    fc.assert(
      fc.property(path, ({ ask, dKm, heights }) => {
        const back = profileOf(dKm, [...heights].reverse());
        const returned = { ...ask, txHeightM: ask.rxHeightM, rxHeightM: ask.txHeightM, profile: back };
        expect(deltaBullington.lossDb(returned).lossDb).toBeCloseTo(deltaBullington.lossDb(ask).lossDb, 6);
      }),
    );
  });

  it('of a flat sea is the spherical-Earth value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 5, max: 80, noNaN: true }),
        fc.constantFrom(700, 900, 1800, 2600),
        (pathKm, txM, freqMHz) => {
          const dKm = kmAlong(301, pathKm);
          const profile = profileOf(
            dKm,
            dKm.map(() => 0),
            [],
            dKm.map(() => 1),
          );
          const { terms } = p1812({
            ...DEFAULT_CLIMATE,
            profile,
            txHeightM: txM,
            rxHeightM: 1.5,
            freqGHz: freqMHz / 1000,
            polarization: 'v',
            timePct: 50,
            locationPct: 50,
          });
          const smooth = sphericalEarthDb({
            pathKm,
            txM,
            rxM: 1.5,
            earthKm: medianEarthKm(DEFAULT_CLIMATE.dN),
            freqGHz: freqMHz / 1000,
            seaShare: 1,
            polarization: 'v',
          });
          expect(terms.ld50).toBeCloseTo(Math.max(smooth, terms.lbulla), 6);
        },
      ),
    );
  });

  it('over a single ridge grows with its height, in the Bullington term', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 40, noNaN: true }),
        fc.integer({ min: 1, max: 39 }),
        fc.constantFrom(0.7, 0.9, 2.6),
        (pathKm, at, freqGHz) => {
          const dKm = kmAlong(41, pathKm);
          let before = -1;
          for (let ridgeM = 0; ridgeM <= 600; ridgeM += 20) {
            const profile = profileOf(
              dKm,
              dKm.map((_, i) => (i === at ? ridgeM : 0)),
            );
            const ask = {
              ...DEFAULT_CLIMATE,
              profile,
              txHeightM: 40,
              rxHeightM: 1.5,
              freqGHz,
              polarization: 'v',
              timePct: 50,
              locationPct: 50,
            } as const;
            const { lbulla } = p1812(ask).terms;
            expect(lbulla).toBeGreaterThanOrEqual(before - 1e-9);
            before = lbulla;
          }
        },
      ),
    );
  });

  it('scales with the root of the frequency, so that one geometry serves all bands', () => {
    fc.assert(
      fc.property(path, fc.double({ min: 1.1, max: 8, noNaN: true }), ({ ask }, times) => {
        const geometry = newPathGeometry();
        measurePath(ask.profile as PathProfile, ask.txHeightM, ask.rxHeightM, 50, true, geometry);
        const low = newLossTerms();
        const high = newLossTerms();
        const { earthKm, nuRoot, smoothNuRoot } = geometry;
        deltaBullingtonDb(geometry, earthKm, nuRoot, smoothNuRoot, { freqGHz: 0.7, polarization: 'v' }, low);
        const scaled = nuRoot * Math.sqrt(times);
        deltaBullingtonDb(geometry, earthKm, scaled, smoothNuRoot, { freqGHz: 0.7, polarization: 'v' }, high);
        const atHigher = newLossTerms();
        const band = { freqGHz: 0.7 * times, polarization: 'v' } as const;
        deltaBullingtonDb(geometry, earthKm, nuRoot, smoothNuRoot, band, atHigher);
        expect(atHigher.lbulla).toBeCloseTo(high.lbulla, 9);
        expect((atHigher.lbulla - low.lbulla) * Math.sign(nuRoot)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe('P.1812', () => {
  it('is free space where nothing is near the line', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 15, noNaN: true }),
        fc.constantFrom(700, 900, 1800, 2600),
        (pathKm, freqMHz) => {
          const dKm = kmAlong(101, pathKm);
          const ask: LossQuestion = {
            freqMHz,
            distanceM: pathKm * 1000,
            txHeightM: 800,
            rxHeightM: 800,
            environment: 'open',
            profile: profileOf(
              dKm,
              dKm.map(() => 0),
            ),
          };
          expect(p1812Model.lossDb(ask).lossDb).toBeCloseTo(freeSpaceDb(ask), 6);
        },
      ),
    );
  });

  it('gives a finite loss, never below free space, on any ground, path length and pair of points', () => {
    fc.assert(
      fc.property(path, fc.constantFrom(0.001, 0.01, 0.2, 1), ({ ask, dKm, heights }, share) => {
        const near = dKm.map((d) => d * share);
        for (const profile of [profileOf(near, heights), profileOf([0, near.at(-1) as number], heights.slice(0, 2))]) {
          const { lossDb } = p1812Model.lossDb({ ...ask, distanceM: ask.distanceM * share, profile });
          const groundM = profile.hM[0] as number;
          const farM = profile.hM[profile.length - 1] as number;
          const straight = freeSpaceDb({
            ...ask,
            distanceM: ask.distanceM * share,
            txHeightM: ask.txHeightM + groundM,
            rxHeightM: ask.rxHeightM + farM,
          });
          expect(lossDb).toBeGreaterThanOrEqual(straight - 1e-9);
        }
      }),
    );
  });

  it('over flat ground, a higher mast never loses more than its longer slant costs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 40, noNaN: true }),
        fc.double({ min: 10, max: 100, noNaN: true }),
        fc.constantFrom(700, 900, 1800, 2600),
        (pathKm, txHeightM, freqMHz) => {
          const dKm = kmAlong(301, pathKm);
          const ask: LossQuestion = {
            freqMHz,
            distanceM: pathKm * 1000,
            txHeightM,
            rxHeightM: 1.5,
            environment: 'open',
            profile: profileOf(
              dKm,
              dKm.map(() => 0),
            ),
          };
          const higher = { ...ask, txHeightM: txHeightM + 10 };
          const slantDb = freeSpaceDb(higher) - freeSpaceDb(ask);
          expect(p1812Model.lossDb(higher).lossDb).toBeLessThanOrEqual(p1812Model.lossDb(ask).lossDb + slantDb + 1e-9);
        },
      ),
    );
  });

  it('without clutter, and with clutter only at the ends, is the same', () => {
    fc.assert(
      fc.property(path, ({ ask, dKm, heights }) => {
        const ends = dKm.map((_, i) => (i === 0 || i === dKm.length - 1 ? 20 : null));
        const capped = { ...ask, profile: profileOf(dKm, heights, ends) };
        expect(p1812Model.lossDb(capped).lossDb).toBe(p1812Model.lossDb(ask).lossDb);
      }),
    );
  });
});
