import type { OptimiseAnswer, OptimiseProgress } from '../core/optimise/answer';
import type { OptimiseAsk } from '../core/optimise/ask';
import type { Audit, SiteFailure } from '../core/optimise/audit';
import type { CurvePoint } from '../core/optimise/curve';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Verification } from '../io/certificate/checkCertificateText';

/** What the panel asks: fewest sites, most with K sites, most with a budget. */
export type Goal = 'fewest' | 'mostSites' | 'mostBudget';

export const CANDIDATE_KINDS = ['plan', 'villages', 'crossings', 'grid'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** The question as it stands in the panel. */
export interface OptimiseQuestion {
  readonly goal: Goal;
  readonly cost: OptimiseAsk['cost'];
  readonly weight: OptimiseAsk['weight'];
  readonly hardshipFactor: number;
  readonly maxSites: number;
  readonly budgetVnd: number;
  readonly lockPlanned: OptimiseAsk['lockPlanned'];
  readonly minSpacingM: number;
  /** Exclusion areas, by id, that this question leaves aside. */
  readonly exclusionsOff: readonly string[];
  readonly mustServe: boolean;
  readonly backup: boolean;
  readonly kinds: Readonly<Record<CandidateKind, boolean>>;
  readonly mostCandidates: number;
  readonly gridStepM: number;
  /** Reach of a generated place; null: the plan's default radius. */
  readonly newRadiusM: number | null;
  /** null: a site that states no cost cannot be chosen where costs count. */
  readonly defaultCostVnd: number | null;
  readonly timeLimitS: number;
  /** A budget for each phase of the roll-out; empty: one phase. */
  readonly phaseBudgetsVnd: readonly number[];
}

/** Generated places, and the plan they were made for. */
export interface MadeCandidates {
  readonly about: Plan;
  /** Tells one wish from another; the same key and the same plan give the same places. */
  readonly key: string;
  readonly sites: readonly Site[];
  /** Before they were cut down to the limit. */
  readonly found: number;
  /** Left out by exclusion areas and spacing. */
  readonly refused: number;
}

export type OptimiseWork = 'candidates' | 'solve' | 'curve' | 'audit' | 'failures' | 'verify';

export interface Running {
  /** Another run, another number. */
  readonly seq: number;
  readonly work: OptimiseWork;
  /** Newest last; at most a few hundred. */
  readonly progress: readonly OptimiseProgress[];
}

/** What was found of the planned sites of a plan. */
export interface FoundAudit {
  readonly about: Plan;
  readonly audit: Audit;
}

/** What single failures would cost on a plan, the shown proposal included. */
export interface FoundFailures {
  readonly about: Plan;
  readonly failures: readonly SiteFailure[];
}

/** An answer, and the plan and question it is about. */
export interface Found {
  readonly ask: OptimiseAsk;
  readonly goal: Goal;
  readonly answer: OptimiseAnswer;
  /** Chosen sites to be taken over, in build order. */
  readonly ticked: readonly string[];
  /** The plan after the proposal was taken over; null: it was not. */
  readonly accepted: Plan | null;
}

export interface FoundCurve {
  readonly ask: OptimiseAsk;
  readonly points: readonly Omit<CurvePoint, 'nested'>[];
  /** Known when the curve is whole. */
  readonly nested: readonly number[] | null;
}

/** What the independent checker said of a certificate file, and of which plan. */
export interface Verified {
  readonly about: Plan;
  readonly fileName: string;
  readonly verification: Verification;
}

export interface OptimiseSlice {
  readonly question: OptimiseQuestion;
  readonly candidates: MadeCandidates | null;
  readonly running: Running | null;
  readonly found: Found | null;
  readonly curve: FoundCurve | null;
  readonly audit: FoundAudit | null;
  readonly failures: FoundFailures | null;
  readonly verified: Verified | null;
  /** What went wrong in the engine itself; null: nothing. */
  readonly failure: string | null;
}

export const NO_OPTIMISE: OptimiseSlice = {
  question: {
    goal: 'fewest',
    cost: 'count',
    weight: 'households',
    hardshipFactor: 1,
    maxSites: 10,
    budgetVnd: 20_000_000_000,
    lockPlanned: 'free',
    minSpacingM: 0,
    exclusionsOff: [],
    mustServe: true,
    backup: false,
    kinds: { plan: true, villages: false, crossings: false, grid: false },
    mostCandidates: 2_000,
    gridStepM: 2_000,
    newRadiusM: null,
    defaultCostVnd: null,
    timeLimitS: 60,
    phaseBudgetsVnd: [],
  },
  candidates: null,
  running: null,
  found: null,
  curve: null,
  audit: null,
  failures: null,
  verified: null,
  failure: null,
};
