import type { SignalFacts, VerdictReason } from '../core/coverage/verdict';

export interface SiteDistance {
  readonly siteId: string;
  readonly distanceM: number;
}

/** Why a village has signal, or what it lacks. */
export interface VillageVerdict {
  readonly covered: boolean;
  readonly coverCount: number;
  /** Active sites in reach, nearest first. */
  readonly servers: readonly SiteDistance[];
  /** The nearest active site, in reach or not. */
  readonly nearest: SiteDistance | null;
  /** How far beyond the reach of the site that comes closest to serving it; null when covered or no site is active. */
  readonly missingM: number | null;
  readonly reason: VerdictReason;
  /** In the models that compute levels: what arrives, or what is missing. */
  readonly signal?: SignalFacts;
}

/** What one site reaches, and what only it reaches. What sites bring alone is never summed. */
export interface SiteGain {
  readonly active: boolean;
  readonly reachesVillages: number;
  readonly reachesHouseholds: number;
  readonly aloneVillages: number;
  readonly aloneHouseholds: number;
  readonly aloneIds: readonly string[];
}

/** One change between the plan as opened and the plan on screen: dead villages and households it added or took away. */
export interface DifferenceStep {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly villages: number;
  readonly households: number;
}

/** `opened` plus every step is `now`. */
export interface DifferenceExplained {
  readonly opened: { readonly villages: number; readonly households: number };
  readonly now: { readonly villages: number; readonly households: number };
  readonly steps: readonly DifferenceStep[];
}

export type PlaceGrouping = 'commune' | 'formerDistrict';

export interface PlaceRow {
  /** Empty: the villages that name no place. */
  readonly name: string;
  readonly villages: number;
  readonly dead: number;
  readonly households: number;
  readonly deadHouseholds: number;
}

export interface ReportedMismatch {
  readonly villageId: string;
  readonly reported: 'dead' | 'served';
  readonly computed: 'dead' | 'served';
}
