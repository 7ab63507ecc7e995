import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import { levelFootprints } from '../../../src/core/coverage/raster/levelFootprints';
import { placeLevels } from '../../../src/core/coverage/raster/placeLevels';
import { rasterSites } from '../../../src/core/coverage/raster/rasterSite';
import type { LngLat } from '../../../src/core/geo/lngLat';
import type { Polygons } from '../../../src/core/geo/polygons';
import type { CoverageSettings, Plan } from '../../../src/core/plan/plan';
import type { Site } from '../../../src/core/plan/site';
import { EMPIRICAL_KEYS } from '../../../src/core/radio/radioSettings';
import { VOID_M } from '../../../src/core/terrain/elevationGrid';
import { frameAround } from '../../../src/core/terrain/rasterFrame';
import { createTerrain, type Terrain } from '../../../src/core/terrain/terrain';
import { aPlan, aSite } from '../../builders/aPlan';
import { elevationGrid } from '../../builders/elevationGrid';

const BOX = [107.1, 21.1, 107.5, 21.5] as const;
const rugged = (lng: number, lat: number) =>
  Math.max(0, 180 + 160 * Math.sin(lng * 210) * Math.cos(lat * 260) + 60 * Math.sin(lng * 900));
const hills = createTerrain([elevationGrid(BOX, 1200, rugged)]);
const plain = createTerrain([elevationGrid(BOX, 1200, () => 30)]);
const MAST: LngLat = [107.3, 21.3];
const lobe = Array.from({ length: 360 }, (_, deg) => 15 - 15 * Math.cos((deg * Math.PI) / 180));
const MSI = { name: 'lobe', gainDbi: 17, horizontalDb: lobe, verticalDb: lobe.map((db) => 1.5 * db) };
const SECTORS: Partial<Site> = {
  azimuths: '0;120;240',
  beamwidthsDeg: '65;65;90',
  tiltsDeg: '2;6;9',
  freqsMHz: '900;900;1800',
  eirpsPerReDbm: '33;30;32',
};

function planOf(model: 'empirical' | 'terrain', site: Partial<Site>, settings: Partial<CoverageSettings> = {}): Plan {
  return aPlan()
    .withCoverage({ model, reachLimitM: 6_000, thresholdDbm: -95, ...settings })
    .withSites([aSite('a', MAST, { heightM: 45, ...site })])
    .build();
}

/** Level of the verdict and of the raster at the centres of the cells between half a kilometre and the reach, dB. */
function levelsAtCells(plan: Plan, terrain: Terrain | null, cellM = 100): { exact: number[]; cells: number[] } {
  const radio = createPropagation(terrain).rulesFor(plan.coverage).radioOf(plan.sites[0]!);
  const asked = rasterSites(radio.levels, { terrain, reachM: 6_000, cellM, unknownGround: 'formula' });
  const frame = frameAround(MAST, 6_000, cellM);
  const placed = asked.map((one) => placeLevels(terrain, one, frame)!);
  const { window, reached } = placed[0]!;
  const [exact, cells]: [number[], number[]] = [[], []];
  for (let cell = 0; cell < reached.length; cell += 7) {
    if (reached[cell] !== 1) continue;
    const lng = frame.westDeg + (window.column + (cell % window.columns)) * frame.stepLngDeg;
    const lat = frame.northDeg - (window.row + Math.floor(cell / window.columns)) * frame.stepLatDeg;
    if (radio.levels.distanceM(lng, lat) < 500) continue;
    exact.push(radio.levelDbm(lng, lat));
    cells.push(Math.max(...placed.map(({ levels }) => levels[cell]!)));
  }
  return { exact, cells };
}

function apart({ exact, cells }: { exact: number[]; cells: number[] }): { median: number; p95: number; most: number } {
  const gaps = exact.map((level, at) => Math.abs(level - cells[at]!)).sort((a, b) => a - b);
  expect(gaps.length).toBeGreaterThan(300);
  return { median: gaps[gaps.length >> 1]!, p95: gaps[Math.floor(0.95 * gaps.length)]!, most: gaps.at(-1)! };
}

describe('the raster of a site against the verdict at its cells', () => {
  it.each(EMPIRICAL_KEYS)('is the very level where %s answers, antennas and tilts included', (empiricalModel) => {
    expect(apart(levelsAtCells(planOf('empirical', SECTORS, { empiricalModel }), null)).most).toBeLessThan(1e-4);
  });

  it('is the very level behind a measured antenna, and turns with it', () => {
    const antennas = { lobe: MSI };
    const turned = { ...SECTORS, antennas: 'lobe;;lobe' };
    expect(apart(levelsAtCells(planOf('empirical', turned, { antennas }), null)).most).toBeLessThan(1e-4);
  });

  it('is corrected by the calibration as the verdict is', () => {
    const fit = { name: 'đo', asOf: '2026-11', points: 30, rmseDb: 6, fromM: 500, toM: 4_000 };
    const calibration = { ...fit, model: 'empirical' as const, offsetDb: -6, slopeDb: -12 };
    expect(apart(levelsAtCells(planOf('empirical', SECTORS, { calibration }), null)).most).toBeLessThan(1e-4);
  });

  it.each([
    ['an omni', {}],
    ['sectors with their tilts', SECTORS],
  ] as const)('over level ground is off by what 0.71 of a cell makes, with %s', (_, site) => {
    const { median, most } = apart(levelsAtCells(planOf('terrain', site), plain));
    expect(median).toBeLessThan(0.2);
    expect(most).toBeLessThan(3);
  });

  it('over rugged ground is off by little at most cells, and less with smaller ones', () => {
    const coarse = apart(levelsAtCells(planOf('terrain', SECTORS), hills, 200));
    const fine = apart(levelsAtCells(planOf('terrain', SECTORS), hills, 50));
    expect(fine.median).toBeLessThan(0.7);
    expect(fine.p95).toBeLessThan(6);
    expect(fine.median).toBeLessThan(coarse.median);
  });

  it('asks the formula where the ground is not known, as the verdict does', () => {
    const half = createTerrain([elevationGrid(BOX, 1200, (lng) => (lng > 107.32 ? VOID_M : 30))]);
    const plan = planOf('terrain', {});
    const { exact, cells } = levelsAtCells(plan, half);
    expect(cells.every((level) => !Number.isNaN(level))).toBe(true);
    expect(apart({ exact, cells }).p95).toBeLessThan(0.6);
    const { formulaShare } = levelFootprints(plan, half).of(plan.sites[0]!);
    expect(formulaShare).toBeGreaterThan(0.25);
    expect(formulaShare).toBeLessThan(0.45);
    expect(levelFootprints(plan, hills).of(plan.sites[0]!).formulaShare).toBe(0);
    expect(levelFootprints(plan, null).of(plan.sites[0]!).formulaShare).toBe(1);
  });
});

describe('the footprint of a site', () => {
  const holds = (polygons: Polygons, place: LngLat) =>
    polygons.length > 0 && booleanPointInPolygon([...place], multiPolygon(polygons as never));

  it.each([
    ['empirical', null, 0.6],
    ['terrain', plain, 1.2],
  ] as const)('holds the villages that the %s verdict serves, but for a cell at its rim', (model, terrain, bandDb) => {
    const places = fc.tuple(fc.integer({ min: -6_000, max: 6_000 }), fc.integer({ min: -6_000, max: 6_000 }));
    const plan = planOf(model, SECTORS);
    const site = plan.sites[0]!;
    const { polygons } = levelFootprints(plan, terrain).of(site);
    const radio = createPropagation(terrain).rulesFor(plan.coverage).radioOf(site);
    const seen = { in: 0, out: 0 };
    fc.assert(
      fc.property(places, ([eastM, northM]) => {
        const place: LngLat = [MAST[0] + eastM / 103_800, MAST[1] + northM / 110_800];
        const distanceM = radio.levels.distanceM(...place);
        const margin = radio.marginDb(...place);
        fc.pre(distanceM > 300 && Math.abs(distanceM - 6_000) > 100 && Math.abs(margin) > bandDb);
        seen[margin > 0 && distanceM < 6_000 ? 'in' : 'out']++;
        expect(holds(polygons, place)).toBe(margin > 0 && distanceM < 6_000);
      }),
      { numRuns: 400, maxSkipsPerRun: 5 },
    );
    expect(Math.min(seen.in, seen.out)).toBeGreaterThan(20);
  });

  it('grows with power, and shrinks as more is asked for', () => {
    const surface = (settings: Partial<CoverageSettings>) => {
      const plan = planOf('terrain', {}, settings);
      return levelFootprints(plan, hills).of(plan.sites[0]!).polygons;
    };
    const [less, more] = [surface({ thresholdDbm: -92 }), surface({ thresholdDbm: -104 })];
    for (const rings of less) for (const place of rings[0]!) expect(holds(more, place)).toBe(true);
  });

  it('is cut at the antimeridian', () => {
    const plan = planOf('empirical', {});
    const site = { ...plan.sites[0]!, position: [179.99, -17] as LngLat };
    const { polygons } = levelFootprints({ ...plan, sites: [site] }, null).of(site);
    expect(polygons.flat(2).every(([lng]) => Math.abs(lng) <= 180)).toBe(true);
    expect(holds(polygons, [179.985, -17])).toBe(true);
    expect(holds(polygons, [-179.99, -17])).toBe(true);
  });

  it('refuses the radius model, which has circles', () => {
    expect(() => levelFootprints(aPlan().build(), null)).toThrow(RangeError);
  });
});
