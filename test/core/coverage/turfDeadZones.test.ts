import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import {
  createTurfDeadZoneChecker,
  type TurfCheck,
  type TurfDeadZones,
} from '../../../src/core/coverage/turfDeadZones';
import { geodesicDestination } from '../../../src/core/geo/geodesicDistance';
import type { Plan } from '../../../src/core/plan/plan';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { randomPlan } from '../../builders/randomPlan';

function finish(check: TurfCheck): TurfDeadZones {
  for (;;) {
    const step = check.next();
    if (step.done) return step.value;
  }
}

function checked(plan: Plan, checker = createTurfDeadZoneChecker()): TurfDeadZones {
  return finish(checker.check(plan, ANY_MOBILE, createCoverageEngine().ask(plan, ANY_MOBILE).coverCounts));
}

describe("dead zones by Turf's buffers", () => {
  it('agree with the engine on every village outside a band of 1 % of the radius', () => {
    for (let seed = 0; seed < 30; seed++) {
      const { nearEdge, agrees } = checked(randomPlan(seed));
      expect(agrees).toBe(nearEdge.length === 0);
      for (const { share } of nearEdge) expect(share).toBeLessThan(0.01);
    }
  });

  it('list a village in the band, with the site whose edge it is on', () => {
    const plan = aPlan()
      .withVillage('edge', geodesicDestination(at(107, 21), 0, 9_990))
      .withVillage('inside', at(107.01, 21))
      .withSite('A', at(107, 21), { radiusM: 10_000 })
      .build();
    const { onlyTurf, onlyEngine, dead, nearEdge } = checked(plan);
    expect({ onlyTurf, onlyEngine, dead }).toEqual({ onlyTurf: [0], onlyEngine: [], dead: [0] });
    expect(nearEdge).toEqual([{ village: 0, siteId: 'A', share: expect.closeTo(0.001, 6) }]);
  });

  it('tell how far they are, and give the same answer when footprints are reused', () => {
    const plan = randomPlan(3);
    const checker = createTurfDeadZoneChecker();
    const counts = createCoverageEngine().ask(plan, ANY_MOBILE).coverCounts;
    const progress = [...checker.check(plan, ANY_MOBILE, counts)];
    expect(progress).toEqual(plan.villages.map((_, i) => i + 1));
    expect(checked(plan, checker)).toEqual(checked(plan));
  });
});
