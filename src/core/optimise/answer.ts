import type { Site } from '../plan/site';
import type { OptimiseAsk } from './ask';
import type { BuildStep } from './buildOrder';
import type { Certificate } from './certificate/certificate';
import type { Contradiction, Refusal } from './choices';
import type { Unreachable } from './unreachable';

/**
 * `solved`: there is a plan (perhaps an empty one within K or budget 0, see `notices`). The others say why there is
 * nothing to choose: no dead zone, no site to choose from, no dead zone that any of them reaches, or locks that
 * contradict each other or the exclusions.
 */
export type AnswerCode = 'solved' | 'noDeadZones' | 'noCandidates' | 'allUnreachable' | 'contradiction';

/** Always over these N candidates and this coverage model. */
export type ProofStatus =
  /** Proved, and the proof was checked by the independent checker. */
  | 'provedCertified'
  /** Proved by search or solver; not independently verified. */
  | 'provedSolver'
  /** A bound is known, a gap is left. */
  | 'withinGap'
  /** No bound worth saying. */
  | 'bestFound';

export type AnswerNotice =
  | 'nothingAllowed'
  | 'maxSitesAboveCandidates'
  | 'sitesWithoutCost'
  | 'zeroCosts'
  | 'householdsUnknown';

export interface ChosenSite {
  readonly siteId: string;
  readonly costVnd: number | null;
  /** Not in the plan yet: to be added from `newSites`. */
  readonly isGenerated: boolean;
}

/** The answer to one question. Counts are of thôn, bản and khu phố that had no signal; points are counted apart. */
export interface OptimiseAnswer {
  readonly code: AnswerCode;
  readonly status: ProofStatus;
  readonly objective: OptimiseAsk['objective'];
  readonly cost: OptimiseAsk['cost'];
  readonly weight: OptimiseAsk['weight'];
  readonly illustrative: boolean;
  /** N of "over these N candidates". */
  readonly candidates: number;
  /** In build order. */
  readonly chosen: readonly ChosenSite[];
  /** The generated ones among the chosen, as sites to add. */
  readonly newSites: readonly Site[];
  readonly lockedIn: readonly string[];
  readonly before: { readonly deadVillages: number; readonly deadHouseholds: number; readonly deadPoints: number };
  /** Newly served by the chosen sites. */
  readonly coveredVillages: number;
  readonly coveredHouseholds: number;
  readonly coveredPoints: number;
  /** What the objective counts: sites or VND ("fewest"), weighted households or villages ("most"). */
  readonly value: number;
  /** Never better than the truth: below `value` for "fewest", above it for "most", equal when proved. */
  readonly bound: number;
  /** |value − bound| / the larger; 0 when proved. */
  readonly gap: number;
  readonly proved: boolean;
  /** Dead zones that none of the candidates reaches, points that must be served included. */
  readonly unreachable: readonly Unreachable[];
  /** Reachable dead zones left without a server ("most": by the limit, "fewest": by the spacing). */
  readonly unserved: readonly string[];
  readonly order: readonly BuildStep[];
  readonly refused: readonly Refusal[];
  readonly contradictions: readonly Contradiction[];
  readonly notices: readonly AnswerNotice[];
  /** Why the search ended before a proof; null: it did not. */
  readonly stopped: 'cancel' | 'limit' | null;
  readonly seconds: number;
  /** null where there is nothing to certify. */
  readonly certificate: Certificate | null;
}

/** What is shown while the search runs. */
export interface OptimiseProgress {
  readonly seconds: number;
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly chosen: readonly string[];
}

/** |value − bound| as a share of the larger of the two. */
export function gapOf(value: number, bound: number): number {
  const larger = Math.max(Math.abs(value), Math.abs(bound));
  return larger === 0 ? 0 : Math.abs(value - bound) / larger;
}
