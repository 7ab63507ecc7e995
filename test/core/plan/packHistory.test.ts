import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, NO_HISTORY, pushStep, redoStep, undoStep } from '../../../src/core/plan/history';
import { packHistory, unpackHistory } from '../../../src/core/plan/packHistory';
import type { Plan } from '../../../src/core/plan/plan';
import { planDelta, withDelta } from '../../../src/core/plan/planDelta';
import { edited, REGIONS, randomPlan } from '../../builders/randomPlan';
import { seededRandom } from '../../builders/seededRandom';

const seeds = fc.nat(10_000);

/** Some edits, some of them taken back. */
function worked(seed: number): { plan: Plan; history: History } {
  const random = seededRandom(seed);
  let plan = randomPlan(seed);
  let history = NO_HISTORY;
  for (let step = 0; step < 8; step++) {
    const back = random() < 0.35 ? undoStep(history, plan) : random() < 0.3 ? redoStep(history, plan) : null;
    if (back) ({ plan, history } = back);
    else {
      history = pushStep(history, plan, { code: 'moveSite', params: { step } });
      plan = edited(plan, random, REGIONS[seed % REGIONS.length]!);
    }
  }
  return { plan, history };
}

describe('a plan told by another', () => {
  it('is that plan, and shares with the other what it shared', () => {
    fc.assert(
      fc.property(seeds, seeds, fc.boolean(), (seed, other, related) => {
        const from = randomPlan(seed);
        const to = related
          ? edited(edited(from, seededRandom(other), REGIONS[0]!), seededRandom(seed), REGIONS[1]!)
          : randomPlan(other);
        const again = withDelta(from, planDelta(from, to));
        expect(again).toEqual(to);
        const kept = new Set<unknown>([...from.sites, ...from.villages]);
        expect(again.sites.filter((site) => kept.has(site))).toEqual(to.sites.filter((site) => kept.has(site)));
        expect(again.sites.map((site) => kept.has(site))).toEqual(to.sites.map((site) => kept.has(site)));
      }),
    );
  });

  it('takes as much room as the step: one site moved among thousands is one row', () => {
    const from = randomPlan(1);
    const sites = from.sites.with(7, { ...from.sites[7]!, name: 'other' });
    expect(planDelta(from, { ...from, sites })).toEqual({
      lists: { sites: [{ at: 0, count: 7 }, { rows: [sites[7]] }, { at: 8, count: 32 }] },
      members: {},
      gone: [],
    });
  });
});

describe('a history', () => {
  it('is the same after it was packed, copied and unpacked', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { plan, history } = worked(seed);
        const kept = structuredClone({ plan, packed: packHistory(plan, history) });
        const again = unpackHistory(kept.plan, kept.packed);
        expect(again).toEqual(history);
        const repacked = packHistory(kept.plan, again);
        for (const [at, entry] of kept.packed.past.entries()) expect(repacked.past[at]).toBe(entry);
      }),
    );
  });

  it('names the step between the same two plans by the same object, so that it is not kept twice', () => {
    const { plan, history } = worked(3);
    const before = packHistory(plan, history);
    const later = pushStep(history, plan, { code: 'rename' });
    const after = packHistory({ ...plan, title: 'next' }, later);
    expect(history.past.length).toBeGreaterThan(0);
    for (const [at, entry] of before.past.entries()) expect(after.past[at]).toBe(entry);
  });
});
