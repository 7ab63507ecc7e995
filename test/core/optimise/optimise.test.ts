import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import type { OptimiseAnswer } from '../../../src/core/optimise/answer';
import { applyProposal } from '../../../src/core/optimise/applyProposal';
import { askAbout, type OptimiseAsk } from '../../../src/core/optimise/ask';
import { greedy } from '../../../src/core/optimise/kernel/greedy';
import { optimise } from '../../../src/core/optimise/optimise';
import { prepare } from '../../../src/core/optimise/prepare';
import { examine } from '../../../src/core/optimise/verify/examine';
import type { Area } from '../../../src/core/plan/plan';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { aSpread } from './aSpread';

/** Two villages 5 km apart, a candidate at each, one between that reaches both, a far village. */
const TWO = aPlan()
  .withVillage('a', at(107, 21), { households: 10 })
  .withVillage('b', at(107.05, 21), { households: 30 })
  .withVillage('far', at(108, 21), { households: 7 })
  .withSite('at-a', at(107, 21), { status: 'candidate', radiusM: 1_000, costVnd: 1e9 })
  .withSite('at-b', at(107.05, 21), { status: 'planned', radiusM: 1_000, costVnd: 1e9 })
  .withSite('between', at(107.025, 21), { status: 'candidate', radiusM: 3_000, costVnd: 3e9 });

const ids = (answer: OptimiseAnswer) => answer.chosen.map(({ siteId }) => siteId);
const ask = (some: Partial<OptimiseAsk> = {}) => optimise(askAbout(TWO.build(), some));

describe('fewest', () => {
  it('counts sites or costs, and names who cannot be reached and by how much', async () => {
    const byCount = await ask();
    expect(byCount).toMatchObject({
      code: 'solved',
      value: 1,
      bound: 1,
      gap: 0,
      proved: true,
      status: 'provedCertified',
    });
    expect(ids(byCount)).toEqual(['between']);
    expect(byCount).toMatchObject({ coveredVillages: 2, coveredHouseholds: 40, candidates: 3 });
    expect(byCount.unreachable.map(({ villageId }) => villageId)).toEqual(['far']);
    const edgeM = geodesicDistanceM(at(108, 21), at(107.025, 21)) - 3_000;
    const missingM = Math.min(edgeM, geodesicDistanceM(at(108, 21), at(107.05, 21)) - 1_000);
    expect(byCount.unreachable[0]?.missingM).toBeCloseTo(missingM, 3);
    const byCost = await ask({ cost: 'vnd' });
    expect(ids(byCost).sort()).toEqual(['at-a', 'at-b']);
    expect(byCost).toMatchObject({ value: 2e9, bound: 2e9, status: 'provedCertified' });
  });

  it('obeys locks', async () => {
    expect(ids(await ask({ lockPlanned: 'in', cost: 'vnd' }))).toEqual(['at-a']);
    expect(ids(await ask({ lockPlanned: 'out', cost: 'vnd' }))).toEqual(['between']);
    expect(ids(await ask({ lockedOut: ['between'] })).sort()).toEqual(['at-a', 'at-b']);
    expect((await ask({ lockedIn: ['between'] })).value).toBe(0);
  });

  it('serves points that must be served, and leaves others aside', async () => {
    const plan = (mustServe: boolean) =>
      aPlan()
        .withVillage('post', at(107, 21), { demandKind: 'border post', mustServe, households: 0 })
        .withVillage('v', at(107.5, 21))
        .withSite('p', at(107, 21), { status: 'candidate' })
        .withSite('q', at(107.5, 21), { status: 'candidate' })
        .build();
    expect(await optimise(askAbout(plan(true)))).toMatchObject({ value: 2, coveredVillages: 1, coveredPoints: 1 });
    expect(await optimise(askAbout(plan(true), { mustServe: false }))).toMatchObject({ value: 1, coveredPoints: 0 });
    expect(await optimise(askAbout(plan(false)))).toMatchObject({ value: 1, coveredPoints: 0 });
  });

  it('keeps its distance, and names who is left without a server for it', async () => {
    const spaced = await ask({ minSpacingM: 3_000 });
    expect(ids(spaced)).toEqual(['between']);
    const blocked = await ask({ minSpacingM: 6_000, lockedOut: ['between'] });
    expect(blocked).toMatchObject({ code: 'solved', value: 1, coveredVillages: 1, proved: true });
    expect(blocked.unserved).toHaveLength(1);
  });

  it('serves twice where two can', async () => {
    const answer = await ask({ backup: true });
    expect(answer).toMatchObject({ value: 3, proved: true, status: 'provedCertified' });
  });
});

describe('most', () => {
  it('takes the most households or villages within K or a budget', async () => {
    expect(ids(await ask({ objective: 'most', maxSites: 1 }))).toEqual(['between']);
    expect(await ask({ objective: 'most', budgetVnd: 1.5e9 })).toMatchObject({ value: 30, coveredVillages: 1 });
    expect(await ask({ objective: 'most', budgetVnd: 2e9, weight: 'villages' })).toMatchObject({ value: 2, bound: 2 });
    const weighted = await ask({ objective: 'most', budgetVnd: 1e9, priority: { a: 4.5 } });
    expect([ids(weighted), weighted.value]).toEqual([['at-a'], 45]);
  });
});

describe('a clear answer to every odd question', () => {
  const square = (side: number): Area['polygons'] => [
    [
      [
        at(107 - side, 21 - side),
        at(107 + side, 21 - side),
        at(107 + side, 21 + side),
        at(107 - side, 21 + side),
        at(107 - side, 21 - side),
      ],
    ],
  ];
  const excluding = (bufferM = 0): Area => ({
    id: 'x',
    name: 'X',
    areaKind: 'exclusion',
    polygons: square(0.001),
    bufferM,
  });

  it.each<[string, Partial<OptimiseAsk>, object]>([
    [
      'K = 0',
      { objective: 'most', maxSites: 0 },
      { code: 'solved', value: 0, bound: 0, proved: true, chosen: [], notices: ['nothingAllowed'] },
    ],
    ['no budget', { objective: 'most', budgetVnd: 0 }, { value: 0, bound: 0, notices: ['nothingAllowed'] }],
    [
      'K above the candidates',
      { objective: 'most', maxSites: 99 },
      { value: 40, notices: ['maxSitesAboveCandidates'] },
    ],
    [
      'locked in and out',
      { lockedIn: ['at-a'], lockedOut: ['at-a'] },
      { code: 'contradiction', contradictions: [{ code: 'lockedInAndOut', ids: ['at-a'] }] },
    ],
    [
      'locked but unknown',
      { lockedIn: ['nobody'] },
      { code: 'contradiction', contradictions: [{ code: 'lockedUnknown', ids: ['nobody'] }] },
    ],
    ['locked in too close', { lockedIn: ['at-a', 'between'], minSpacingM: 5_000 }, { code: 'contradiction' }],
    ['all locked out', { lockedOut: ['at-a', 'at-b', 'between'] }, { code: 'noCandidates', value: 0 }],
  ])('%s', async (_, some, expected) => {
    expect(await ask(some)).toMatchObject(expected);
  });

  it('no candidates, no dead zones, all unreachable', async () => {
    const villages = aPlan().withVillage('a', at(107, 21));
    expect(await optimise(askAbout(villages.build()))).toMatchObject({ code: 'noCandidates', proved: false });
    expect((await optimise(askAbout(villages.build()))).unreachable).toEqual([
      { villageId: 'a', missingM: null, missingDb: null, nearestSiteId: null, strongestSiteId: null },
    ]);
    const served = villages.withSite('s', at(107, 21)).build();
    expect(await optimise(askAbout(served))).toMatchObject({ code: 'noDeadZones', chosen: [] });
    const away = villages.withSite('s', at(108, 21), { status: 'candidate' }).build();
    expect(await optimise(askAbout(away))).toMatchObject({
      code: 'allUnreachable',
      unreachable: [{ nearestSiteId: 's' }],
    });
    expect(await optimise(askAbout(aPlan().build()))).toMatchObject({ code: 'noDeadZones' });
  });

  it('proves that nothing is to be built, with a certificate', async () => {
    const villages = aPlan().withVillage('a', at(107, 21));
    const served = villages.withSite('s', at(107, 21)).build();
    const away = villages.withSite('s', at(108, 21), { status: 'candidate' }).build();
    for (const plan of [served, away, aPlan().build()]) {
      for (const objective of ['fewest', 'most'] as const) {
        const answer = await optimise(askAbout(plan, { objective }));
        expect(answer).toMatchObject({ chosen: [], value: 0, bound: 0, gap: 0, status: 'provedCertified' });
        expect(examine(answer.certificate!, plan)).not.toHaveProperty('fault');
      }
    }
  });

  it('does not call a village of no households out of reach', async () => {
    const plan = aPlan()
      .withVillage('a', at(107, 21), { households: 0 })
      .withSite('s', at(107, 21), { status: 'candidate' })
      .build();
    const answer = await optimise(askAbout(plan, { objective: 'most', weight: 'households', maxSites: 1 }));
    expect(answer).toMatchObject({ code: 'solved', value: 0, proved: true, unreachable: [] });
  });

  it('missing and zero costs', async () => {
    const plan = aPlan()
      .withVillage('a', at(107, 21))
      .withSite('free', at(107, 21), { status: 'candidate', costVnd: 0 })
      .withSite('unknown', at(107.001, 21), { status: 'candidate' })
      .build();
    const answer = await optimise(askAbout(plan, { cost: 'vnd' }));
    expect(answer).toMatchObject({
      value: 0,
      proved: true,
      notices: ['zeroCosts', 'sitesWithoutCost'],
      refused: [{ siteId: 'unknown', reason: 'noCost' }],
    });
    expect(ids(answer)).toEqual(['free']);
    expect(await optimise(askAbout(plan, { cost: 'vnd', defaultCostVnd: 5 }))).toMatchObject({ refused: [], value: 0 });
  });

  it('leaves out what stands in an exclusion or its buffer, and says so of a lock', async () => {
    const inside = TWO.withArea(excluding()).build();
    expect((await optimise(askAbout(inside))).refused).toEqual([
      { siteId: 'at-a', reason: 'insideExclusion', about: 'x' },
    ]);
    const buffered = TWO.withArea(excluding(3_000)).build();
    expect((await optimise(askAbout(buffered))).refused.map(({ siteId }) => siteId)).toEqual(['at-a', 'between']);
    expect(await optimise(askAbout(inside, { lockedIn: ['at-a'] }))).toMatchObject({
      code: 'contradiction',
      contradictions: [{ code: 'lockedInsideExclusion', ids: ['at-a'] }],
    });
  });
});

describe('laws on seeded plans', () => {
  const KINDS: readonly Partial<OptimiseAsk>[] = [
    {},
    { cost: 'vnd' },
    { objective: 'most', maxSites: 3 },
    { objective: 'most', budgetVnd: 6e8, hardshipFactor: 1.5 },
    { minSpacingM: 2_500 },
    { backup: true },
  ];

  it('L7: same seed, same answer; never below greedy; the bound never beyond the value; certified; adds sum up', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      for (const some of KINDS) {
        const question = askAbout(aSpread(seed), { ...some, seed });
        const [first, second] = [await optimise(question), await optimise(question)];
        expect(second).toEqual(first);
        if (first.code !== 'solved') continue;
        const about = `seed ${seed} ${JSON.stringify(some)}`;
        expect(first, about).toMatchObject({ proved: true, bound: first.value, status: 'provedCertified' });
        const { problem } = prepare(question);
        if (!problem.budget && !problem.conflicts && some.cost !== 'vnd')
          expect(greedy(problem).value).toBeGreaterThanOrEqual(first.value);
        const adds = first.order.reduce((sum, step) => sum + step.addsVillages, 0);
        expect(adds, about).toBe(first.coveredVillages);
      }
    }
  });

  it('the accepted proposal uncovers and covers exactly what the answer says', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const plan = aSpread(seed);
      const answer = await optimise(askAbout(plan, { lockPlanned: seed % 2 ? 'in' : 'free' }));
      const dead = (of: typeof plan) => createCoverageEngine().ask(of, ANY_MOBILE).headline.dead;
      const after = dead(applyProposal(plan, answer));
      expect(after.villages).toBe(answer.before.deadVillages - answer.coveredVillages);
      expect(after.households).toBe(answer.before.deadHouseholds - answer.coveredHouseholds);
    }
  });
});
