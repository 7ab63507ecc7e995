import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { programmeOutcome } from '../../../src/core/coverage/programmeOutcome';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import type { Plan } from '../../../src/core/plan/plan';
import { isCountedVillage } from '../../../src/core/plan/village';
import { FILTERS, randomPlan } from '../../builders/randomPlan';

const withAll = (plan: Plan): Plan => ({
  ...plan,
  coverage: { ...plan.coverage, activeStatuses: ['existing', 'planned', 'candidate'], switchedOff: [] },
});
const plans = fc.integer({ min: 0, max: 1e6 }).map((seed) => withAll(randomPlan(seed)));
const filters = fc.constantFrom(...FILTERS);

it('the steps, village by village, add up to the headline of the engine', () => {
  fc.assert(
    fc.property(plans, filters, (plan, filter) => {
      const { start, steps, end } = programmeOutcome(plan, filter);
      expect(end).toEqual(createCoverageEngine().ask(plan, filter).headline);
      let { villages, households } = start.covered;
      for (const { adds, villages: served, deadAfter } of steps) {
        const counted = served.map((at) => plan.villages[at]!).filter(isCountedVillage);
        expect(counted).toHaveLength(adds.villages);
        expect(counted.reduce((sum, village) => sum + (village.households ?? 0), 0)).toBe(adds.households);
        villages += adds.villages;
        households += adds.households;
        expect(deadAfter).toBe(end.total.villages - villages);
      }
      expect({ villages, households }).toEqual(end.covered);
    }),
    { numRuns: 60 },
  );
});

it('before the programme stands what the engine counts without planned and candidate sites', () => {
  fc.assert(
    fc.property(plans, filters, (plan, filter) => {
      const existing = { ...plan, coverage: { ...plan.coverage, activeStatuses: ['existing' as const] } };
      expect(programmeOutcome(plan, filter).start).toEqual(createCoverageEngine().ask(existing, filter).headline);
    }),
    { numRuns: 40 },
  );
});

it('no village is gained twice, and what is neither standing nor gained is left', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { steps, left } = programmeOutcome(plan, ANY_MOBILE);
      const gained = steps.flatMap(({ villages }) => villages);
      expect(new Set(gained).size).toBe(gained.length);
      const { deadZones } = createCoverageEngine().ask(plan, ANY_MOBILE);
      const dead = Array.from(deadZones, (at) => plan.villages[at]!.id);
      expect(left.map(({ villageId }) => villageId).sort()).toEqual(dead.sort());
      expect(left.every(({ covered }) => !covered)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
