import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRadiusEngine } from '../../../src/core/coverage/radiusEngine';
import { ANY_MOBILE, type CoverageFilter, type CoverageResult } from '../../../src/core/coverage/result';
import type { Plan } from '../../../src/core/plan/plan';
import { SITE_STATUSES, type Site } from '../../../src/core/plan/site';
import { aPlan, aSite, aVillage } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { seededRandom } from '../../builders/seededRandom';

/** Places where a plain grid would go wrong: home, across the antimeridian, around both poles. */
const REGIONS = [
  { lng: 107.3, lat: 21.1, spread: 0.5 },
  { lng: 180, lat: -17, spread: 0.5 },
  { lng: -179.9, lat: 71, spread: 1.5 },
  { lng: 30, lat: 89.9, spread: 180 },
  { lng: 0, lat: -89.8, spread: 180 },
];
const FILTERS: readonly CoverageFilter[] = [
  ANY_MOBILE,
  { operator: 'viettel', technology: null },
  { operator: null, technology: '4G' },
];

function somewhere(region: (typeof REGIONS)[number], random: () => number) {
  const lng = region.lng + (random() * 2 - 1) * region.spread;
  const lat = region.lat + (random() * 2 - 1) * Math.min(region.spread, 0.5);
  return at(lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, Math.max(-90, Math.min(90, lat)));
}

function randomSite(id: string, region: (typeof REGIONS)[number], random: () => number): Site {
  const position = random() < 0.05 ? null : somewhere(region, random);
  const radius = random() < 0.3 ? {} : { radiusM: Math.round(500 + random() ** 4 * 60_000) };
  const operator = ['viettel', 'vnpt', 'Viettel;VNPT'][Math.floor(random() * 3)]!;
  const technology = ['2G', '4G', '4G;5G', ''][Math.floor(random() * 4)]!;
  return aSite(id, position, { ...radius, operator, technology, status: SITE_STATUSES[Math.floor(random() * 4)]! });
}

function randomPlan(seed: number): Plan {
  const random = seededRandom(seed);
  const region = REGIONS[seed % REGIONS.length]!;
  const villages = Array.from({ length: 60 }, (_, i) =>
    aVillage(`v${i}`, somewhere(region, random), random() < 0.2 ? { demandKind: 'border post' } : {}),
  );
  const sites = Array.from({ length: 40 }, (_, i) => randomSite(`s${i}`, region, random));
  return aPlan().withVillages(villages).withSites(sites).build();
}

/** One edit, chosen and filled in by `random`. */
function edited(plan: Plan, random: () => number, region: (typeof REGIONS)[number]): Plan {
  const sites = [...plan.sites];
  const at = Math.floor(random() * Math.max(1, sites.length));
  const site = sites[at];
  const settings = plan.coverage;
  switch (Math.floor(random() * 10)) {
    case 0:
      return { ...plan, sites: [...sites, randomSite(`n${random()}`, region, random)] };
    case 1:
      return { ...plan, sites: sites.filter((_, i) => i !== at) };
    case 2:
      return { ...plan, sites: sites.filter(() => random() < 0.8) };
    case 3:
      return { ...plan, sites: sites.reverse() };
    case 4:
      return { ...plan, coverage: { ...settings, defaultRadiusM: 1_000 + random() * 9_000 } };
    case 5:
      return { ...plan, coverage: { ...settings, activeStatuses: SITE_STATUSES.filter(() => random() < 0.6) } };
    case 6:
      return { ...plan, coverage: { ...settings, switchedOff: sites.filter(() => random() < 0.2).map((s) => s.id) } };
    case 7:
      if (site) sites.splice(Math.floor(random() * sites.length), 0, random() < 0.5 ? site : { ...site });
      return { ...plan, sites };
    default:
      if (site) sites[at] = randomSite(site.id, region, random);
      return { ...plan, sites };
  }
}

function comparable(result: CoverageResult) {
  return {
    counts: [...result.coverCounts],
    dead: [...result.deadZones].sort((a, b) => a - b),
    headline: result.headline,
  };
}

function fromScratch(plan: Plan, filter: CoverageFilter) {
  return comparable(createRadiusEngine().ask(plan, filter));
}

describe('radius engine', () => {
  it('L1: incremental coverage equals coverage from scratch, flips included', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom(seed + 1);
        const region = REGIONS[seed % REGIONS.length]!;
        const engine = createRadiusEngine();
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
        const engine = createRadiusEngine();
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
