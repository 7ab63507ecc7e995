import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { type BookedPropagation, createPropagation } from '../../../src/core/coverage/levels/createPropagation';
import { LevelCount } from '../../../src/core/coverage/levels/levelCount';
import { LevelRadio } from '../../../src/core/coverage/levels/levelRadio';
import { ANY_MOBILE, type CoverageFilter } from '../../../src/core/coverage/result';
import { activeReaches } from '../../../src/core/coverage/siteRecord';
import { allVerdicts } from '../../../src/core/coverage/verdict';
import type { Plan } from '../../../src/core/plan/plan';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { countInThreads } from '../../../src/workers/terrain/countInThreads';
import { elevationGrid } from '../../builders/elevationGrid';
import { edited, FILTERS, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';
import { slowPool } from '../../builders/slowPool';

/** Hills over the first region, with an edge beyond which no ground is known. */
const hills = createTerrain([
  elevationGrid([106.9, 20.6, 107.7, 21.7], 300, (lng, lat) => 250 + 250 * Math.sin(lng * 210) * Math.cos(lat * 170)),
]);
const going = new AbortController().signal;

interface Drawn {
  readonly plan: Plan;
  readonly filter: CoverageFilter;
  readonly seed: number;
}

const drawn = fc
  .record({ draw: fc.nat(2000), limitM: fc.integer({ min: 2_000, max: 40_000 }), filter: fc.constantFrom(...FILTERS) })
  .map(({ draw, limitM, filter }): Drawn => {
    const seed = REGIONS.length * draw + (draw % 2);
    const plan = randomPlan(seed);
    const random = seededRandom(seed);
    const sites = plan.sites.map((site) =>
      random() < 0.5
        ? site
        : { ...site, azimuths: '0;120;240', freqsMHz: '700;1800;900', tiltsDeg: '2;6;4', note: 'x' },
    );
    const calibration = {
      name: 'đo',
      asOf: '2026-11',
      model: 'terrain' as const,
      offsetDb: 8 * random() - 4,
      slopeDb: random() < 0.5 ? 0 : -10 * random(),
      fromM: 400,
      toM: 9_000,
      points: 30,
      rmseDb: 6,
    };
    const coverage = {
      ...plan.coverage,
      model: 'terrain' as const,
      reachLimitM: limitM,
      thresholdDbm: -115 + 20 * random(),
    };
    const whole = { ...plan, sites, coverage: random() < 0.5 ? coverage : { ...coverage, calibration } };
    return { plan: whole, filter, seed };
  });

/** Everything that was measured, to the bit: levels and geometry by site and village. */
function measured(plan: Plan, filter: CoverageFilter, propagation: BookedPropagation): Map<string, readonly number[]> {
  const { book } = propagation;
  const found = new Map<string, readonly number[]>();
  const reaches = activeReaches(plan, filter, propagation);
  for (const { siteId, radio } of reaches) {
    if (!(radio instanceof LevelRadio)) continue;
    const { paths } = radio.levels;
    for (const [place, levelDbm] of radio.levels.known()) {
      const slot = paths.slots.get(place)!;
      const kept = slot < 0 ? [slot] : Object.values(book.geometry(paths, slot)).filter((n) => typeof n !== 'object');
      found.set(`${siteId} ${book.positionOf(place)}`, [levelDbm, ...kept.map(Number)]);
    }
  }
  return found;
}

const run = (work: Generator<void>): void => {
  while (!work.next().done);
};

function onThisThread(plan: Plan, filter: CoverageFilter, propagation = createPropagation(hills)) {
  const count = new LevelCount(plan, filter, propagation);
  run(count.known());
  run(count.measure());
  return { count, propagation };
}

async function inThreads(
  plan: Plan,
  filter: CoverageFilter,
  size: number,
  seed: number,
  propagation = createPropagation(hills),
) {
  const count = new LevelCount(plan, filter, propagation);
  run(count.known());
  await countInThreads(slowPool(size, seed), hills, count, { signal: going, tileVillages: 1 + (seed % 23) });
  return { count, propagation };
}

describe('counting who serves each village', () => {
  it('gives the same on this thread, in one thread and in many, whoever answers first: counts, paths and levels', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.integer({ min: 1, max: 7 }), async ({ plan, filter, seed }, size) => {
        const here = onThisThread(plan, filter);
        const paths = measured(plan, filter, here.propagation);
        for (const threads of [1, size]) {
          const there = await inThreads(plan, filter, threads, seed);
          expect(there.count.left).toBe(0);
          expect(there.count.counts).toEqual(here.count.counts);
          expect(measured(plan, filter, there.propagation)).toEqual(paths);
          expect(there.propagation.fallback()).toEqual(here.propagation.fallback());
          expect(there.propagation.measuredPaths).toBe(here.propagation.measuredPaths);
        }
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('is what the engine counts by itself, and the engine that is given the counts measures nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ plan, filter, seed }) => {
        const alone = createCoverageEngine().ask(plan, filter, createPropagation(hills));
        const { count, propagation } = await inThreads(plan, filter, 3, seed);
        const before = propagation.measuredPaths;
        const engine = createCoverageEngine();
        const given = engine.ask(plan, filter, propagation, count.counts);
        expect(given.coverCounts).toEqual(alone.coverCounts);
        expect(new Set(given.deadZones)).toEqual(new Set(alone.deadZones));
        expect(given.headline).toEqual(alone.headline);
        expect(createCoverageEngine().ask(plan, filter, propagation).coverCounts).toEqual(alone.coverCounts);
        expect(propagation.measuredPaths).toBe(before);
        const verdicts = allVerdicts(plan, filter, propagation);
        expect(verdicts).toEqual(allVerdicts(plan, filter, createPropagation(hills)));
        const random = seededRandom(seed);
        const next = edited(plan, random, REGIONS[seed % REGIONS.length]!);
        const step = engine.ask(next, filter, propagation);
        expect(step.coverCounts).toEqual(
          createCoverageEngine().ask(next, filter, createPropagation(hills)).coverCounts,
        );
      }),
      { numRuns: 20, seed: 6 },
    );
  });

  it('keeps what is still true of a plan that changed meanwhile, and ends the same', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(3), async ({ plan, filter, seed }, tiles) => {
        const propagation = createPropagation(hills);
        const count = new LevelCount(plan, filter, propagation);
        run(count.known());
        const cancel = new AbortController();
        let taken = 0;
        const onProgress = (): void => {
          if (++taken > tiles) cancel.abort();
        };
        await countInThreads(slowPool(2, seed), hills, count, { onProgress, signal: cancel.signal, tileVillages: 3 });
        const { measuredPaths } = propagation;
        const thresholdDbm = -112;
        const other = { ...plan, coverage: { ...plan.coverage, thresholdDbm }, sites: plan.sites.slice(1) };
        const after = await inThreads(other, filter, 2, seed, propagation);
        const anew = onThisThread(other, filter);
        expect(after.count.counts).toEqual(anew.count.counts);
        const fresh = measured(other, filter, anew.propagation);
        const kept = measured(other, filter, propagation);
        for (const [path, numbers] of fresh) expect(kept.get(path)).toEqual(numbers);
        expect(propagation.measuredPaths).toBeGreaterThanOrEqual(measuredPaths);
      }),
      { numRuns: 15, seed: 8 },
    );
  });

  it('measures nothing where all is known', () => {
    fc.assert(
      fc.property(drawn, ({ plan }) => {
        const { propagation } = onThisThread(plan, ANY_MOBILE);
        const { measuredPaths } = propagation;
        const again = new LevelCount(plan, ANY_MOBILE, propagation);
        run(again.known());
        expect(again.left).toBe(0);
        expect(propagation.measuredPaths).toBe(measuredPaths);
      }),
      { numRuns: 10, seed: 9 },
    );
  });

  it('says how far it is, to the end, and rejects when a thread fails, leaving the rest to be counted here', async () => {
    const plan = fc.sample(drawn, { numRuns: 1, seed: 3 })[0]!.plan;
    const whole = onThisThread(plan, ANY_MOBILE);
    const propagation = createPropagation(hills);
    const count = new LevelCount(plan, ANY_MOBILE, propagation);
    run(count.known());
    const pool = slowPool(2);
    const broken = { ...pool, run: () => Promise.reject(new Error('lost')) };
    await expect(countInThreads(broken, hills, count, { signal: going })).rejects.toThrow('lost');
    const left = count.left;
    expect(left).toBeGreaterThan(0);
    const told: number[] = [];
    await countInThreads(pool, hills, count, {
      onProgress: () => told.push(count.progress.villages),
      signal: going,
      tileVillages: 5,
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(plan.villages.length);
    expect(count.progress.paths).toBe(whole.propagation.measuredPaths);
    expect(count.counts).toEqual(whole.count.counts);
  });
});
