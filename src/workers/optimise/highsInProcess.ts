import type { ExactEngine, ExactResult } from '../../core/optimise/kernel/exactEngine';
import { chosenOf, mipModel } from '../../core/optimise/kernel/mipModel';
import { loadHighs } from './loadHighs';
import { solveMip } from './solveMip';

/** HiGHS on this very thread: for tests and benchmarks. It cannot be stopped, only limited in time. */
export function highsInProcess(): ExactEngine {
  return {
    start({ problem, start, timeLimitMs, seed }, onEvent) {
      const result = loadHighs().then((highs): ExactResult => {
        const answer = solveMip(highs, mipModel(problem, start), { timeLimitMs, seed }, ({ bound, values }) =>
          onEvent({ ...(bound !== undefined && { bound }), ...(values && { chosen: chosenOf(problem, values) }) }),
        );
        return { ...answer, chosen: answer.values && chosenOf(problem, answer.values) };
      });
      return { result, stop: () => {} };
    },
  };
}
