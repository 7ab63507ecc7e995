import { createPropagation } from '../core/coverage/levels/createPropagation';
import { type RasterSite, rasterSites } from '../core/coverage/raster/rasterSite';
import type { CoverageSettings, Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { CoverageModel } from '../core/radio/radioSettings';
import { metresPerDegree, type RasterFrame } from '../core/terrain/rasterFrame';
import type { Terrain } from '../core/terrain/terrain';
import { sitesInForce } from '../state/sitesInForce';

/** A plan's settings under a model that computes levels. */
export type RasterSettings = CoverageSettings & { readonly model: Exclude<CoverageModel, 'radius'> };

export interface RasterWish {
  readonly siteId: string | null;
  readonly cellM: number;
  readonly reachM: number;
}

/** What the threads are asked, and which site of the plan each question is about. */
export interface RasterQuestion {
  readonly frame: RasterFrame;
  readonly sites: readonly RasterSite[];
  readonly siteIds: readonly string[];
}

/** The chosen site, or the sites that count. */
export function rasterSitesOf(plan: Plan, siteId: string | null): Site[] {
  const { active } = sitesInForce(plan.sites, plan.coverage);
  return plan.sites.filter((site, at) => site.position && (siteId === null ? active[at] === 1 : site.id === siteId));
}

/** The plan's settings under the model that a raster is made by: the plan's own, or terrain where it has only radii. */
export function rasterSettings({ coverage }: Plan): RasterSettings {
  return { ...coverage, model: coverage.model === 'empirical' ? 'empirical' : 'terrain' };
}

/**
 * One question per site and frequency. Masts of the same place, height and antennas (several operators on one mast) are
 * asked once.
 */
export function rasterQuestion(
  sites: readonly Site[],
  wish: RasterWish,
  terrain: Terrain | null,
  settings: RasterSettings,
): RasterQuestion {
  const asked = new Map<string, { readonly site: RasterSite; readonly siteId: string }>();
  const rules = createPropagation(null).rulesFor(settings);
  for (const site of sites) {
    for (const one of rasterSites(rules.radioOf(site).levels, { ...wish, terrain, unknownGround: 'unknown' })) {
      const key = JSON.stringify(one);
      if (!asked.has(key)) asked.set(key, { site: one, siteId: site.id });
    }
  }
  const all = [...asked.values()];
  return {
    frame: frameOf(sites, wish),
    sites: all.map(({ site }) => site),
    siteIds: all.map(({ siteId }) => siteId),
  };
}

/** All that the sites reach, in cells that are square in the middle. */
function frameOf(sites: readonly Site[], { cellM, reachM }: RasterWish): RasterFrame {
  const lngs = sites.map(({ position }) => position![0]);
  const lats = sites.map(({ position }) => position![1]);
  const [west, east] = [min(lngs), max(lngs)];
  const [south, north] = [min(lats), max(lats)];
  const { northM, eastM } = metresPerDegree((south + north) / 2);
  const stepLngDeg = cellM / eastM;
  const stepLatDeg = cellM / northM;
  const around = Math.ceil(reachM / cellM);
  return {
    westDeg: west - around * stepLngDeg,
    northDeg: north + around * stepLatDeg,
    stepLngDeg,
    stepLatDeg,
    columns: Math.ceil((east - west) / stepLngDeg) + 2 * around + 1,
    rows: Math.ceil((north - south) / stepLatDeg) + 2 * around + 1,
  };
}

const min = (values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value), Infinity);
const max = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity);
