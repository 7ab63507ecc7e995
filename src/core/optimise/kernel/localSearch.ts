import type { CoverProblem, Solution } from './coverProblem';
import { CoverState } from './coverState';
import { dropRedundant, fill } from './greedy';

/**
 * Takes a few columns out, fills up again under a little noise, keeps what is not worse. The same seed, the same answer;
 * never worse than `start`.
 */
export function improve(
  problem: CoverProblem,
  start: Solution,
  rounds: number,
  random: () => number,
  isOver: () => boolean = () => false,
): Solution {
  const cols = problem.matrix.cols;
  if (cols === 0 || start.chosen.length === 0) return start;
  const state = new CoverState(problem);
  for (const j of start.chosen) state.add(j);
  const favour = new Float64Array(cols);
  let best = start;
  let kept = start;
  for (let round = 0; round < rounds && !isOver(); round++) {
    for (let j = 0; j < cols; j++) favour[j] = 0.85 + 0.3 * random();
    for (const j of someOf(kept.chosen, random)) state.remove(j);
    fill(state, favour);
    dropRedundant(state);
    fill(state);
    if (state.value <= kept.value) {
      kept = state.solution();
      if (kept.value < best.value) best = kept;
    } else restore(state, kept);
  }
  return best;
}

function someOf(chosen: readonly number[], random: () => number): Set<number> {
  const count = 1 + Math.floor(random() * Math.min(6, chosen.length));
  const some = new Set<number>();
  for (let k = 0; k < count; k++) some.add(chosen[Math.floor(random() * chosen.length)]!);
  return some;
}

function restore(state: CoverState, kept: Solution): void {
  const wanted = new Set(kept.chosen);
  for (let j = 0; j < state.taken.length; j++) if (state.taken[j] && !wanted.has(j)) state.remove(j);
  for (const j of kept.chosen) if (!state.taken[j]) state.add(j);
}
