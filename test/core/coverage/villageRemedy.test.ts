import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { villageVerdict } from '../../../src/core/coverage/verdict';
import { villageRemedy } from '../../../src/core/coverage/villageRemedy';
import { activateSite } from '../../../src/core/plan/actions/activateSite';
import type { Plan } from '../../../src/core/plan/plan';
import { FILTERS, randomPlan } from '../../builders/randomPlan';

const cases = fc.record({
  plan: fc.integer({ min: 0, max: 1e6 }).map(randomPlan),
  filter: fc.constantFrom(...FILTERS),
  pick: fc.nat(),
});

function isServed(plan: Plan, filter: (typeof FILTERS)[number], at: number): boolean {
  return createCoverageEngine().ask(plan, filter).coverCounts[at]! > 0;
}

it('a site made to reach as much further as it says serves the village, and a little less does not', () => {
  let tried = 0;
  fc.assert(
    fc.property(cases, ({ plan, filter, pick }) => {
      fc.pre(plan.villages.length > 0);
      const at = pick % plan.villages.length;
      const { widen } = villageRemedy(plan, filter, plan.villages[at]!);
      const verdict = villageVerdict(plan, filter, at);
      expect(widen === null).toBe(verdict.covered || verdict.nearest === null);
      if (!widen) return;
      expect(widen.missingM).toBeCloseTo(verdict.missingM!, 6);
      const reaching = (radiusM: number): Plan => ({
        ...plan,
        sites: plan.sites.map((site) => (site.id === widen.siteId ? { ...site, radiusM } : site)),
      });
      const neededM = widen.radiusM + widen.missingM;
      if (neededM > 50_000) return;
      tried++;
      expect(isServed(reaching(neededM + 0.01), filter, at)).toBe(true);
      expect(isServed(reaching(neededM - 0.01), filter, at)).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(tried).toBeGreaterThan(10);
});

it('switching on a site it names serves the village; when it names none, none would', () => {
  let named = 0;
  fc.assert(
    fc.property(cases, ({ plan, filter, pick }) => {
      fc.pre(plan.villages.length > 0);
      const at = pick % plan.villages.length;
      const village = plan.villages[at]!;
      const { switchOn, nearestOff } = villageRemedy(plan, filter, village);
      const before = createCoverageEngine().ask(plan, filter).coverCounts[at]!;
      for (const { siteId } of switchOn) {
        named++;
        const after = createCoverageEngine().ask(activateSite(plan, siteId), filter).coverCounts[at]!;
        expect(after).toBeGreaterThan(before);
      }
      if (switchOn.length > 0) expect(nearestOff).toBeNull();
    }),
    { numRuns: 150 },
  );
  expect(named).toBeGreaterThan(10);
});
