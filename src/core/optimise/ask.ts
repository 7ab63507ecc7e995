import { ANY_MOBILE, type CoverageFilter } from '../coverage/result';
import type { Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import type { Terrain } from '../terrain/terrain';
import type { Metres, Vnd } from '../units';
import { conditionsOf } from './conditionsOf';

/** `fewest`: serve every dead zone that can be served. `most`: serve the most within K sites or a budget. */
export type Objective = 'fewest' | 'most';

/** One question to the optimiser. Existing sites that are switched on stand; planned and candidate sites may be chosen. */
export interface OptimiseAsk {
  readonly plan: Plan;
  /** Which sites count, standing or chosen. */
  readonly filter: CoverageFilter;
  /** The ground, for plans whose model computes levels over it; absent: none is known. */
  readonly terrain?: Terrain;
  readonly objective: Objective;
  /** What "fewest" makes least: the number of sites or their cost. */
  readonly cost: 'count' | 'vnd';
  /** What "most" makes most. */
  readonly weight: 'households' | 'villages';
  /** A village of hardship counts this many times, > 0. */
  readonly hardshipFactor: number;
  /** By village id: counts this many times, ≥ 0. */
  readonly priority: Readonly<Record<string, number>>;
  /** For `most`: at most this many sites beside those locked in; null: no such limit. One limit of the two. */
  readonly maxSites: number | null;
  readonly budgetVnd: Vnd | null;
  /** All planned sites: stand as given, may not be chosen, or may. */
  readonly lockPlanned: 'in' | 'out' | 'free';
  /** Single sites, before `lockPlanned`. */
  readonly lockedIn: readonly string[];
  readonly lockedOut: readonly string[];
  /** Exclusion areas that do not apply to this question. */
  readonly exclusionsOff: readonly string[];
  /** Least distance of a chosen site from every other chosen or standing one; 0: none. */
  readonly minSpacingM: Metres;
  /** Whether points with `mustServe` (border posts, islands) must be served by `fewest`. */
  readonly mustServe: boolean;
  /** `fewest` only: two servers for each village wherever two can reach it. */
  readonly backup: boolean;
  /** Generated places, as sites that are not in the plan. */
  readonly generated: readonly Site[];
  /** Cost of a site that states none; null: such a site cannot be chosen where costs count. */
  readonly defaultCostVnd: Vnd | null;
  /** Same seed, same answer, given the time it needs. */
  readonly seed: number;
  readonly timeLimitMs: number;
}

const DEFAULT_TIME_LIMIT_MS = 60_000;

/** The plain question about a plan with the conditions kept in it; everything else has a default. */
export function askAbout(plan: Plan, some: Partial<OptimiseAsk> = {}): OptimiseAsk {
  return {
    plan,
    filter: ANY_MOBILE,
    objective: 'fewest',
    cost: 'count',
    weight: 'households',
    hardshipFactor: 1,
    maxSites: null,
    budgetVnd: null,
    lockPlanned: 'free',
    exclusionsOff: [],
    minSpacingM: 0,
    mustServe: true,
    backup: false,
    generated: [],
    defaultCostVnd: null,
    seed: 1,
    timeLimitMs: DEFAULT_TIME_LIMIT_MS,
    ...conditionsOf(plan),
    ...some,
  };
}

/** Whether what sites cost matters to the answer. */
export function costsCount({ objective, cost, budgetVnd }: OptimiseAsk): boolean {
  return objective === 'most' ? budgetVnd !== null : cost === 'vnd';
}
