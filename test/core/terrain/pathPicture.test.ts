import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectorsOf } from '../../../src/core/plan/sectors';
import { radioAssumptions } from '../../../src/core/radio/radioSettings';
import { bulgeM, fresnelRadiusM, pathPicture } from '../../../src/core/terrain/pathPicture';
import { pathReport } from '../../../src/core/terrain/pathReport';
import { seaMaskOf } from '../../../src/core/terrain/seaMask';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { aSite } from '../../builders/aPlan';
import { elevationGrid } from '../../builders/elevationGrid';

const BOX = [107, 21, 107.4, 21.2] as const;
const assumptions = radioAssumptions({}, 'terrain');
const sectors = sectorsOf(aSite('s', null), assumptions);
const from = { position: [107.05, 21.1], heightM: 40 } as const;
const to = { position: [107.25, 21.12], heightM: 1.5 } as const;

const over = (heightOf: (lng: number, lat: number) => number, more = {}) =>
  pathReport({ terrain: createTerrain([elevationGrid(BOX, 1200, heightOf, more)]), from, to, sectors, assumptions });

describe('the picture of a path', () => {
  it('bulges as handbooks say: 5.9 m in the middle of 20 km at k = 4/3, 17.3 √(d/4f) m of Fresnel zone', () => {
    expect(bulgeM(10, 20, (6371 * 4) / 3)).toBeCloseTo(5.89, 2);
    expect(fresnelRadiusM(5, 10, 0.299792 / 0.9)).toBeCloseTo(17.32 * Math.sqrt(10 / (4 * 0.9)), 1);
    expect(bulgeM(0, 20, 8500)).toBe(0);
    expect(fresnelRadiusM(20, 20, 0.3)).toBe(0);
  });

  it('shows the same least clearance that the model reports, on any ground', () => {
    const ground = fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(ground, (knots) => {
        const report = over((lng) => {
          const at = ((lng - 107) / 0.4) * (knots.length - 1);
          const low = Math.min(knots.length - 2, Math.floor(at));
          return knots[low]! + (at - low) * (knots[low + 1]! - knots[low]!);
        });
        const { sightM, topM } = pathPicture(report.ground!, report.freqMHz);
        const least = Math.min(...sightM.slice(1, -1).map((sight, at) => sight! - topM[at + 1]!));
        expect(least).toBeCloseTo(report.link!.obstruction!.clearanceM, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a gap where a height is void and answers by the formula of the plan, never by sea level', () => {
    const report = over((lng) => (lng > 107.12 && lng < 107.15 ? -32768 : 100), { surface: false });
    const { groundM, sightM } = pathPicture(report.ground!, report.freqMHz);
    expect(report.model).toBe('extendedHata');
    expect(report.link).toBeNull();
    const [[gapFrom, gapTo]] = report.ground!.unknownKm as [[number, number]];
    expect(gapFrom).toBeGreaterThan(7);
    expect(gapTo).toBeLessThan(10.6);
    expect(groundM.filter((height) => height === null).length).toBeGreaterThan(50);
    expect(groundM.every((height) => height === null || height > 99)).toBe(true);
    expect(sightM.every((height) => height !== null)).toBe(true);
  });

  it('names stretches of sea', () => {
    const land = [
      [
        [
          [107, 21],
          [107.1, 21],
          [107.1, 21.2],
          [107, 21.2],
          [107, 21],
        ],
      ],
    ] as never;
    const grid = elevationGrid(BOX, 1200, (lng) => (lng < 107.1 ? 30 : 0));
    const terrain = createTerrain([grid], seaMaskOf(land, BOX, 0.001));
    const { ground } = pathReport({ terrain, from, to, sectors, assumptions });
    expect(ground!.seaKm).toHaveLength(1);
    expect(ground!.seaKm[0]![0]).toBeCloseTo(5.2, 0);
    expect(ground!.seaKm[0]![1]).toBeCloseTo(ground!.dKm.at(-1)!, 6);
  });
});

describe('the report of a path', () => {
  it('takes dB for dB: more power is more level and margin, and loss stays', () => {
    const louder = sectors.map((sector) => ({ ...sector, eirpPerReDbm: sector.eirpPerReDbm + 7 }));
    const terrain = createTerrain([elevationGrid(BOX, 1200, (lng) => 300 * Math.exp(-(((lng - 107.15) / 0.01) ** 2)))]);
    const one = pathReport({ terrain, from, to, sectors, assumptions });
    const other = pathReport({ terrain, from, to, sectors: louder, assumptions });
    expect(other.levelDbm - one.levelDbm).toBeCloseTo(7, 9);
    expect(other.marginDb - one.marginDb).toBeCloseTo(7, 9);
    expect(other.lossDb).toBe(one.lossDb);
    expect(one.link!.obstruction!.clearanceM).toBeLessThan(-100);
    expect(other.probability).toBeGreaterThan(one.probability);
  });

  it('has no ground without a height model, and says which formula answered', () => {
    const report = pathReport({ terrain: null, from, to, sectors, assumptions });
    expect(report.ground).toBeNull();
    expect(report.model).toBe('extendedHata');
    expect(report.lossDb).toBeGreaterThan(100);
  });

  it('flags a frequency or a mast that P.1812 was not made for, and nothing within its ranges', () => {
    const terrain = createTerrain([elevationGrid(BOX, 1200, () => 10)]);
    const ask = { terrain, from, to, sectors, assumptions };
    expect(pathReport(ask).flags).toEqual([]);
    const high = sectors.map((sector) => ({ ...sector, freqMHz: 26_000 }));
    expect(pathReport({ ...ask, sectors: high }).flags).toEqual(['freq.outside']);
    expect(pathReport({ ...ask, from: { ...from, heightM: 5000 } }).flags).toEqual(['txHeight.outside']);
  });
});
