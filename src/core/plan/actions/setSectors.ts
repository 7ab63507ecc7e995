import type { RadioAssumptions } from '../../radio/radioSettings';
import type { Dbm, Degrees, Mhz } from '../../units';
import { findSite } from '../findSite';
import type { Plan } from '../plan';
import { listItems, type SectorList, sectorsOf } from '../sectors';
import type { Site } from '../site';
import { editSites } from './editSites';

/** One antenna as a site names it; what is absent is the plan's assumption. */
export interface SectorEntry {
  readonly azimuthDeg: Degrees;
  readonly beamwidthDeg?: Degrees;
  readonly tiltDeg?: Degrees;
  readonly freqMHz?: Mhz;
  readonly eirpPerReDbm?: Dbm;
  /** Name of a pattern of the plan. */
  readonly antenna?: string;
}

const NUMBERS = {
  beamwidthsDeg: 'beamwidthDeg',
  tiltsDeg: 'tiltDeg',
  freqsMHz: 'freqMHz',
  eirpsPerReDbm: 'eirpPerReDbm',
} as const satisfies Partial<Record<SectorList, keyof SectorEntry>>;

/** The antennas a site names, in order; empty: it names none and is an omni. */
export function sectorEntries(site: Site): readonly SectorEntry[] {
  return listItems(site, 'azimuths').map((azimuth, i) => {
    const entry: { -readonly [Key in keyof SectorEntry]: SectorEntry[Key] } = { azimuthDeg: Number(azimuth) };
    for (const [list, key] of Object.entries(NUMBERS) as [
      keyof typeof NUMBERS,
      (typeof NUMBERS)[keyof typeof NUMBERS],
    ][]) {
      const item = listItems(site, list)[i];
      if (item !== undefined) entry[key] = Number(item);
    }
    const antenna = listItems(site, 'antennas')[i];
    if (antenna) entry.antenna = antenna;
    return entry;
  });
}

/**
 * Gives a site these antennas. A list of the file holds all or none: where one antenna says a figure, the others are
 * written with what is assumed of them. None: the site is an omni again.
 */
export function setSectors(
  plan: Plan,
  siteId: string,
  entries: readonly SectorEntry[],
  assumptions: RadioAssumptions,
): Plan {
  const site = findSite(plan, siteId);
  if (!site) return plan;
  const azimuths = entries.length > 0 ? entries.map(({ azimuthDeg }) => turned(azimuthDeg)).join(';') : null;
  const patch: Record<SectorList, string | null> = {
    azimuths,
    beamwidthsDeg: null,
    tiltsDeg: null,
    freqsMHz: null,
    eirpsPerReDbm: null,
    antennas: entries.some(({ antenna }) => antenna) ? entries.map(({ antenna = '' }) => antenna).join(';') : null,
  };
  for (const [list, key] of Object.entries(NUMBERS) as [
    keyof typeof NUMBERS,
    (typeof NUMBERS)[keyof typeof NUMBERS],
  ][]) {
    if (!entries.some((entry) => entry[key] !== undefined)) continue;
    const assumed = sectorsOf({ ...bare(site), azimuths: azimuths ?? '', ...written(patch) }, assumptions);
    patch[list] = entries.map((entry, i) => entry[key] ?? rounded(assumed[i]![key])).join(';');
  }
  return editSites(plan, [siteId], patch);
}

/** Azimuths are 0 up to and without 360, to a tenth. */
function turned(azimuthDeg: Degrees): Degrees {
  return rounded(((azimuthDeg % 360) + 360) % 360) % 360;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function bare(site: Site): Site {
  const { beamwidthsDeg: _b, tiltsDeg: _t, freqsMHz: _f, eirpsPerReDbm: _e, antennas: _a, ...rest } = site;
  return rest;
}

function written(patch: Record<SectorList, string | null>): Partial<Record<SectorList, string>> {
  return Object.fromEntries(Object.entries(patch).filter(([, text]) => typeof text === 'string')) as Partial<
    Record<SectorList, string>
  >;
}
