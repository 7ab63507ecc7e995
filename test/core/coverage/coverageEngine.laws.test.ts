import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { ANY_MOBILE, type CoverageFilter, type CoverageResult } from '../../../src/core/coverage/result';
import type { Plan } from '../../../src/core/plan/plan';
import { edited, FILTERS, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

function comparable(result: CoverageResult) {
  return {
    counts: [...result.coverCounts],
    dead: [...result.deadZones].sort((a, b) => a - b),
    headline: result.headline,
  };
}

function fromScratch(plan: Plan, filter: CoverageFilter) {
  return comparable(createCoverageEngine().ask(plan, filter));
}

describe('radius engine', () => {
  it('L1: incremental coverage equals coverage from scratch, flips included', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom(seed + 1);
        const region = REGIONS[seed % REGIONS.length]!;
        const engine = createCoverageEngine();
        const history = [randomPlan(seed)];
        let dead = new Set<number>();
        for (let step = 0; step < 40; step++) {
          const undo = random() < 0.2;
          const plan = undo ? history[Math.floor(random() * history.length)]! : edited(history.at(-1)!, random, region);
          history.push(plan);
          const filter = FILTERS[random() < 0.8 ? 0 : Math.floor(random() * 3)]!;
          const result = engine.ask(plan, filter);
          expect(comparable(result)).toEqual(fromScratch(plan, filter));
          if (result.fresh) dead = new Set(result.deadZones);
          for (const village of result.flips.gained) expect(dead.delete(village)).toBe(true);
          for (const village of result.flips.lost) expect(dead.has(village)).toBe(false);
          for (const village of result.flips.lost) dead.add(village);
          expect(dead).toEqual(new Set(result.deadZones));
        }
      }),
      { numRuns: 100, seed: 20260801 },
    );
  });

  it('L4: a longer radius never uncovers a village', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(39), fc.double({ min: 1, max: 3, noNaN: true }), (seed, index, factor) => {
        const plan = randomPlan(seed);
        const engine = createCoverageEngine();
        engine.ask(plan, ANY_MOBILE);
        const sites = plan.sites.map((site, i) =>
          i === index && site.radiusM ? { ...site, radiusM: site.radiusM * factor } : site,
        );
        expect(engine.ask({ ...plan, sites }, ANY_MOBILE).flips.lost).toEqual([]);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('L5: the order of sites does not matter', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const plan = randomPlan(seed);
        const random = seededRandom(seed);
        const sites = plan.sites.map((site) => ({ site, key: random() }));
        const shuffled = sites.sort((a, b) => a.key - b.key).map(({ site }) => site);
        expect(fromScratch({ ...plan, sites: shuffled }, ANY_MOBILE)).toEqual(fromScratch(plan, ANY_MOBILE));
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
