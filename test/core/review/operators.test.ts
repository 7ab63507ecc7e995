import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { allVerdicts } from '../../../src/core/coverage/verdict';
import { geodesicDestination } from '../../../src/core/geo/geodesicDistance';
import { roundLngLat } from '../../../src/core/geo/lngLat';
import { singleFailures } from '../../../src/core/optimise/singleFailures';
import { removeSites } from '../../../src/core/plan/actions/removeSites';
import type { Plan } from '../../../src/core/plan/plan';
import type { SiteStatus } from '../../../src/core/plan/site';
import { isCountedVillage } from '../../../src/core/plan/village';
import { compareScenarios } from '../../../src/core/review/compareScenarios';
import { explainSite } from '../../../src/core/review/explainSite';
import { coverageByOperator } from '../../../src/core/review/operators/coverageByOperator';
import { sharingGains } from '../../../src/core/review/operators/mastSharing';
import { shareableMasts } from '../../../src/core/review/operators/shareableMasts';
import { withSharedMasts } from '../../../src/core/review/operators/withSharedMasts';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { randomPlan } from '../../builders/randomPlan';

const somePlan = fc.nat(500).map(randomPlan);
const headline = (plan: Plan, operator: string | null) =>
  createCoverageEngine().ask(plan, { operator, technology: null }).headline;
const withStatuses = (plan: Plan, activeStatuses: readonly SiteStatus[]): Plan => ({
  ...plan,
  coverage: { ...plan.coverage, activeStatuses },
});

describe('coverage by operator', () => {
  it('counts for each what the filter counts, and by any, by all, by at least k what the verdicts say', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const { operators, atLeast, any, all, total } = coverageByOperator(plan, null, false);
        expect(operators.map(({ operator }) => operator)).toEqual(['viettel', 'vnpt']);
        for (const { operator, covered, dead, sites } of operators) {
          const alone = headline(plan, operator);
          expect({ covered, dead, sites }).toEqual({
            covered: alone.covered,
            dead: alone.dead,
            sites: alone.activeSites,
          });
        }
        const everybody = headline(plan, null);
        expect({ any, total }).toEqual({ any: everybody.covered, total: everybody.total });
        const servedBy = operators.map(({ operator }) => allVerdicts(plan, { operator, technology: null }));
        const served = (k: number) =>
          plan.villages.filter((v, i) => isCountedVillage(v) && servedBy.filter((list) => list[i]!.covered).length >= k)
            .length;
        expect(atLeast.map(({ villages }) => villages)).toEqual([served(1), served(2)]);
        expect(all).toEqual(atLeast[1]);
      }),
      { numRuns: 30 },
    );
  });

  it('counts masts named "shared" for everybody only when asked to', () => {
    const plan = aPlan()
      .withSite('a', at(107, 21), { operator: 'Viettel' })
      .withSite('b', at(107.5, 21), { operator: 'shared' })
      .withVillage('v', at(107, 21))
      .withVillage('w', at(107.5, 21))
      .build();
    expect(coverageByOperator(plan, null, false)).toMatchObject({
      all: { villages: 1 },
      any: { villages: 2 },
      unnamedSites: 1,
    });
    expect(coverageByOperator(plan, null, true)).toMatchObject({ all: { villages: 2 }, unnamedSites: 0 });
  });

  it('L8: what shared masts would add sums up to what they leave, and is what an own site there would serve', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        for (const { operator, dead, masts, stillDead } of sharingGains(plan, null)) {
          const villages = masts.reduce((sum, { adds }) => sum + adds.villages, 0);
          const households = masts.reduce((sum, { adds }) => sum + adds.households, 0);
          expect({ villages, households }).toEqual({
            villages: dead.villages - stillDead.villages,
            households: dead.households - stillDead.households,
          });
          const used = new Set(masts.map(({ siteId }) => siteId));
          const sites = plan.sites.map((site) => (used.has(site.id) ? { ...site, operator } : site));
          expect(headline({ ...plan, sites }, operator).dead).toEqual(stillDead);
          expect(stillDead).toEqual(headline(plan, null).dead);
          const promised = masts.map(({ adds }) => adds.households);
          expect(promised).toEqual([...promised].sort((a, b) => b - a));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names shared masts that stand, or that are agreed on, only as asked; and the plan with them counts what was promised', () => {
    fc.assert(
      fc.property(somePlan, fc.boolean(), fc.boolean(), fc.nat(), (random, sharedForAll, standingOnly, take) => {
        const sites = random.sites.map((site, at) => (at % 7 === 0 ? { ...site, operator: 'shared' } : site));
        const plan = withStatuses({ ...random, sites }, ['existing', 'planned']);
        const byOperator = coverageByOperator(plan, null, sharedForAll).operators;
        for (const { operator, dead } of byOperator) {
          const [gain, ...none] = sharingGains(plan, null, null, { operator, sharedForAll, standingOnly });
          expect(none).toEqual([]);
          expect(gain!.dead).toEqual(dead);
          const masts = gain!.masts.slice(0, take % (gain!.masts.length + 1));
          const ids = masts.map(({ siteId }) => siteId);
          const chosen = plan.sites.filter(({ id }) => ids.includes(id));
          if (standingOnly) expect(chosen.every(({ status }) => status === 'existing')).toBe(true);
          const left = headline(withSharedMasts(plan, operator, ids, sharedForAll), operator).dead;
          expect(left).toEqual({
            villages: dead.villages - masts.reduce((sum, { adds }) => sum + adds.villages, 0),
            households: dead.households - masts.reduce((sum, { adds }) => sum + adds.households, 0),
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names the nearest standing mast of another that could carry a proposal, and none that may not be shared', () => {
    const near = (metres: number) => roundLngLat(geodesicDestination(at(107, 21), 90, metres));
    const plan = (sharedMast?: boolean) =>
      aPlan()
        .withSite('new', at(107, 21), { status: 'planned', operator: 'vnpt' })
        .withSite('own', near(100), { operator: 'vnpt' })
        .withSite('far', near(400), { operator: 'viettel' })
        .withSite('near', near(300), { operator: 'mobifone', ...(sharedMast !== undefined && { sharedMast }) })
        .build();
    expect(shareableMasts(plan(), 500)).toMatchObject([{ siteId: 'new', mastId: 'near' }]);
    expect(shareableMasts(plan(), 500)[0]?.distanceM).toBeCloseTo(300, 1);
    expect(shareableMasts(plan(false), 500)).toMatchObject([{ mastId: 'far' }]);
    expect(shareableMasts(plan(false), 399)).toEqual([]);
  });
});

describe('what hangs on one site', () => {
  it('is named with that site: without it the village is dead, and nobody else is fragile', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const failures = singleFailures(plan, ANY_MOBILE);
        const siteOf = new Map(failures.flatMap(({ siteId, villages }) => villages.map((id) => [id, siteId])));
        const fragile = allVerdicts(plan, ANY_MOBILE).filter(({ coverCount }) => coverCount === 1);
        expect(siteOf.size).toBe(fragile.length);
        for (const { villageId, servers } of fragile) expect(siteOf.get(villageId)).toBe(servers[0]!.siteId);
        for (const { siteId, villages, households } of failures.slice(0, 5)) {
          const dead = headline(removeSites(plan, [siteId]), null).dead;
          const before = headline(plan, null).dead;
          const counted = plan.villages.filter((village) => villages.includes(village.id) && isCountedVillage(village));
          expect(dead).toEqual({
            villages: before.villages + counted.length,
            households: before.households + households,
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is explained with the next site and the metres missing to it', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const answered = createCoverageEngine().ask(plan, ANY_MOBILE);
        for (const site of plan.sites.slice(0, 10)) {
          const { gain, dependents, together } = explainSite(answered, site.id)!;
          expect(dependents).toHaveLength(gain.alone.villages);
          expect(together.villages + gain.alone.villages).toBe(gain.reaches.villages);
          expect(together.households + gain.alone.households).toBe(gain.reaches.households);
          const without = new Map(allVerdicts(removeSites(plan, [site.id]), ANY_MOBILE).map((v) => [v.villageId, v]));
          for (const { villageId, nextSiteId, missingM } of dependents) {
            const verdict = without.get(villageId)!;
            expect([verdict.covered, verdict.nearest?.siteId ?? null, verdict.missingM]).toEqual([
              false,
              nextSiteId,
              missingM,
            ]);
          }
        }
      }),
      { numRuns: 10 },
    );
    expect(explainSite(createCoverageEngine().ask(aPlan().build(), ANY_MOBILE), 'nobody')).toBeNull();
  });

  it('is explained in decibels where levels decide: as much as the strongest other site lacks', () => {
    const place = (metres: number) => roundLngLat(geodesicDestination(at(107, 21), 90, metres));
    const built = aPlan()
      .withSite('a', at(107, 21))
      .withSite('b', place(16_000))
      .withVillage('v', place(2_000))
      .build();
    const plan: Plan = { ...built, coverage: { ...built.coverage, model: 'empirical', reachLimitM: 30_000 } };
    const propagation = createPropagation(null);
    const { dependents } = explainSite(createCoverageEngine().ask(plan, ANY_MOBILE, propagation), 'a')!;
    expect(dependents).toMatchObject([{ villageId: 'v', nextSiteId: 'b', missingM: null }]);
    const without = removeSites(plan, ['a']);
    expect(dependents[0]!.missingDb).toBe(-allVerdicts(without, ANY_MOBILE, propagation)[0]!.signal!.marginDb);
    expect(dependents[0]!.missingDb).toBeGreaterThan(0);
  });

  it('L8: what the programme sites add in their order sums up to what they take off the headline', () => {
    fc.assert(
      fc.property(somePlan, (random) => {
        const plan = withStatuses(random, ['existing', 'planned', 'candidate']);
        const answered = createCoverageEngine().ask(plan, ANY_MOBILE);
        const orders = plan.sites.flatMap(({ id }) => explainSite(answered, id)!.order ?? []);
        const adds = orders.reduce((sum, { adds }) => sum + adds.villages, 0);
        const households = orders.reduce((sum, { adds }) => sum + adds.households, 0);
        const bare = headline(withStatuses(random, ['existing']), null);
        expect({ adds, households }).toEqual({
          adds: bare.dead.villages - answered.headline.dead.villages,
          households: bare.dead.households - answered.headline.dead.households,
        });
        expect(orders.map(({ place }) => place).sort((a, b) => a - b)).toEqual(orders.map((_, at) => at + 1));
        for (const { of } of orders) expect(of).toBe(orders.length);
      }),
      { numRuns: 10 },
    );
  });
});

describe('scenarios side by side', () => {
  it('say for each what its own plan says', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const [row, less] = compareScenarios(
          [
            { id: '1', name: 'A', plan },
            { id: '2', name: 'B', plan: { ...plan, coverage: { ...plan.coverage, activeStatuses: ['existing'] } } },
          ],
          ANY_MOBILE,
        );
        expect(row?.headline).toEqual(headline(plan, null));
        expect(row!.redundant.villages + row!.fragile.villages).toBe(row!.headline.covered.villages);
        expect(less?.costUnknown).toBe(0);
        expect(less!.headline.covered.villages).toBeLessThanOrEqual(row!.headline.covered.villages);
        const alone = allVerdicts(plan, ANY_MOBILE).filter(({ coverCount }) => coverCount === 1);
        expect(row?.soleServers).toBe(new Set(alone.map(({ servers }) => servers[0]!.siteId)).size);
      }),
      { numRuns: 30 },
    );
  });

  it('sum the cost of what would be built, and say what has none', () => {
    const plan = aPlan()
      .withSite('a', at(107, 21), { costVnd: 9 })
      .withSite('b', at(107, 21), { status: 'planned', costVnd: 5 })
      .withSite('c', at(107, 21), { status: 'planned' })
      .withSite('d', at(107, 21), { status: 'candidate', costVnd: 7 })
      .build();
    expect(compareScenarios([{ id: '1', name: '', plan }], ANY_MOBILE)[0]).toMatchObject({
      costVnd: 5,
      costUnknown: 1,
      activeSites: 3,
      sites: { existing: 1, planned: 2, candidate: 1, retired: 0 },
    });
  });
});
