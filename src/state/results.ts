import type { AreaFacts } from '../core/coverage/areaFacts';
import type { CoverageResult, Headline } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import { type LevelsAnswer, NO_LEVELS } from './terrain';

/** What was computed. Only `recompute` and `crossCheck` write here. */
export interface ResultsSlice {
  readonly coverage: CoverageResult | null;
  /** Before the gesture or the step that led to `coverage`: what the delta chip counts from. */
  readonly delta: Delta;
  /** The same question answered by Turf's buffers, in a worker. */
  readonly turf: TurfAnswer | null;
  readonly area: AreaAnswer | null;
  /** The user's areas by id; empty while they are being measured. */
  readonly areaFacts: ReadonlyMap<string, AreaFacts>;
  readonly levels: LevelsAnswer;
}

/** Villages that flipped since the gesture or step began, as indices into `coverage.plan.villages`. */
export interface Delta {
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  /** Counted villages among them, and their households: what the chip says. */
  readonly gainedVillages: number;
  readonly lostVillages: number;
  readonly gainedHouseholds: number;
  readonly lostHouseholds: number;
  /** Grows by one whenever a new gesture or step starts to count. */
  readonly seq: number;
}

export const NO_DELTA: Delta = {
  gained: [],
  lost: [],
  gainedVillages: 0,
  lostVillages: 0,
  gainedHouseholds: 0,
  lostHouseholds: 0,
  seq: 0,
};

export interface TurfAnswer {
  readonly plan: Plan;
  readonly state: 'running' | 'done' | 'failed';
  /** 0…1 while running. */
  readonly fraction: number;
  /** Counted villages that no Turf buffer holds. */
  readonly deadVillages: number;
  /** Villages on which Turf and the engine differ, with how close to the edge they lie (|d − r| / r). */
  readonly differing: readonly { readonly villageId: string; readonly edgeShare: number }[];
}

export interface AreaAnswer {
  readonly plan: Plan;
  readonly coveredKm2: number;
  /** Land within the boundary or hull; null: no land is known here. */
  readonly landKm2: number | null;
  /** What is counted: land within the user's boundary, land within the hull of the villages, or any surface. */
  readonly of: 'boundary' | 'hull' | 'surface';
}

export const NO_RESULTS: ResultsSlice = {
  coverage: null,
  delta: NO_DELTA,
  turf: null,
  area: null,
  areaFacts: new Map(),
  levels: NO_LEVELS,
};

export const NO_HEADLINE: Headline = {
  total: { villages: 0, households: 0 },
  covered: { villages: 0, households: 0 },
  dead: { villages: 0, households: 0 },
  householdsUnknown: { total: 0, dead: 0 },
  points: { total: 0, dead: 0 },
  activeSites: 0,
};
