import { ANY_MOBILE, type CoverageFilter } from '../../src/core/coverage/result';
import type { LngLat } from '../../src/core/geo/lngLat';
import type { Plan } from '../../src/core/plan/plan';
import { SITE_STATUSES, type Site } from '../../src/core/plan/site';
import { aPlan, aSite, aVillage } from './aPlan';
import { at } from './at';
import { seededRandom } from './seededRandom';

export interface Region {
  readonly lng: number;
  readonly lat: number;
  readonly spread: number;
}

/** Places where a plain grid would go wrong: home, across the antimeridian, around both poles. */
export const REGIONS: readonly Region[] = [
  { lng: 107.3, lat: 21.1, spread: 0.5 },
  { lng: 180, lat: -17, spread: 0.5 },
  { lng: -179.9, lat: 71, spread: 1.5 },
  { lng: 30, lat: 89.9, spread: 180 },
  { lng: 0, lat: -89.8, spread: 180 },
];
export const FILTERS: readonly CoverageFilter[] = [
  ANY_MOBILE,
  { operator: 'viettel', technology: null },
  { operator: null, technology: '4G' },
];

function somewhere(region: Region, random: () => number): LngLat {
  const lng = region.lng + (random() * 2 - 1) * region.spread;
  const lat = region.lat + (random() * 2 - 1) * Math.min(region.spread, 0.5);
  return at(lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, Math.max(-90, Math.min(90, lat)));
}

function randomSite(id: string, region: Region, random: () => number): Site {
  const position = random() < 0.05 ? null : somewhere(region, random);
  const radius = random() < 0.3 ? {} : { radiusM: Math.round(500 + random() ** 4 * 60_000) };
  const operator = ['viettel', 'vnpt', 'Viettel;VNPT'][Math.floor(random() * 3)]!;
  const technology = ['2G', '4G', '4G;5G', ''][Math.floor(random() * 4)]!;
  return aSite(id, position, { ...radius, operator, technology, status: SITE_STATUSES[Math.floor(random() * 4)]! });
}

/** 60 villages and 40 sites of all kinds in one of the regions; the same seed, the same plan. */
export function randomPlan(seed: number): Plan {
  const random = seededRandom(seed);
  const region = REGIONS[seed % REGIONS.length]!;
  const villages = Array.from({ length: 60 }, (_, i) =>
    aVillage(`v${i}`, somewhere(region, random), random() < 0.2 ? { demandKind: 'border post' } : {}),
  );
  const sites = Array.from({ length: 40 }, (_, i) => randomSite(`s${i}`, region, random));
  return aPlan().withVillages(villages).withSites(sites).build();
}

/** The plan after one edit, chosen and filled in by `random`. */
export function edited(plan: Plan, random: () => number, region: Region): Plan {
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
