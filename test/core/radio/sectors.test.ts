import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/core/checks/checkPlan';
import { emptyPlan } from '../../../src/core/plan/emptyPlan';
import { sectorLists, sectorListsAgree, sectorsOf } from '../../../src/core/plan/sectors';
import type { Site } from '../../../src/core/plan/site';
import { sectorLossDb } from '../../../src/core/radio/antenna/sectorLoss';
import { eirpPerReDbm } from '../../../src/core/radio/linkBudget';
import { radioAssumptions } from '../../../src/core/radio/radioSettings';
import { depressionDeg, siteLevelDbm } from '../../../src/core/radio/receivedLevel';

const assumptions = radioAssumptions({});
const site = (lists: Partial<Site>): Site => ({
  id: 's',
  name: 'S',
  position: [107, 21],
  status: 'existing',
  ...lists,
});

const THREE = site({
  azimuths: '0;120;240',
  beamwidthsDeg: '65;65;90',
  tiltsDeg: '2;4;6',
  freqsMHz: '900;900;1800',
  eirpsPerReDbm: '33;33;31',
});

describe('sectors of a site', () => {
  it('come from its parallel lists', () => {
    expect(sectorsOf(THREE, assumptions)).toEqual([
      { azimuthDeg: 0, beamwidthDeg: 65, tiltDeg: 2, freqMHz: 900, eirpPerReDbm: 33 },
      { azimuthDeg: 120, beamwidthDeg: 65, tiltDeg: 4, freqMHz: 900, eirpPerReDbm: 33 },
      { azimuthDeg: 240, beamwidthDeg: 90, tiltDeg: 6, freqMHz: 1800, eirpPerReDbm: 31 },
    ]);
  });

  it('go back into the lists they came from', () => {
    expect({ ...site({}), ...sectorLists(sectorsOf(THREE, assumptions)) }).toEqual(THREE);
  });

  it('take the gain of a measured antenna in place of the budget, but for an EIRP that is stated and a file without gain', () => {
    const cut = Array.from({ length: 360 }, () => 0);
    const pattern = (gainDbi: number) => ({ name: 'a', gainDbi, horizontalDb: cut, verticalDb: cut });
    fc.assert(
      fc.property(fc.double({ min: 1, max: 25, noNaN: true }), fc.constantFrom('900', '1800'), (gainDbi, freqsMHz) => {
        const antennas = { fit: pattern(gainDbi), bare: pattern(0) };
        const of = (lists: Partial<Site>) =>
          sectorsOf(site({ azimuths: '45', freqsMHz, ...lists }), radioAssumptions({ antennas }))[0]!.eirpPerReDbm;
        const budget = assumptions.budgets[freqsMHz];
        expect(of({ antennas: 'fit' })).toBeCloseTo(of({}) - budget.antennaGainDbi + gainDbi, 9);
        expect(of({ antennas: 'bare' })).toBe(of({}));
        expect(of({ antennas: 'fit', eirpsPerReDbm: '31.5' })).toBe(31.5);
      }),
    );
  });

  it('take the assumptions of the plan where a list is absent, and the preset of their own band', () => {
    const [first] = sectorsOf(site({ azimuths: '45', freqsMHz: '1800' }), assumptions);
    expect(first).toEqual({
      azimuthDeg: 45,
      beamwidthDeg: 65,
      tiltDeg: 4,
      freqMHz: 1800,
      eirpPerReDbm: eirpPerReDbm(assumptions.budgets['1800']),
    });
  });

  it('are one omni where the site names none, and where its lists do not agree', () => {
    const omni = {
      azimuthDeg: 0,
      beamwidthDeg: 360,
      tiltDeg: 0,
      freqMHz: 900,
      eirpPerReDbm: eirpPerReDbm(assumptions.budgets['900']),
      omni: true,
    };
    expect(sectorsOf(site({}), assumptions)).toEqual([omni]);
    const unequal = site({ azimuths: '0;120', tiltsDeg: '2' });
    expect(sectorListsAgree(unequal)).toBe(false);
    expect(sectorsOf(unequal, assumptions)).toEqual([omni]);
    const plan = { ...emptyPlan('p', '', ''), sites: [unequal, { ...THREE, id: 't' }] };
    expect(checkPlan(plan).find(({ code }) => code === 'sectors.unequal')).toMatchObject({
      ids: ['s'],
      params: { count: 1 },
    });
  });
});

describe('antenna pattern', () => {
  it('loses nothing ahead, 3 dB at half the beamwidth, and never more than the floor', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -720, max: 720, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: 10, max: 120, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (aside, below, beamwidth, tilt) => {
          const lossDb = sectorLossDb(aside, below, beamwidth, tilt);
          expect(lossDb).toBeGreaterThanOrEqual(0);
          expect(lossDb).toBeLessThanOrEqual(25);
          expect(sectorLossDb(-aside, below, beamwidth, tilt)).toBeCloseTo(lossDb, 6);
          expect(sectorLossDb(0, tilt, beamwidth, tilt)).toBe(0);
          expect(sectorLossDb(beamwidth / 2, tilt, beamwidth, tilt)).toBeCloseTo(3, 9);
        },
      ),
    );
  });

  it('the best sector decides, and x dB more EIRP is x dB more level', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (azimuth, moreDb) => {
          const sectors = sectorsOf(THREE, assumptions);
          const below = depressionDeg(40, 1.5, 3000);
          const asked: number[] = [];
          const loss = (freqMHz: number) => {
            asked.push(freqMHz);
            return freqMHz / 10;
          };
          const levelDbm = siteLevelDbm(sectors, azimuth, below, loss);
          expect(asked).toEqual([900, 1800]);
          const alone = sectors.map((sector) => siteLevelDbm([sector], azimuth, below, (f) => f / 10));
          expect(levelDbm).toBe(Math.max(...alone));
          const louder = sectors.map((sector) => ({ ...sector, eirpPerReDbm: sector.eirpPerReDbm + moreDb }));
          expect(siteLevelDbm(louder, azimuth, below, (f) => f / 10)).toBeCloseTo(levelDbm + moreDb, 9);
        },
      ),
    );
  });

  it('an omni is heard alike all around', () => {
    const omni = sectorsOf(site({}), assumptions);
    const levels = [0, 90, 201.5].map((azimuth) => siteLevelDbm(omni, azimuth, 12, () => 100));
    expect(new Set(levels).size).toBe(1);
  });
});
