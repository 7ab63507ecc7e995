import { type CoverProblem, countedValue } from '../../../../src/core/optimise/kernel/coverProblem';

/** The least value over every subset of at most 18 columns. */
export function bruteForce(problem: CoverProblem): number {
  const { cols } = problem.matrix;
  let best = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 1 << cols; mask++) {
    const chosen: number[] = [];
    for (let j = 0; j < cols; j++) if (mask & (1 << j)) chosen.push(j);
    const value = countedValue(problem, chosen);
    if (value !== null && value < best) best = value;
  }
  return best;
}
