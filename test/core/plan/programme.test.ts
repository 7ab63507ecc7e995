import { describe, expect, it } from 'vitest';
import { activateSite } from '../../../src/core/plan/actions/activateSite';
import { setProgramme } from '../../../src/core/plan/actions/setProgramme';
import { switchSites } from '../../../src/core/plan/actions/switchSites';
import { emptyPlan } from '../../../src/core/plan/emptyPlan';
import { activeSet, isActive } from '../../../src/core/plan/isActive';
import type { Plan } from '../../../src/core/plan/plan';
import { programmeOf, programmePosition } from '../../../src/core/plan/programme';
import type { Site, SiteStatus } from '../../../src/core/plan/site';

const site = (id: string, status: SiteStatus, buildOrder?: number): Site => ({
  id,
  name: id,
  position: [107, 21],
  status,
  ...(buildOrder !== undefined && { buildOrder }),
});

const plan: Plan = {
  ...emptyPlan('p', '2026-01-01T00:00:00Z', 'Plan'),
  sites: [
    site('e1', 'existing'),
    site('p2', 'planned', 2),
    site('p1', 'planned', 1),
    site('p3', 'planned'),
    site('c1', 'candidate'),
  ],
};
const programme = programmeOf(plan);

function activeIds(of: Plan): string[] {
  const set = activeSet(of.coverage);
  return of.sites.filter((each) => isActive(each, set, of.coverage)).map((each) => each.id);
}

describe('programme', () => {
  it('puts planned sites in build order, those without a number last', () => {
    expect(programme).toEqual({ planned: ['p1', 'p2', 'p3'], candidates: ['c1'] });
  });

  it.each([0, 1, 2, 3, 4])('stands at the position it was set to: %i', (position) => {
    const moved = setProgramme(plan, programme, position);
    expect(programmePosition(moved, programme)).toBe(position);
    expect(activeIds(moved)).toHaveLength(1 + position);
  });

  it('keeps the switches of existing stations', () => {
    const off = switchSites(plan, ['e1'], false);
    expect(activeIds(setProgramme(off, programme, 3)).sort()).toEqual(['p1', 'p2', 'p3']);
  });

  it('is nowhere on the line when sites were switched by hand', () => {
    const byHand = switchSites(setProgramme(plan, programme, 3), ['p1'], false);
    expect(programmePosition(byHand, programme)).toBeNull();
  });

  it('counts one more site when one is switched on whose status was out, and nothing else', () => {
    expect(activeIds(activateSite(plan, 'p3'))).toEqual(['e1', 'p3']);
    expect(activeIds(activateSite(activateSite(plan, 'p3'), 'p1')).sort()).toEqual(['e1', 'p1', 'p3']);
  });

  it('never counts a retired site', () => {
    const retired = {
      ...plan,
      sites: [site('r', 'retired')],
      coverage: { ...plan.coverage, activeStatuses: ['retired'] as const },
    };
    expect(activeIds(retired)).toEqual([]);
    expect(activateSite(retired, 'r')).toBe(retired);
  });
});
