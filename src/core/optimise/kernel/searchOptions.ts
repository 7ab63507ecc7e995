import type { ExactEngine } from './exactEngine';

/** What a search is given of the outside. With the same seed and enough time the answer is the same. */
export interface SearchOptions {
  readonly seed: number;
  /** Milliseconds from any start; only ever subtracted. */
  readonly nowMs: () => number;
  readonly timeLimitMs: number;
  /** Looked up between slices; a cancel keeps the best found. */
  readonly stop: { readonly aborted: boolean };
  /** Lets the owner's thread read its messages. */
  readonly breathe: () => Promise<void>;
  /** null: only the search of this package. */
  readonly exact: ExactEngine | null;
  readonly onProgress: (progress: SearchProgress) => void;
  /** False leaves reductions out: for comparing. */
  readonly reductions: boolean;
  /** Entries the branch and bound may touch before the exact engine takes over. */
  readonly work: number;
}

/** Incumbent and bound of the whole problem; the value never rises, the bound never falls. */
export interface SearchProgress {
  readonly chosen: readonly number[];
  readonly value: number;
  readonly bound: number;
}

const DEFAULT_WORK = 60_000_000;

/** No clock, no limit, no outside solver: what a test or a small question needs. */
export function searchOptions(some: Partial<SearchOptions> = {}): SearchOptions {
  return {
    seed: 1,
    nowMs: () => 0,
    timeLimitMs: Number.POSITIVE_INFINITY,
    stop: { aborted: false },
    breathe: async () => {},
    exact: null,
    onProgress: () => {},
    reductions: true,
    work: some.exact === null || some.exact === undefined ? 40 * DEFAULT_WORK : DEFAULT_WORK,
    ...some,
  };
}

/** mulberry32: numbers in [0, 1), the same on every machine. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
