import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { countsAtHand, readyVillages } from '../../../src/core/coverage/readyVillages';
import type { CoverageFilter } from '../../../src/core/coverage/result';
import type { Plan } from '../../../src/core/plan/plan';
import { createStopOutcomes } from '../../../src/state/stopOutcomes';
import { createAppStore, setResults } from '../../../src/state/store';
import { edited, FILTERS, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

/** The same plan with lists of its own, of which nothing is known yet. */
const unknown = (plan: Plan): Plan => ({ ...plan, villages: plan.villages.map((village) => ({ ...village })) });

function drain(work: Generator<void, void>): number {
  let steps = 1;
  while (!work.next().done) steps++;
  return steps;
}

function answer(plan: Plan, filter: CoverageFilter, counts: Uint16Array | null = null) {
  const { coverCounts, deadZones, headline } = createCoverageEngine().ask(plan, filter, null, counts);
  return { counts: [...coverCounts], dead: [...deadZones].sort((a, b) => a - b), headline };
}

describe('villages made ready in steps', () => {
  it('are answered for as from scratch, and only under the sites, settings and filter they were counted with', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(2), (seed, which) => {
        const filter = FILTERS[which]!;
        const plan = randomPlan(seed);
        drain(readyVillages(plan, filter));
        const counts = countsAtHand({ ...plan, title: 'another' }, filter);
        expect(counts).not.toBeNull();
        expect(answer(plan, filter, counts)).toEqual(answer(unknown(plan), filter));
        const next = edited(plan, seededRandom(seed), REGIONS[seed % REGIONS.length]!);
        const same = next.sites === plan.sites && next.coverage === plan.coverage && next.villages === plan.villages;
        if (!same) expect(countsAtHand(next, filter)).toBeNull();
        expect(countsAtHand(plan, { ...filter, operator: 'nobody' })).toBeNull();
        expect(answer(next, filter)).toEqual(answer(unknown(next), filter));
      }),
      { numRuns: 100, seed: 31 },
    );
  });

  it('change under sites that stay, or under others, and the answer is that from scratch', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom(seed);
        const engine = createCoverageEngine();
        let plan = randomPlan(seed);
        for (let step = 0; step < 10; step++) {
          const filter = FILTERS[Math.floor(3 * random())]!;
          const { coverCounts, headline } = engine.ask(plan, filter);
          const scratch = createCoverageEngine().ask(unknown(plan), filter);
          expect([...coverCounts]).toEqual([...scratch.coverCounts]);
          expect(headline).toEqual(scratch.headline);
          if (random() < 0.6) plan = { ...plan, villages: plan.villages.filter(() => random() < 0.9) };
          if (random() < 0.6) plan = edited(plan, random, REGIONS[seed % REGIONS.length]!);
        }
      }),
      { numRuns: 60, seed: 32 },
    );
  });

  it('have the sites worked out for an engine that saw others before, part of them or none', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(2), fc.constantFrom(0, 0.5, 1), (seed, which, kept) => {
        const random = seededRandom(seed);
        const filter = FILTERS[which]!;
        const engine = createCoverageEngine();
        const before = randomPlan(seed);
        engine.ask(before, FILTERS[Math.floor(3 * random())]!);
        const stay = before.sites.slice(0, kept * before.sites.length);
        const plan = { ...before, sites: [...stay, ...randomPlan(seed + 5).sites], coverage: { ...before.coverage } };
        const narrower = { ...plan, coverage: { ...plan.coverage, activeStatuses: ['existing' as const] } };
        drain(readyVillages(narrower, filter));
        drain(readyVillages(plan, filter));
        const { coverCounts, headline } = engine.ask(plan, filter, null, countsAtHand(plan, filter));
        const scratch = createCoverageEngine().ask({ ...unknown(plan), sites: [...plan.sites] }, filter);
        expect([...coverCounts]).toEqual([...scratch.coverCounts]);
        expect(headline).toEqual(scratch.headline);
        const next = edited(plan, random, REGIONS[seed % REGIONS.length]!);
        expect(engine.ask(next, filter).headline).toEqual(answer(unknown(next), filter).headline);
      }),
      { numRuns: 100, seed: 33 },
    );
  });

  it('take many steps when they are many', () => {
    const plan = randomPlan(3);
    const villages = Array.from({ length: 60_000 }, (_, n) => ({
      ...plan.villages[n % plan.villages.length]!,
      id: `v${n}`,
    }));
    expect(drain(readyVillages({ ...plan, villages }, FILTERS[0]!))).toBeGreaterThan(20);
  });

  it('have the stops of the programme say the same, got ready or not', () => {
    for (let seed = 0; seed < 20; seed++) {
      const plan = randomPlan(seed);
      const store = createAppStore(plan);
      const { filter } = store.getState().session;
      setResults(store, { coverage: createCoverageEngine().ask(plan, filter) });
      const readied = createStopOutcomes();
      drain(readied.getReady(plan, filter));
      const ready = readied(store.getState());
      expect(ready.length).toBeGreaterThan(0);
      expect(ready).toEqual(
        createStopOutcomes()({ ...store.getState(), doc: { ...store.getState().doc, plan: unknown(plan) } }),
      );
    }
  });
});
