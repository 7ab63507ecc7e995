import { describe, expect, it } from 'vitest';
import { askAbout, type OptimiseAsk } from '../../../src/core/optimise/ask';
import { audit } from '../../../src/core/optimise/audit';
import { optimise } from '../../../src/core/optimise/optimise';
import { editSites } from '../../../src/core/plan/actions/editSites';
import { editVillages } from '../../../src/core/plan/actions/editVillages';
import type { Area, Plan } from '../../../src/core/plan/plan';
import type { BuildLock } from '../../../src/core/plan/site';
import { aPlan } from '../../builders/aPlan';
import { at } from '../../builders/at';

/** Two villages 5 km apart, a candidate at each, one between that reaches both. */
const PLAN = aPlan()
  .withVillage('a', at(107, 21), { households: 10 })
  .withVillage('b', at(107.05, 21), { households: 30 })
  .withSite('at-a', at(107, 21), { status: 'candidate', radiusM: 1_000, costVnd: 1e9 })
  .withSite('at-b', at(107.05, 21), { status: 'planned', radiusM: 1_000, costVnd: 1e9 })
  .withSite('between', at(107.025, 21), { status: 'candidate', radiusM: 3_000, costVnd: 3e9 })
  .build();

const locked = (locks: Readonly<Record<string, BuildLock>>, plan = PLAN): Plan =>
  Object.entries(locks).reduce((each, [id, buildLock]) => editSites(each, [id], { buildLock }), plan);
const excluding = (id: string, lng: number, plan = PLAN): Plan => {
  const [w, e, s, n] = [lng - 0.001, lng + 0.001, 20.999, 21.001];
  const ring = [at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)];
  const area: Area = { id, name: id, areaKind: 'exclusion', polygons: [[ring]] };
  return { ...plan, areas: [...plan.areas, area] };
};
const ask = (plan: Plan, some: Partial<OptimiseAsk> = {}) => optimise(askAbout(plan, some));
const chosen = async (plan: Plan, some: Partial<OptimiseAsk> = {}) =>
  (await ask(plan, some)).chosen.map(({ siteId }) => siteId);

describe('conditions kept with the plan', () => {
  it('a site that must be built stands, one that must not is not chosen', async () => {
    expect(await chosen(PLAN)).toEqual(['between']);
    expect(await chosen(locked({ between: 'out' }))).toEqual(['at-b', 'at-a']);
    expect(await ask(locked({ 'at-a': 'in' }))).toMatchObject({ lockedIn: ['at-a'], before: { deadVillages: 1 } });
    expect(await chosen(locked({ 'at-a': 'in' }), { cost: 'vnd' })).toEqual(['at-b']);
  });

  it('a lock of a site that stands or is gone means nothing', async () => {
    const plan = editSites(locked({ between: 'out' }), ['between'], { status: 'existing' });
    expect(await ask(plan)).toMatchObject({ code: 'noDeadZones', lockedIn: [] });
  });

  it('a village counts as many times as it is said to, and not at all at 0', async () => {
    const one = { objective: 'most', maxSites: 1 } as const;
    const without = locked({ between: 'out' });
    expect(await chosen(without, one)).toEqual(['at-b']);
    const weighted = editVillages(without, ['a'], { priorityWeight: 4 });
    expect(await ask(weighted, one)).toMatchObject({ value: 40, chosen: [{ siteId: 'at-a' }], coveredHouseholds: 10 });
    const left = editVillages(without, ['b'], { priorityWeight: 0 });
    expect(await ask(left, { ...one, maxSites: 2 })).toMatchObject({ value: 10, chosen: [{ siteId: 'at-a' }] });
  });

  it('the audit of planned sites leaves locks aside', async () => {
    expect(await audit(askAbout(locked({ 'at-b': 'out' })))).toMatchObject({ plannedSites: 1, minimum: 1 });
  });
});

describe('exclusion areas', () => {
  it('apply unless the question leaves them aside', async () => {
    const plan = excluding('hill', 107.025);
    expect(await chosen(plan)).toEqual(['at-b', 'at-a']);
    expect(await chosen(plan, { exclusionsOff: ['hill'] })).toEqual(['between']);
    expect(await chosen(excluding('other', 107, plan), { exclusionsOff: ['hill'] })).toEqual(['between']);
  });
});

describe('conditions that cannot hold together', () => {
  it.each<[string, Plan, Partial<OptimiseAsk>, string, readonly string[]]>([
    ['in and out', locked({ between: 'in' }), { lockedOut: ['between'] }, 'lockedInAndOut', ['between']],
    [
      'in, yet excluded',
      excluding('hill', 107.025, locked({ between: 'in' })),
      {},
      'lockedInsideExclusion',
      ['between'],
    ],
    [
      'in, too near',
      locked({ between: 'in', 'at-a': 'in' }),
      { minSpacingM: 5_000 },
      'lockedTooClose',
      ['at-a', 'between'],
    ],
    [
      'in, without a place',
      {
        ...locked({ between: 'in' }),
        sites: locked({ between: 'in' }).sites.map((site) => ({ ...site, position: null })),
      },
      {},
      'lockedWithoutPlace',
      ['between'],
    ],
  ])('%s', async (_, plan, some, code, ids) => {
    const answer = await ask(plan, some);
    expect(answer).toMatchObject({ code: 'contradiction', chosen: [] });
    expect(answer.contradictions.map((each) => ({ ...each, ids: [...each.ids].sort() }))).toContainEqual({ code, ids });
  });

  it('an excluded area that is left aside contradicts nothing', async () => {
    const plan = excluding('hill', 107.025, locked({ between: 'in' }));
    expect(await ask(plan, { exclusionsOff: ['hill'] })).toMatchObject({ contradictions: [], code: 'noDeadZones' });
  });
});

describe('limits below the cheapest site', () => {
  it.each<[string, number, object]>([
    ['none', 0, { value: 0, notices: ['nothingAllowed'] }],
    ['too little', 999_999_999, { value: 0, notices: ['nothingAllowed'] }],
    ['just enough', 1_000_000_000, { value: 30, notices: [] }],
  ])('%s', async (_, budgetVnd, expected) => {
    expect(await ask(PLAN, { objective: 'most', budgetVnd })).toMatchObject(expected);
  });

  it('a site that costs nothing can be built without a budget', async () => {
    const plan = editSites(PLAN, ['at-a'], { costVnd: 0 });
    const answer = await ask(plan, { objective: 'most', budgetVnd: 0 });
    expect(answer).toMatchObject({ value: 10, notices: ['zeroCosts'], proved: true });
  });

  it('all costs nothing, or nobody knows them', async () => {
    const ids = PLAN.sites.map(({ id }) => id);
    const free = await ask(editSites(PLAN, ids, { costVnd: 0 }), { cost: 'vnd' });
    expect(free).toMatchObject({ code: 'solved', value: 0, coveredVillages: 2, proved: true, notices: ['zeroCosts'] });
    const unknown = await ask(editSites(PLAN, ids, { costVnd: null }), { cost: 'vnd' });
    expect(unknown).toMatchObject({ code: 'noCandidates', notices: ['sitesWithoutCost'] });
    const guessed = await ask(editSites(PLAN, ids, { costVnd: null }), { cost: 'vnd', defaultCostVnd: 5e8 });
    expect(guessed).toMatchObject({ code: 'solved', value: 5e8, notices: [] });
  });
});

describe('editVillages', () => {
  it('changes what is named, and gives the same plan when nothing changes', () => {
    const once = editVillages(PLAN, ['a', 'nobody'], { priorityWeight: 2 });
    expect(once.villages.map(({ priorityWeight }) => priorityWeight)).toEqual([2, undefined]);
    expect(editVillages(once, ['a'], { priorityWeight: 2 })).toBe(once);
    expect(editVillages(once, ['a'], { priorityWeight: null }).villages).toEqual(PLAN.villages);
    expect(editVillages(PLAN, ['a'], { priorityWeight: null })).toBe(PLAN);
  });
});
