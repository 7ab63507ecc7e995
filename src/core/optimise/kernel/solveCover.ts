import { type Component, componentsOf } from './components';
import type { CoverProblem, Solution } from './coverProblem';
import { greedy } from './greedy';
import { type Reduced, reduce, unreduced } from './reduce';
import type { SearchOptions } from './searchOptions';
import { type PartOutcome, solvePart } from './solvePart';

/** The answer to a cover problem, with all that is needed to prove it. */
export interface CoverOutcome {
  /** Columns, ascending. */
  readonly chosen: readonly number[];
  readonly value: number;
  /** Nothing is below this. */
  readonly bound: number;
  /** `search`: with a proof kept or by reductions alone; `solver`: on the exact engine's word; null: not proved. */
  readonly provedBy: 'search' | 'solver' | null;
  /** Why it ended before a proof; null: it did not. */
  readonly stopped: 'cancel' | 'limit' | null;
  readonly reduced: Reduced;
  readonly parts: readonly (Component & { readonly outcome: PartOutcome })[];
}

/** Reduces, splits, solves part by part, the smallest first; puts the answers together. */
export async function solveCover(problem: CoverProblem, options: SearchOptions): Promise<CoverOutcome> {
  const deadlineMs = options.nowMs() + options.timeLimitMs;
  const reduced = options.reductions ? reduce(problem) : unreduced(problem);
  const parts = componentsOf(reduced.kernel);
  const outcomes = parts.map((part) => unsolved(greedy(part.problem)));
  const progress = bestSoFar(problem, reduced, parts, options);
  progress(outcomes);
  for (const [at, part] of parts.entries()) {
    const tell = (best: Solution, bound: number) => {
      outcomes[at] = { ...outcomes[at]!, best, bound: Math.max(bound, outcomes[at]!.bound) };
      progress(outcomes);
    };
    outcomes[at] = await solvePart(part.problem, outcomes[at]!.best, deadlineMs, options, tell);
    progress(outcomes);
  }
  const whole = join(problem, reduced, parts, outcomes);
  const isProved = outcomes.every((each) => each.provedBy !== null);
  const stopped = isProved ? null : options.stop.aborted ? 'cancel' : 'limit';
  const provedBy = !isProved ? null : outcomes.some((each) => each.provedBy === 'solver') ? 'solver' : 'search';
  return {
    ...whole,
    provedBy,
    stopped,
    reduced,
    parts: parts.map((part, at) => ({ ...part, outcome: outcomes[at]! })),
  };
}

function unsolved(best: Solution): PartOutcome {
  return { best, bound: 0, provedBy: null, proof: null, prices: null };
}

function join(problem: CoverProblem, reduced: Reduced, parts: readonly Component[], outcomes: readonly PartOutcome[]) {
  const chosen = [...reduced.taken];
  let value = reduced.settled;
  let bound = reduced.settled;
  parts.forEach(({ colsOf }, at) => {
    const { best, bound: partBound } = outcomes[at]!;
    for (const j of best.chosen) chosen.push(reduced.colsOf[colsOf[j]!]!);
    value += best.value;
    bound += Math.max(0, partBound);
  });
  return { chosen: chosen.sort((a, b) => a - b), value, bound: problem.matrix.cols === 0 ? value : bound };
}

/** Tells the whole picture, whenever it is better than what was told before. */
function bestSoFar(problem: CoverProblem, reduced: Reduced, parts: readonly Component[], options: SearchOptions) {
  let value = Number.POSITIVE_INFINITY;
  let bound = Number.NEGATIVE_INFINITY;
  return (outcomes: readonly PartOutcome[]) => {
    const now = join(problem, reduced, parts, outcomes);
    if (now.value >= value && now.bound <= bound) return;
    value = Math.min(value, now.value);
    bound = Math.max(bound, now.bound);
    options.onProgress({ chosen: now.chosen, value, bound });
  };
}
