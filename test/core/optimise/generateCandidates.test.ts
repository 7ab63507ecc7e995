import { describe, expect, it } from 'vitest';
import { createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDestination, geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import { askAbout } from '../../../src/core/optimise/ask';
import { type CandidateAsk, generateCandidates } from '../../../src/core/optimise/candidates/generateCandidates';
import { levelReachM } from '../../../src/core/optimise/candidates/levelReachM';
import { optimise } from '../../../src/core/optimise/optimise';
import { prepare } from '../../../src/core/optimise/prepare';
import type { CoverageSettings, Plan } from '../../../src/core/plan/plan';
import type { Site } from '../../../src/core/plan/site';
import { createTerrain, terrainHeightM } from '../../../src/core/terrain/terrain';
import { aPlan, aSite } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { elevationGrid } from '../../builders/elevationGrid';
import { aSpread } from './aSpread';

function asking(plan: Plan, some: Partial<CandidateAsk> = {}): CandidateAsk {
  return {
    plan,
    filter: ANY_MOBILE,
    lockPlanned: 'free',
    sources: ['villages', 'crossings', 'grid'],
    most: 1_000,
    radiusM: 3_000,
    costVnd: 1e9,
    gridM: 1_000,
    minSpacingM: 0,
    ...some,
  };
}

describe('generated candidates', () => {
  it('finds the crossing that serves two villages neither of which serves the other', () => {
    const plan = aPlan().withVillage('a', at(107, 21)).withVillage('b', at(107.05, 21)).build();
    const { sites } = generateCandidates(asking(plan, { sources: ['crossings'] }));
    expect(sites).toHaveLength(1);
    for (const { position } of plan.villages)
      expect(geodesicDistanceM(position, sites[0]!.position!)).toBeLessThan(3_000);
    expect(sites[0]).toMatchObject({ id: 'new-1', status: 'candidate', radiusM: 3_000, costVnd: 1e9 });
  });

  it('gives crossings that make the grid superfluous: it never finds a better plan', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const plan = { ...aSpread(seed), sites: [] };
      const value = async (sources: CandidateAsk['sources']) =>
        (await optimise(askAbout(plan, { generated: generateCandidates(asking(plan, { sources })).sites }))).value;
      expect(await value(['grid', 'crossings', 'villages'])).toBe(await value(['crossings', 'villages']));
    }
  });

  it('is the same every time, at most what was asked, each of its own reach, out of exclusions', () => {
    const ring = [at(107, 21), at(107.1, 21), at(107.1, 21.2), at(107, 21.2), at(107, 21)];
    const plan = { ...aSpread(4), areas: [{ id: 'x', name: '', areaKind: 'exclusion' as const, polygons: [[ring]] }] };
    const generation = generateCandidates(asking(plan));
    expect(generateCandidates(asking(plan))).toEqual(generation);
    expect(generation.refused).toBeGreaterThan(0);
    for (const { position } of generation.sites)
      expect(position![0] < 107 || position![0] > 107.1 || position![1] < 21 || position![1] > 21.2).toBe(true);
    expect(generateCandidates(asking(plan, { most: 5 })).sites).toEqual(generation.sites.slice(0, 5));
    expect(generateCandidates(asking(plan, { most: 0 })).sites).toEqual([]);
    const { serving } = prepare(askAbout({ ...plan, sites: plan.sites.slice(-1) }, { generated: generation.sites }));
    const sets = Array.from({ length: serving.cols }, (_, j) =>
      serving.colRows.slice(serving.colStart[j], serving.colStart[j + 1]).join(),
    );
    expect(new Set(sets).size).toBe(serving.cols);
  });

  it('reports its progress, rising to 1', () => {
    const fractions: number[] = [];
    generateCandidates(asking(aSpread(2)), ({ fraction }) => fractions.push(fraction));
    expect(fractions.at(-1)).toBe(1);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
  });
});

describe('candidates where levels decide', () => {
  const rugged = (lng: number, lat: number) =>
    Math.max(0, 160 + 170 * Math.sin(lng * 190) * Math.cos(lat * 230) + 50 * Math.sin(lng * 800));
  const terrain = createTerrain([elevationGrid([106.7, 20.7, 107.5, 21.5], 1200, rugged)]);
  const under = (model: 'empirical' | 'terrain', more: Partial<CoverageSettings> = {}): Plan => {
    const spread = aSpread(5, 30);
    const coverage = { ...spread.coverage, model, thresholdDbm: -106, reachLimitM: 8_000, ...more };
    return { ...spread, sites: [], coverage };
  };

  it.each(['empirical', 'terrain'] as const)('serve by the verdict itself, each of its own reach (%s)', (model) => {
    const plan = under(model);
    const { sites } = generateCandidates(asking(plan, { terrain }));
    const { serving, unreachable } = prepare(askAbout(plan, { terrain, generated: sites }));
    expect(unreachable).toEqual([]);
    for (let j = 0; j < serving.cols; j++) expect(serving.colStart[j + 1]!).toBeGreaterThan(serving.colStart[j]!);
  });

  it.each(['empirical', 'terrain'] as const)('need fewer sites than those laid by the radius (%s)', async (model) => {
    const plan = under(model);
    const byRadius = { ...plan, coverage: { ...plan.coverage, model: 'radius' as const } };
    const value = async (laidFor: Plan) => {
      const generated = generateCandidates(asking(laidFor, { terrain, radiusM: 1_000 })).sites;
      const answer = await optimise(askAbout(plan, { terrain, generated }));
      expect(answer.unreachable).toEqual([]);
      return answer.value;
    };
    expect(await value(plan)).toBeLessThan(await value(byRadius));
  });

  it('leave no dead zone without a place when only some are kept, as many as it takes', () => {
    const plan = under('terrain');
    const all = generateCandidates(asking(plan, { terrain }));
    for (const most of [20, 25, 30]) {
      const few = generateCandidates(asking(plan, { terrain, most }));
      expect(few.sites.length).toBe(Math.min(most, all.found));
      expect(few.found).toBe(all.found);
      expect(prepare(askAbout(plan, { terrain, generated: few.sites })).unreachable).toEqual([]);
    }
    expect(generateCandidates(asking(plan, { terrain, most: 0 })).sites).toEqual([]);
  });

  it('stand on high ground where a grid is laid over terrain', () => {
    const plan = under('terrain');
    const highM = (sites: readonly Site[]) =>
      sites.reduce((sum, { position }) => sum + terrainHeightM(terrain, ...position!), 0) / sites.length;
    const { sites } = generateCandidates(asking(plan, { terrain, sources: ['grid'] }));
    const flat = generateCandidates(asking(under('empirical'), { sources: ['grid'] })).sites;
    expect(highM(sites)).toBeGreaterThan(highM(flat) + 60);
  });

  it('reach as far as the formula says over open ground, no more than the limit', () => {
    const reachM = (more: Partial<CoverageSettings>) =>
      levelReachM(createPropagation(null).rulesFor(under('empirical', more).coverage), aSite('a', at(107, 21)));
    const far = reachM({});
    const rules = createPropagation(null).rulesFor(under('empirical').coverage);
    const margin = (distanceM: number) =>
      rules.radioOf(aSite('a', at(107, 21))).marginDb(...geodesicDestination(at(107, 21), 90, distanceM));
    expect(margin(far - 10)).toBeGreaterThan(0);
    expect(margin(far + 10)).toBeLessThan(0);
    expect(reachM({ thresholdDbm: -160 })).toBe(8_000);
    expect(reachM({ thresholdDbm: -100 })).toBeLessThan(far);
  });
});
