import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import { allAtOnce } from '../../src/core/plan/allAtOnce';
import { SITE_STATUSES } from '../../src/core/plan/site';
import { siteRadiusM } from '../../src/core/plan/siteRadius';
import { foundSites } from '../../src/panels/tables/useSiteRows';
import { randomPlan } from '../builders/randomPlan';

const asked = { status: null, query: '', sort: { key: 'programme', direction: 1 } } as const;

describe('rows of the table of sites', () => {
  test('are the sites of a status, on where the engine counts them', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(null, ...SITE_STATUSES), (seed, status) => {
        const plan = randomPlan(seed);
        const { all, rows } = allAtOnce(foundSites({ ...asked, plan, status }));
        expect(all.map(({ site }) => site)).toEqual(plan.sites.filter((site) => !status || site.status === status));
        expect(new Set(rows)).toEqual(new Set(all));
        for (const { site, radiusM } of all) expect(radiusM).toBe(siteRadiusM(site, plan.coverage));
        if (status !== null) return;
        const { headline } = createCoverageEngine().ask(plan, ANY_MOBILE);
        expect(all.filter(({ active }) => active)).toHaveLength(headline.activeSites);
      }),
      { numRuns: 50, seed: 41 },
    );
  });

  test('stand by the programme, by radius or by name, as they are told to', () => {
    const plan = randomPlan(8);
    const sorted = (key: string) => allAtOnce(foundSites({ ...asked, plan, sort: { key, direction: 1 } })).rows;
    const ranks = sorted('programme').map(({ site }) =>
      ['planned', 'candidate', 'existing', 'retired'].indexOf(site.status),
    );
    expect(ranks).toEqual([...ranks].sort());
    const radii = sorted('radius').map(({ radiusM }) => radiusM);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(
      sorted('name')
        .map(({ site }) => site.name)
        .slice(0, 3),
    ).toEqual(['s0', 's1', 's2']);
  });

  test('of a long list take many steps', () => {
    const plan = randomPlan(8);
    const sites = Array.from({ length: 50_000 }, (_, n) => ({ ...plan.sites[n % plan.sites.length]!, id: `s${n}` }));
    expect([...foundSites({ ...asked, plan: { ...plan, sites }, status: null })].length).toBeGreaterThan(20);
  });
});
