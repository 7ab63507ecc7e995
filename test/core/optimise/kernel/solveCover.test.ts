import { describe, expect, it } from 'vitest';
import { countedValue } from '../../../../src/core/optimise/kernel/coverProblem';
import { greedy } from '../../../../src/core/optimise/kernel/greedy';
import { searchOptions } from '../../../../src/core/optimise/kernel/searchOptions';
import { solveCover } from '../../../../src/core/optimise/kernel/solveCover';
import { highsInProcess } from '../../../../src/workers/optimise/highsInProcess';
import { bruteForce } from './bruteForce';
import { KINDS, randomProblem } from './randomProblem';

const SEEDS = 400;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe.each(KINDS)('%s', (kind) => {
  it('equals brute force, with reductions and without; the greedy is never better', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const problem = randomProblem(kind, seed);
      const optimum = bruteForce(problem);
      for (const reductions of [true, false]) {
        const outcome = await solveCover(problem, searchOptions({ reductions }));
        expect(outcome, `${kind} seed ${seed} reductions ${reductions}`).toMatchObject({
          value: optimum,
          bound: optimum,
        });
        expect(countedValue(problem, outcome.chosen), `${kind} seed ${seed}`).toBe(optimum);
        expect(outcome.provedBy).toBe('search');
      }
      expect(greedy(problem).value).toBeGreaterThanOrEqual(optimum);
    }
  });

  it('equals brute force on HiGHS alone', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(kind, seed);
      const exact = highsInProcess();
      const outcome = await solveCover(problem, searchOptions({ exact, work: 0, breathe, reductions: seed % 2 === 0 }));
      expect(outcome, `${kind} seed ${seed}`).toMatchObject({ value: bruteForce(problem), bound: outcome.value });
    }
  });
});
