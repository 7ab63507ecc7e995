import type { PointGrid } from '../geo/pointGrid';
import type { CoverageSettings } from '../plan/plan';
import type { Site } from '../plan/site';
import type { Village } from '../plan/village';
import type { Db, Dbm, Degrees, Metres } from '../units';
import type { Cover } from './cover';
import type { Reach } from './reach';
import type { ActiveReach } from './siteRecord';
import type { Verdict } from './verdict';

/** What a site radiates, in the models that compute a level. */
export interface SiteRadio {
  /** Median level at a place, dBm, as a handset out of doors would show it. */
  levelDbm(lngDeg: Degrees, latDeg: Degrees): Dbm;
  /** Level above what is needed there (threshold, losses at the handset, shadow margin), dB; served from 0 on. */
  marginDb(lngDeg: Degrees, latDeg: Degrees): Db;
  serves(lngDeg: Degrees, latDeg: Degrees): boolean;
  /** The same, or null where a path would have to be measured first; measures none. */
  servesIfKnown(lngDeg: Degrees, latDeg: Degrees): boolean | null;
  /** Counts kept up to date over these villages, from no site at all. */
  cover(villages: PointGrid): Cover;
  /** The same levels and the same need everywhere. */
  same(other: SiteRadio): boolean;
}

/** The smallest rise of a mast that would serve a village. */
export interface MastRise {
  readonly siteId: string;
  readonly heightM: Metres;
  readonly addM: Metres;
}

/** The radio of one set of settings. */
export interface RadioRules {
  /** No site serves farther than this, m. */
  readonly limitM: Metres;
  /** The site must have a place. */
  radioOf(site: Site): SiteRadio;
  /** Reads verdicts on villages, given the sites that count. */
  verdicts(reaches: readonly ActiveReach[]): (village: Village) => Verdict;
  /** The mast, of those given, that serves the village with the least added; null: none up to 150 m does. */
  mastRise(sites: readonly Site[], village: Village): MastRise | null;
  /** Counts kept up to date over these villages, from no site at all. */
  cover(villages: PointGrid): Cover;
}

/** Paths that had to be answered by a formula because the ground under them is not known, and the villages they end in. */
export interface FallbackCount {
  readonly paths: number;
  readonly villages: number;
}

/**
 * What answers for the models that compute levels: the ground, and every path measured over it so far. Answers depend on
 * the ground and the question alone; what is remembered only saves time.
 */
export interface Propagation {
  /** The heights are made up: every reason says so. */
  readonly illustrative: boolean;
  /** There is some ground to measure over. */
  readonly hasTerrain: boolean;
  /** Paths measured since the beginning: threshold, power, margin and band add none. */
  readonly measuredPaths: number;
  fallback(): FallbackCount;
  rulesFor(settings: CoverageSettings): RadioRules;
  /** What was measured so far belongs to the plan. */
  keep(): void;
  /** What was measured since then may be forgotten, the oldest first, when there is much of it. */
  trim(): void;
}

/** Whether a place inside the disc of a reach is served. */
export function serves({ radio }: Reach, lngDeg: Degrees, latDeg: Degrees): boolean {
  return radio === null || radio.serves(lngDeg, latDeg);
}
