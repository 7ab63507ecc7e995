import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { explainDifference } from '../../../src/core/coverage/explainDifference';
import { orderedGains } from '../../../src/core/coverage/orderedGains';
import { ANY_MOBILE, type CountPair } from '../../../src/core/coverage/result';
import { siteGain } from '../../../src/core/coverage/siteGain';
import { activateSite } from '../../../src/core/plan/actions/activateSite';
import { setStatusActive } from '../../../src/core/plan/actions/setActiveStatuses';
import type { Plan } from '../../../src/core/plan/plan';
import { aPlan, aVillage } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { edited, FILTERS, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

const headlineOf = (plan: Plan) => createCoverageEngine().ask(plan, ANY_MOBILE).headline;

function sum(pairs: readonly CountPair[]): CountPair {
  return pairs.reduce((a, b) => ({ villages: a.villages + b.villages, households: a.households + b.households }), {
    villages: 0,
    households: 0,
  });
}

describe('the gain of one site alone', () => {
  const plan = aPlan()
    .withVillage('both', at(107, 21), { households: 10 })
    .withVillage('onlyA', at(106.98, 21), { households: 7 })
    .withVillage('post', at(106.98, 21.001), { demandKind: 'border post' })
    .withVillage('new', at(107.2, 21), { households: 3 })
    .withSite('A', at(106.99, 21), { radiusM: 2_000 })
    .withSite('B', at(107.01, 21), { radiusM: 2_000 })
    .withSite('C', at(107.2, 21), { radiusM: 2_000, status: 'candidate' })
    .build();
  const answer = createCoverageEngine().ask(plan, ANY_MOBILE);

  it('is what only it serves when it is active', () => {
    expect(siteGain(answer, plan.sites[0]!)).toEqual({
      siteId: 'A',
      active: true,
      reaches: { villages: 2, households: 17 },
      alone: { villages: 1, households: 7 },
      aloneIndices: [1],
      points: { reaches: 1, alone: 1 },
    });
  });

  it('is what it would add when it is not', () => {
    const gain = siteGain(answer, plan.sites[2]!);
    expect(gain).toMatchObject({ active: false, alone: { villages: 1, households: 3 } });
  });

  it('equals the headline with and without it', () => {
    for (let seed = 0; seed < 30; seed++) {
      const random = randomPlan(seed);
      const { coverage, sites } = random;
      const result = createCoverageEngine().ask(random, ANY_MOBILE);
      for (const site of sites.slice(0, 5)) {
        const gain = siteGain(result, site);
        if (!gain.active) continue;
        const without = headlineOf({ ...random, coverage: { ...coverage, switchedOff: [site.id] } });
        expect(gain.alone.villages).toBe(result.headline.covered.villages - without.covered.villages);
        expect(gain.alone.households).toBe(result.headline.covered.households - without.covered.households);
      }
    }
  });
});

describe('L8: the gains of sites taken in order', () => {
  it('add up to the headline', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(30), (seed, length) => {
        const plan = randomPlan(seed);
        const order = plan.sites.slice(0, length).map(({ id }) => id);
        const { start, gains, end } = orderedGains(plan, ANY_MOBILE, order);
        const total = sum(gains.map(({ adds }) => adds));
        expect(start.covered.villages + total.villages).toBe(end.covered.villages);
        expect(start.covered.households + total.households).toBe(end.covered.households);
        const chosen = new Set(order);
        const sites = plan.sites.map((site) => (chosen.has(site.id) ? { ...site, status: 'existing' as const } : site));
        expect(end).toEqual(headlineOf({ ...plan, sites }));
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});

describe('the difference of two plans, step by step', () => {
  it('adds up to the difference of the headlines, whatever was done', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(12), (seed, edits) => {
        const random = seededRandom(seed);
        const from = randomPlan(seed);
        let to = from;
        for (let i = 0; i < edits; i++) to = edited(to, random, REGIONS[seed % REGIONS.length]!);
        if (random() < 0.3)
          to = { ...to, villages: [...to.villages.slice(5), aVillage('new', from.villages[0]!.position)] };
        const filter = FILTERS[seed % FILTERS.length]!;
        const { before, steps, after } = explainDifference(from, to, filter);
        const gained = sum(steps.map((step) => step.gained));
        const lost = sum(steps.map((step) => step.lost));
        expect(before.covered.villages + gained.villages - lost.villages).toBe(after.covered.villages);
        expect(before.covered.households + gained.households - lost.households).toBe(after.covered.households);
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it('groups what only the programme switched into one step', () => {
    const base = aPlan()
      .withVillage('v', at(107, 21))
      .withSite('P1', at(107, 21), { status: 'planned', buildOrder: 1 })
      .withSite('P2', at(107.1, 21), { status: 'planned', buildOrder: 2 });
    const from = base.withCoverage({ switchedOff: ['P1', 'P2'] }).build();
    const moved = from.sites.map((site) => (site.id === 'P2' ? { ...site, position: at(107.2, 21) } : site));
    const to = { ...base.build(), sites: moved };
    const { steps } = explainDifference(from, to, ANY_MOBILE);
    expect(steps).toMatchObject([
      { kind: 'stop', siteCount: 2, gained: { villages: 1, households: 100 } },
      { kind: 'siteChanged', siteId: 'P2', aspects: ['position'], gained: { villages: 0 } },
    ]);
  });

  it('names a site switched by hand', () => {
    const base = aPlan().withVillage('v').withSite('A').withSite('B', at(107.001, 21));
    const { steps } = explainDifference(base.build(), base.withCoverage({ switchedOff: ['A'] }).build(), ANY_MOBILE);
    expect(steps).toEqual([
      expect.objectContaining({
        kind: 'siteChanged',
        siteId: 'A',
        aspects: ['switch'],
        lost: { villages: 0, households: 0 },
      }),
    ]);
  });

  it('names the one site that was switched on, not those its status left out', () => {
    let base = aPlan().withVillage('v', at(107, 21));
    for (let n = 1; n <= 20; n++) base = base.withSite(`P${n}`, at(107, 21), { status: 'planned' });
    const from = base.withCoverage({ activeStatuses: ['existing'] }).build();
    const { steps } = explainDifference(from, activateSite(from, 'P7'), ANY_MOBILE);
    expect(steps).toMatchObject([{ kind: 'siteChanged', siteId: 'P7', aspects: ['switch'], gained: { villages: 1 } }]);
  });

  it('tells a status switched off as one step', () => {
    let base = aPlan().withVillage('v', at(107, 21));
    for (let n = 1; n <= 20; n++) base = base.withSite(`E${n}`, at(107, 21));
    const from = base.build();
    const { steps } = explainDifference(from, setStatusActive(from, 'existing', false), ANY_MOBILE);
    expect(steps).toMatchObject([{ kind: 'stop', siteCount: 20, lost: { villages: 1 } }]);
  });
});
