import type { AntennaPattern } from '../radio/antenna/antennaPattern';
import { eirpPerReDbm } from '../radio/linkBudget';
import type { RadioAssumptions } from '../radio/radioSettings';
import type { Dbm, Degrees, Mhz } from '../units';
import type { Site } from './site';

/** One antenna of a site. Azimuths turn clockwise from north, tilts downward. */
export interface Sector {
  readonly azimuthDeg: Degrees;
  readonly beamwidthDeg: Degrees;
  readonly tiltDeg: Degrees;
  readonly eirpPerReDbm: Dbm;
  readonly freqMHz: Mhz;
  /** The site says nothing of its sectors: as strong in every direction. */
  readonly omni?: true;
  /** Absent: the parametric pattern. */
  readonly pattern?: AntennaPattern;
}

/** The parallel lists of a site, by their keys in the file. */
export const SECTOR_LISTS = ['azimuths', 'beamwidthsDeg', 'tiltsDeg', 'freqsMHz', 'eirpsPerReDbm', 'antennas'] as const;
export type SectorList = (typeof SECTOR_LISTS)[number];

/** Items of one list as written; empty when the site has none. */
export function listItems(site: Site, list: SectorList): readonly string[] {
  const text = site[list];
  return text === undefined || text.trim() === '' ? [] : text.split(';').map((item) => item.trim());
}

/** True when every list a site gives is as long as its azimuths. */
export function sectorListsAgree(site: Site): boolean {
  const count = listItems(site, 'azimuths').length;
  return SECTOR_LISTS.every((list) => [0, count].includes(listItems(site, list).length));
}

/**
 * The sectors of a site, with the plan's assumptions where a list is absent. Without azimuths, or with lists that do
 * not agree, the site is one omni with the plan's default carrier. An EIRP that a list gives is taken as it is, whatever
 * the antenna.
 */
export function sectorsOf(site: Site, assumptions: RadioAssumptions): readonly Sector[] {
  const azimuths = listItems(site, 'azimuths');
  const budget = assumptions.budgets[assumptions.defaultBand];
  const common = {
    beamwidthDeg: assumptions.defaultBeamwidthDeg,
    tiltDeg: assumptions.defaultTiltDeg,
    freqMHz: budget.freqMHz,
  };
  const carrierDbm = eirpPerReDbm(budget);
  if (azimuths.length === 0 || !sectorListsAgree(site)) {
    return [{ ...common, azimuthDeg: 0, beamwidthDeg: 360, tiltDeg: 0, eirpPerReDbm: carrierDbm, omni: true }];
  }
  return azimuths.map((azimuth, i) => {
    const freqMHz = numberAt(site, 'freqsMHz', i) ?? common.freqMHz;
    const pattern = assumptions.antennas[listItems(site, 'antennas')[i] ?? ''];
    return {
      azimuthDeg: Number(azimuth),
      beamwidthDeg: numberAt(site, 'beamwidthsDeg', i) ?? common.beamwidthDeg,
      tiltDeg: numberAt(site, 'tiltsDeg', i) ?? common.tiltDeg,
      freqMHz,
      eirpPerReDbm: numberAt(site, 'eirpsPerReDbm', i) ?? carrierEirpDbm(freqMHz, pattern, assumptions),
      ...(pattern && { pattern }),
    };
  });
}

function numberAt(site: Site, list: SectorList, i: number): number | undefined {
  const item = listItems(site, list)[i];
  return item === undefined ? undefined : Number(item);
}

/**
 * EIRP of the preset within a tenth of a frequency, else of the plan's default carrier. The gain of a measured antenna
 * takes the place of the budget's: an antenna has one gain.
 */
function carrierEirpDbm(freqMHz: Mhz, pattern: AntennaPattern | undefined, assumptions: RadioAssumptions): Dbm {
  const { budgets, defaultBand } = assumptions;
  const near = Object.values(budgets).find((budget) => Math.abs(budget.freqMHz - freqMHz) <= freqMHz / 10);
  const budget = near ?? budgets[defaultBand];
  return eirpPerReDbm(pattern?.gainDbi ? { ...budget, antennaGainDbi: pattern.gainDbi } : budget);
}

/** Lists for a site with these sectors, to be merged into it. */
export function sectorLists(sectors: readonly Sector[]): Pick<Site, Exclude<SectorList, 'antennas'>> {
  const joined = (value: (sector: Sector) => number) => sectors.map(value).join(';');
  return {
    azimuths: joined((sector) => sector.azimuthDeg),
    beamwidthsDeg: joined((sector) => sector.beamwidthDeg),
    tiltsDeg: joined((sector) => sector.tiltDeg),
    freqsMHz: joined((sector) => sector.freqMHz),
    eirpsPerReDbm: joined((sector) => sector.eirpPerReDbm),
  };
}
