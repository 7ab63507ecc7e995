import { describe, expect, it } from 'vitest';
import { instanceText, orLibrary, sanFrancisco, within } from '../../../bench/optimiseCases';
import { searchOptions } from '../../../src/core/optimise/kernel/searchOptions';
import { solveCover } from '../../../src/core/optimise/kernel/solveCover';

const here = orLibrary('scp/scp41') !== null;
if (!here) console.log('skipped: the published instances are not beside this checkout (../shared/instances)');

describe.runIf(here)('published optima, by the search of this package alone', () => {
  it.each([
    ['scp/scp41', 429],
    ['scp/scp42', 512],
    ['scp/scp45', 512],
    ['scp/scp61', 138],
    ['scp/scpa1', 253],
    ['scp/scpe1', 5],
    ['planar/v105-c600-d003-unit', 23],
    ['planar/v105-c3000-d003-cost', 220],
  ])('%s is %d', async (path, optimum) => {
    const outcome = await solveCover(orLibrary(path)!, searchOptions());
    expect(outcome).toMatchObject({ value: optimum, bound: optimum, provedBy: 'search' });
  });

  it('proves 105 villages at unit cost by reductions alone', async () => {
    const outcome = await solveCover(orLibrary('planar/v105-c600-d003-unit')!, searchOptions());
    expect(outcome.parts).toEqual([]);
  });

  it('San Francisco: 8 stores within 5 km of everybody, 875,247 people with 4, 3 stores at 8 km', async () => {
    const near = sanFrancisco(5_000)!;
    expect((await solveCover(near.fewest, searchOptions())).value).toBe(8);
    const most = near.most(4);
    const people = most.penalty.reduce((sum, each) => sum + each, 0);
    expect(people - (await solveCover(most, searchOptions())).value).toBe(875_247);
    expect((await solveCover(sanFrancisco(8_000)!.fewest, searchOptions())).value).toBe(3);
  });

  it('proves the curve of 105 villages for every K from 1 to 20', async () => {
    const { matrix } = orLibrary('planar/v105-c600-d003-unit')!;
    const weight = Float64Array.from(instanceText('planar/v105-c600-d003-unit.pop.txt')!.trim().split(/\s+/), Number);
    let before = Number.POSITIVE_INFINITY;
    for (let sites = 1; sites <= 20; sites++) {
      const { value, bound } = await solveCover(within(matrix, weight, sites), searchOptions());
      expect([value, value < before]).toEqual([bound, true]);
      before = value;
    }
  });
});
