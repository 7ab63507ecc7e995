import type { Plan } from '../core/plan/plan';
import { type Sector, sectorsOf } from '../core/plan/sectors';
import type { Site } from '../core/plan/site';
import type { RadioAssumptions } from '../core/radio/radioSettings';
import { eirpTowardDbm } from '../core/radio/receivedLevel';
import { clutterOn } from '../core/terrain/clutter';
import type { SweepAsk } from '../core/terrain/radialSweep';
import { metresPerDegree, type RasterFrame } from '../core/terrain/rasterFrame';
import type { Terrain } from '../core/terrain/terrain';
import { sitesInForce } from '../state/sitesInForce';
import type { RasterSite } from '../workers/terrain/terrainTask';

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

/**
 * One question per site and frequency. Masts of the same place, height and antennas (several operators on one mast) are
 * asked once. The antenna counts as it looks at the horizon.
 */
export function rasterQuestion(
  sites: readonly Site[],
  wish: RasterWish,
  terrain: Terrain,
  assumptions: RadioAssumptions,
): RasterQuestion {
  const asked = new Map<string, { readonly site: RasterSite; readonly siteId: string }>();
  const corrected = assumptions.calibration && { calibration: assumptions.calibration };
  for (const site of sites) {
    const all = sectorsOf(site, assumptions);
    for (const freqMHz of new Set(all.map((sector) => sector.freqMHz))) {
      const sectors = all.filter((sector) => sector.freqMHz === freqMHz);
      const sweep = sweepOf(site, freqMHz, wish, terrain, assumptions);
      const eirpDbm = eirpTable(sectors);
      const key = JSON.stringify([site.position, sweep.txHeightM, freqMHz, eirpDbm]);
      if (!asked.has(key)) asked.set(key, { site: { sweep, eirpDbm, ...corrected }, siteId: site.id });
    }
  }
  const all = [...asked.values()];
  return {
    frame: frameOf(sites, wish),
    sites: all.map(({ site }) => site),
    siteIds: all.map(({ siteId }) => siteId),
  };
}

function sweepOf(
  site: Site,
  freqMHz: number,
  { cellM, reachM }: RasterWish,
  terrain: Terrain,
  { rxHeightM, defaultHeightM, climate, clutterM }: RadioAssumptions,
): SweepAsk {
  const position = site.position!;
  return {
    position,
    txHeightM: site.heightM ?? defaultHeightM,
    rxHeightM,
    radiusM: reachM,
    stepM: cellM,
    model: 'p1812',
    freqMHz,
    polarization: 'v',
    climate: { ...climate, latitudeDeg: position[1] },
    clutter: clutterOn(terrain, clutterM),
  };
}

/** Power per azimuth; one number where no antenna has a direction. */
function eirpTable(sectors: readonly Sector[]): number[] {
  const steps = sectors.every(({ omni }) => omni) ? 1 : 360;
  return Array.from({ length: steps }, (_, azimuthDeg) =>
    Math.max(...sectors.map((sector) => eirpTowardDbm(sector, azimuthDeg, 0))),
  );
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
