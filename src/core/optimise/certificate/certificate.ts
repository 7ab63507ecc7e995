import type { LngLat } from '../../geo/lngLat';
import type { OptimiseAsk } from '../ask';

/** The parts of a question that decide what an answer means. */
export type CertifiedQuestion = Pick<
  OptimiseAsk,
  | 'objective'
  | 'cost'
  | 'weight'
  | 'hardshipFactor'
  | 'priority'
  | 'maxSites'
  | 'budgetVnd'
  | 'minSpacingM'
  | 'mustServe'
  | 'backup'
  | 'filter'
>;

/** A generated candidate, which no plan file tells about. */
export interface GeneratedPlace {
  readonly id: string;
  readonly position: LngLat;
  readonly radiusM: number;
}

/**
 * All that somebody without solver and matrix needs to check an answer. Rows and columns are numbered by their place in
 * `rows` and `over`. The claim is always: over these candidates, under this coverage model.
 */
export interface Certificate {
  readonly coverageModel: string;
  readonly question: CertifiedQuestion;
  readonly lockedIn: readonly string[];
  /** Candidates the claim is about, and where costs count what each costs, VND. */
  readonly over: readonly string[];
  readonly costsVnd: readonly number[] | null;
  readonly generated: readonly GeneratedPlace[];
  /** Villages and points to be served. */
  readonly rows: readonly string[];
  /** Dead zones that no candidate reaches. */
  readonly uncoverable: readonly string[];
  readonly chosen: readonly string[];
  /** By village id: who serves it among the chosen; two where the question wants two and two can. */
  readonly servers: Readonly<Record<string, readonly string[]>>;
  readonly unserved: readonly string[];
  readonly value: number;
  /** What is claimed, and how much of it the proof below shows. */
  readonly bound: number;
  readonly certifiedBound: number;
  readonly status: 'provedCertified' | 'provedSolver' | 'withinGap' | 'bestFound';
  readonly words: string;
  readonly proof: BoundProof | null;
  /** Villages no two of which one candidate serves: with unit costs, as many sites are needed. null: none was found. */
  readonly independent: readonly string[] | null;
}

/** Costs are counted in `costUnit` VND, weights in 1 / `weightScale`, prices in 1 / `priceScale` of those. */
export interface BoundProof {
  readonly costUnit: number;
  readonly weightScale: number;
  readonly priceScale: number;
  readonly steps: readonly CertifiedStep[];
  readonly parts: readonly { readonly rows: readonly number[]; readonly tree: BoundNode }[];
}

/** Row implied by a row · column dominated by a column · column needed by a row. */
export type CertifiedStep = readonly [kind: 'row' | 'col' | 'take', subject: number, because: number];

/** A leaf has prices only. `out`: columns too dear to take under the same prices. */
export interface BoundNode {
  /** Row, price, row, price … and the price of the budget. */
  readonly prices?: readonly number[];
  readonly budgetPrice?: number;
  readonly out?: readonly number[];
  readonly branch?: number;
  readonly with?: BoundNode;
  readonly without?: BoundNode;
}

export const CERTIFICATE_WORDS = {
  provedCertified: 'proved optimal over these candidates and this coverage model; the proof is in this file',
  provedSolver: 'solver-proved, not independently verified',
  withinGap: 'not proved optimal; the bound is the solver’s, certifiedBound is proved in this file',
  bestFound: 'best found; no bound',
} as const;
