import { describe, expect, it } from 'vitest';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import { askAbout } from '../../../src/core/optimise/ask';
import { type CandidateAsk, generateCandidates } from '../../../src/core/optimise/candidates/generateCandidates';
import { optimise } from '../../../src/core/optimise/optimise';
import { prepare } from '../../../src/core/optimise/prepare';
import type { Plan } from '../../../src/core/plan/plan';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
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
