import type { Plan } from '../plan/plan';
import type { Technology } from '../plan/technology';
import type { Propagation } from './propagation';

/** Which active sites count in a view. `any mobile` is both null. */
export interface CoverageFilter {
  readonly operator: string | null;
  /** This technology or a newer one. */
  readonly technology: Technology | null;
}

export const ANY_MOBILE: CoverageFilter = { operator: null, technology: null };

export interface CountPair {
  readonly villages: number;
  readonly households: number;
}

/** The numbers on top of the page: thôn, bản and khu phố only; points (border posts, islands) are counted apart. */
export interface Headline {
  readonly total: CountPair;
  readonly covered: CountPair;
  readonly dead: CountPair;
  /** Villages without a household figure: in the village counts, in no household count. */
  readonly householdsUnknown: { readonly total: number; readonly dead: number };
  readonly points: { readonly total: number; readonly dead: number };
  readonly activeSites: number;
}

/** Villages that changed state between two results, as indices into `plan.villages`. */
export interface Flips {
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/**
 * Coverage of one plan. `coverCounts` and `deadZones` are the engine's own buffers: valid until the next result, so
 * readers that keep them must copy. Everything else is immutable.
 */
export interface CoverageResult {
  readonly plan: Plan;
  readonly filter: CoverageFilter;
  /** What answered for the models that compute levels; null: a radius model needs none. */
  readonly propagation: Propagation | null;
  readonly revision: number;
  /** Active sites that serve each village, indexed as `plan.villages`. */
  readonly coverCounts: Uint16Array;
  /** Indices of the villages whose cover count is 0, points included, in no particular order. */
  readonly deadZones: Uint32Array;
  readonly headline: Headline;
  /** Against the result before this one, or everything new when the villages are new. */
  readonly flips: Flips;
  /** True when every village must be read anew (another list of villages): flips are then empty. */
  readonly fresh: boolean;
}
