import type { CoverProblem, Solution } from './coverProblem';
import { CoverState } from './coverState';

/** A price that keeps a free column from being infinitely good, yet better than any that costs something. */
const ALMOST_FREE = 1e-6;

/** The column with the most gain per cost first, until nothing pays. Ties: the lower column. */
export function greedy(problem: CoverProblem): Solution {
  const state = new CoverState(problem);
  fill(state);
  dropRedundant(state);
  return state.solution();
}

/** Adds columns while one pays; `favour` scales gains (noise for a search), 1 each when left out. */
export function fill(state: CoverState, favour?: Float64Array): void {
  const price = priceOf(state.problem);
  for (let best = pick(state, price, favour); best >= 0; best = pick(state, price, favour)) state.add(best);
}

function pick(state: CoverState, price: Float64Array, favour?: Float64Array): number {
  const { gain, taken } = state;
  const { cost } = state.problem;
  let best = -1;
  let bestScore = 0;
  for (let j = 0; j < gain.length; j++) {
    if (taken[j] || gain[j]! <= cost[j]!) continue;
    const score = (gain[j]! / price[j]!) * (favour ? favour[j]! : 1);
    if (score > bestScore && state.fits(j)) {
      best = j;
      bestScore = score;
    }
  }
  return best;
}

function priceOf({ cost, budget }: CoverProblem): Float64Array {
  return (budget ? budget.use : cost).map((price) => Math.max(price, ALMOST_FREE));
}

/** Leaves out what the others serve as well: the dearest first, then the higher column. */
export function dropRedundant(state: CoverState): void {
  const { cost, budget } = state.problem;
  const price = (j: number) => cost[j]! + (budget?.use[j] ?? 0);
  const taken = [...state.taken.keys()].filter((j) => state.taken[j]);
  taken.sort((a, b) => price(b) - price(a) || b - a);
  for (const j of taken) if (state.loss(j) === 0) state.remove(j);
}
