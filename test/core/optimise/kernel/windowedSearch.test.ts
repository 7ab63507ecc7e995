import { describe, expect, it } from 'vitest';
import { countedValue } from '../../../../src/core/optimise/kernel/coverProblem';
import { greedy } from '../../../../src/core/optimise/kernel/greedy';
import { seededNumbers } from '../../../../src/core/optimise/kernel/searchOptions';
import { WindowedSearch } from '../../../../src/core/optimise/kernel/windowedSearch';
import { bruteForce } from './bruteForce';
import { KINDS, randomProblem } from './randomProblem';

describe.each(KINDS)('windows on %s', (kind) => {
  it('give a choice that holds, never worse than the start, never better than brute force', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const problem = randomProblem(kind, seed);
      const start = greedy(problem);
      const search = new WindowedSearch(problem, start, seededNumbers(seed));
      const again = new WindowedSearch(problem, start, seededNumbers(seed));
      let value = start.value;
      for (let step = 0; step < 12; step++) {
        search.step();
        again.step();
        expect(search.best.value, `${kind} seed ${seed}`).toBeLessThanOrEqual(value);
        value = search.best.value;
      }
      expect(countedValue(problem, search.best.chosen), `${kind} seed ${seed}`).toBe(value);
      expect(again.best).toEqual(search.best);
      expect(value, `${kind} seed ${seed}`).toBeGreaterThanOrEqual(bruteForce(problem));
    }
  });
});

describe.each(['unit', 'cost', 'backup'] as const)('windows on %s', (kind) => {
  it('as wide as the whole problem reach the optimum from the worst start', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const problem = randomProblem(kind, seed);
      const { cols, colStart } = problem.matrix;
      const chosen = Array.from({ length: cols }, (_, j) => j).filter((j) => colStart[j + 1]! > colStart[j]!);
      const search = new WindowedSearch(
        problem,
        { chosen, value: countedValue(problem, chosen)! },
        seededNumbers(seed),
      );
      for (let step = 0; step < 80; step++) search.step();
      expect(search.best.value, `${kind} seed ${seed}`).toBe(bruteForce(problem));
    }
  });
});
