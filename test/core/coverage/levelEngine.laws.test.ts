import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import { MOST_SERVERS } from '../../../src/core/coverage/levels/nearestServers';
import type { Propagation } from '../../../src/core/coverage/propagation';
import { ANY_MOBILE, type CoverageFilter, type CoverageResult } from '../../../src/core/coverage/result';
import { activeReaches } from '../../../src/core/coverage/siteRecord';
import { allVerdicts } from '../../../src/core/coverage/verdict';
import { toEcef } from '../../../src/core/geo/ecef';
import type { Plan } from '../../../src/core/plan/plan';
import type { CoverageModel } from '../../../src/core/radio/radioSettings';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { elevationGrid } from '../../builders/elevationGrid';
import { edited, FILTERS, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

/** Hills of some hundred metres around the first region, with an edge that leaves some paths without ground. */
const hills = createTerrain([
  elevationGrid([106.9, 20.6, 107.7, 21.7], 300, (lng, lat) => 250 + 250 * Math.sin(lng * 210) * Math.cos(lat * 170)),
]);

function comparable(result: CoverageResult) {
  return {
    counts: [...result.coverCounts],
    dead: [...result.deadZones].sort((a, b) => a - b),
    headline: result.headline,
  };
}

const under = (plan: Plan, model: CoverageModel): Plan => ({ ...plan, coverage: { ...plan.coverage, model } });

/** Every other plan is corrected by a fit to measurements, up or down, level or with a slope. */
function corrected(plan: Plan, seed: number): Plan {
  const random = seededRandom(seed);
  if (random() < 0.5) return plan;
  const offsetDb = 24 * random() - 12;
  const slopeDb = random() < 0.3 ? 0 : 55 * random() - 40;
  const { model } = plan.coverage;
  const fit = { name: 'đo', asOf: '2026-11', model, offsetDb, slopeDb, fromM: 400, toM: 9_000, points: 30, rmseDb: 6 };
  return { ...plan, coverage: { ...plan.coverage, calibration: fit } };
}

function fromScratch(plan: Plan, filter: CoverageFilter, propagation: Propagation = createPropagation(hills)) {
  return comparable(createCoverageEngine().ask(plan, filter, propagation));
}

/** Every pair of village and site looked at, nothing else. */
function bruteCounts(plan: Plan, filter: CoverageFilter): number[] {
  const reaches = activeReaches(plan, filter, createPropagation(hills));
  return plan.villages.map(({ position: [lng, lat] }) => {
    const { x, y, z } = toEcef(lng, lat);
    const servers = reaches.filter(
      (reach) =>
        (x - reach.x) ** 2 + (y - reach.y) ** 2 + (z - reach.z) ** 2 <= reach.chord2 &&
        reach.radio!.marginDb(lng, lat) >= 0,
    );
    return Math.min(MOST_SERVERS, servers.length);
  });
}

describe.each(['empirical', 'terrain'] as const)('coverage under the %s model', (model) => {
  /** The first two regions: with ground, and across the antimeridian without. */
  const planOf = (seed: number) => ({
    plan: corrected(under(randomPlan(seed), model), seed),
    region: REGIONS[seed % REGIONS.length]!,
  });

  it('L1: incremental coverage equals coverage from scratch, flips included', () => {
    fc.assert(
      fc.property(fc.nat(1000), (draw) => {
        const seed = REGIONS.length * draw + (draw % 3);
        const random = seededRandom(seed + 1);
        const { plan: first, region } = planOf(seed);
        const engine = createCoverageEngine();
        const propagation = createPropagation(hills);
        const history = [first];
        let dead = new Set<number>();
        for (let step = 0; step < 25; step++) {
          const undo = random() < 0.2;
          let plan = undo ? history[Math.floor(random() * history.length)]! : edited(history.at(-1)!, random, region);
          if (random() < 0.1) plan = { ...plan, coverage: { ...plan.coverage, thresholdDbm: -118 + 20 * random() } };
          if (random() < 0.1)
            plan = { ...plan, coverage: { ...plan.coverage, reachLimitM: 3_000 + 30_000 * random() } };
          history.push(plan);
          const filter = FILTERS[random() < 0.8 ? 0 : Math.floor(random() * 3)]!;
          const result = engine.ask(plan, filter, propagation);
          expect(comparable(result)).toEqual(fromScratch(plan, filter));
          if (result.fresh) dead = new Set(result.deadZones);
          for (const village of result.flips.gained) expect(dead.delete(village)).toBe(true);
          for (const village of result.flips.lost) expect(dead.has(village)).toBe(false);
          for (const village of result.flips.lost) dead.add(village);
          expect(dead).toEqual(new Set(result.deadZones));
        }
      }),
      { numRuns: 12, seed: 20261122 },
    );
  });

  it('counts what looking at every pair counts, and verdicts say the same', () => {
    fc.assert(
      fc.property(fc.nat(1000), (draw) => {
        const { plan } = planOf(REGIONS.length * draw + (draw % 2));
        const propagation = createPropagation(hills);
        const { counts } = fromScratch(plan, ANY_MOBILE, propagation);
        expect(counts).toEqual(bruteCounts(plan, ANY_MOBILE));
        const verdicts = allVerdicts(plan, ANY_MOBILE, propagation);
        expect(verdicts.map(({ coverCount }) => coverCount)).toEqual(counts);
        for (const { covered, signal, servers } of verdicts) {
          if (!signal) expect(covered).toBe(false);
          else expect(signal.marginDb >= 0).toBe(covered);
          if (covered) expect(servers[0]!.siteId).toBe(signal!.best.siteId);
        }
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('L4: more power, a lower threshold and a farther limit never uncover a village', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 20, noNaN: true }), (draw, moreDb) => {
        const { plan } = planOf(REGIONS.length * draw);
        const { coverage } = plan;
        const weak = { ...coverage, thresholdDbm: -95 };
        const engine = createCoverageEngine();
        const propagation = createPropagation(hills);
        const lost = (settings: typeof coverage) => {
          engine.ask({ ...plan, coverage: weak }, ANY_MOBILE, propagation);
          return engine.ask({ ...plan, coverage: settings }, ANY_MOBILE, propagation).flips.lost;
        };
        const budget = { technology: '4G', asOf: '2026-11', freqMHz: 900, bandwidthMHz: 10, antennaGainDbi: 16 };
        const louder = { '900': { ...budget, powerDbm: 46 + moreDb, feederLossDb: 1 } };
        expect(lost({ ...weak, budgets: louder })).toEqual([]);
        expect(lost({ ...weak, thresholdDbm: -95 - moreDb })).toEqual([]);
        expect(lost({ ...weak, reachLimitM: 14_500 + 1000 * moreDb })).toEqual([]);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('L5: the order of sites does not matter, not for counts and not for verdicts', () => {
    fc.assert(
      fc.property(fc.nat(1000), (draw) => {
        const { plan } = planOf(REGIONS.length * draw);
        const random = seededRandom(draw);
        const shuffled = plan.sites.map((site) => ({ site, key: random() })).sort((a, b) => a.key - b.key);
        const other = { ...plan, sites: shuffled.map(({ site }) => site) };
        expect(fromScratch(other, ANY_MOBILE)).toEqual(fromScratch(plan, ANY_MOBILE));
        const verdictsOf = (asked: Plan) => allVerdicts(asked, ANY_MOBILE, createPropagation(hills));
        expect(verdictsOf(other)).toEqual(verdictsOf(plan));
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});

describe('coverage over terrain', () => {
  it('measures no path again for another threshold, margin, power, band or antenna of the same masts', () => {
    const plan = under(randomPlan(0), 'terrain');
    const propagation = createPropagation(hills);
    const engine = createCoverageEngine();
    /** Hard to meet, so that villages look far for servers; then easier by one assumption after the other. */
    const hard = { ...plan.coverage, thresholdDbm: -100 };
    const countsUnder = (coverage: Plan['coverage'], sites = plan.sites) => [
      ...engine.ask({ ...plan, coverage, sites }, ANY_MOBILE, propagation).coverCounts,
    ];
    const first = countsUnder(hard);
    const { measuredPaths } = propagation;
    expect(measuredPaths).toBeGreaterThan(20);
    const carrier = { technology: '4G', asOf: '2026-11', freqMHz: 900, bandwidthMHz: 10, antennaGainDbi: 16 };
    const easier: Partial<Plan['coverage']>[] = [
      { thresholdDbm: -115 },
      { shadowMarginDb: 2 },
      { sigmaDb: 5 },
      { bodyLossDb: 0 },
      { defaultBand: '700' },
      { budgets: { '900': { ...carrier, powerDbm: 49, feederLossDb: 0 } } },
    ];
    for (const other of easier) {
      expect(countsUnder({ ...hard, ...other })).not.toEqual(first);
      expect(countsUnder(hard)).toEqual(first);
    }
    expect(propagation.measuredPaths).toBe(measuredPaths);
    countsUnder(
      hard,
      plan.sites.map((site) => ({ ...site, azimuths: '0;120;240' })),
    );
    const kept = [...propagation.book.all()].flatMap(({ slots }) => [...slots.values()].filter((slot) => slot >= 0));
    expect(propagation.measuredPaths).toBe(kept.length);
  });

  it('refuses to answer with another model when nothing computes levels', () => {
    expect(() => createCoverageEngine().ask(under(randomPlan(0), 'terrain'), ANY_MOBILE)).toThrow(RangeError);
  });
});
