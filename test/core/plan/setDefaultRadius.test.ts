import { describe, expect, it } from 'vitest';
import { setDefaultRadius, setTableRadius } from '../../../src/core/plan/actions/setDefaultRadius';
import { emptyPlan } from '../../../src/core/plan/emptyPlan';
import type { Site } from '../../../src/core/plan/site';
import { siteRadiusM } from '../../../src/core/plan/siteRadius';

const plan = emptyPlan('p', '2026-01-01T00:00:00Z', 'Plan');
const site: Site = {
  id: 's',
  name: 's',
  position: [107, 21],
  status: 'existing',
  technology: '2G;4G',
  setting: 'mountain',
};

describe('default radii', () => {
  it('go from technology and setting to technology to the plan', () => {
    const any = setDefaultRadius(plan, 2500);
    expect(siteRadiusM(site, any.coverage)).toBe(2500);
    const byTechnology = setTableRadius(any, '4G', 1800);
    expect(siteRadiusM(site, byTechnology.coverage)).toBe(1800);
    const bySetting = setTableRadius(byTechnology, '2G/mountain', 3200);
    expect(siteRadiusM(site, bySetting.coverage)).toBe(3200);
    expect(siteRadiusM({ ...site, radiusM: 900 }, bySetting.coverage)).toBe(900);
  });

  it('leave no empty table behind, and the same plan when nothing changes', () => {
    const once = setTableRadius(plan, '4G', 1800);
    expect(setTableRadius(once, '4G', null)).toEqual(plan);
    expect(setTableRadius(once, '4G', 1800)).toBe(once);
    expect(setDefaultRadius(plan, plan.coverage.defaultRadiusM)).toBe(plan);
  });
});
