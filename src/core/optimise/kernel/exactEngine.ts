import type { CoverProblem } from './coverProblem';

/** An outside solver such as HiGHS, given in: core knows no WASM and no thread. */
export interface ExactEngine {
  /** Starts one solve; `stop` ends it at once and `result` then tells what is known so far. */
  start(ask: ExactAsk, onEvent: (event: ExactEvent) => void): ExactRun;
}

export interface ExactAsk {
  readonly problem: CoverProblem;
  /** A solution to start from. */
  readonly start: readonly number[];
  readonly timeLimitMs: number;
  readonly seed: number;
}

export interface ExactRun {
  readonly result: Promise<ExactResult>;
  stop(): void;
}

/** Something better than before: a whole bound, or a solution. */
export interface ExactEvent {
  readonly bound?: number;
  readonly chosen?: readonly number[];
}

export interface ExactResult {
  /** `failed`: the engine broke down; nothing it said is used. */
  readonly status: 'optimal' | 'limit' | 'failed';
  readonly chosen: readonly number[] | null;
  /** Whole; minus infinity when nothing is known. */
  readonly bound: number;
}
