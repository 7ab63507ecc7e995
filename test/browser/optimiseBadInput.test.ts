import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Area, Plan } from '../../src/core/plan/plan';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { type App, closeWelcome, expectAxeClean, openApp, waitForKpi } from './harness';
import { dropPlan, openPanel, panel, press, said, unfold } from './harness/optimiser';

const reach = { status: 'candidate', radiusM: 1_000 } as const;
/** Three dead villages in a line, 5 km apart, and a candidate at each of the first two. */
const village = () =>
  aPlan()
    .withVillage('a', at(107, 21), { households: 10 })
    .withVillage('b', at(107.05, 21), { households: 30 })
    .withVillage('c', at(107.1, 21), { households: 5 })
    .withCoverage({ activeStatuses: ['existing'] });
const candidates = (more: object = {}) =>
  village()
    .withSite('at-a', at(107, 21), { ...reach, ...more })
    .withSite('at-b', at(107.05, 21), { ...reach, ...more });
const named = (title: string, plan: Plan): Plan => ({ ...plan, planId: title, title });
const hill: Area = {
  id: 'hill',
  name: 'Đồi cấm',
  areaKind: 'exclusion',
  polygons: [[[at(106.99, 20.99), at(107.01, 20.99), at(107.01, 21.01), at(106.99, 21.01), at(106.99, 20.99)]]],
};

interface Case {
  readonly plan: Plan;
  readonly dead: number;
  readonly set?: (page: Page) => Promise<unknown>;
  readonly code: 'solved' | 'noDeadZones' | 'noCandidates' | 'allUnreachable' | 'contradiction';
  /** Sentences that say what is the matter, or what to do. */
  readonly says: readonly string[];
}

const number = (label: string, value: string) => async (page: Page) => {
  const field = panel(page).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Enter');
};
const cheapest = (page: Page) => panel(page).getByRole('button', { name: said.goal.costs.vnd, exact: true }).click();
const settle = (plan: Plan, ids: readonly string[]): Plan => ({
  ...plan,
  sites: plan.sites.map((site) => (ids.includes(site.id) ? { ...site, buildLock: 'in' } : site)),
});
const apart = number(said.more.spacing, '9000');
const { code, contradictions, notices } = said;

const CASES: Readonly<Record<string, Case>> = {
  'no candidates': { plan: village().build(), dead: 3, code: 'noCandidates', says: [code.noCandidates(false)] },
  'no dead zones': {
    plan: candidates().withSite('all', at(107.05, 21), { radiusM: 20_000 }).build(),
    dead: 0,
    code: 'noDeadZones',
    says: [code.noDeadZones(0, false)],
  },
  'K = 0': {
    plan: candidates().build(),
    dead: 3,
    set: number(said.goal.maxSites, '0'),
    code: 'solved',
    says: [notices.nothingAllowed],
  },
  'K above the candidates': {
    plan: candidates().build(),
    dead: 3,
    set: number(said.goal.maxSites, '99'),
    code: 'solved',
    says: [notices.maxSitesAboveCandidates],
  },
  'a budget of 0': {
    plan: candidates({ costVnd: 1e9 }).build(),
    dead: 3,
    set: number(said.goal.budget, '0'),
    code: 'solved',
    says: [notices.nothingAllowed],
  },
  'costs of 0': {
    plan: candidates({ costVnd: 0 }).build(),
    dead: 3,
    set: cheapest,
    code: 'solved',
    says: [notices.zeroCosts],
  },
  'costs that are missing': {
    plan: candidates().build(),
    dead: 3,
    set: cheapest,
    code: 'noCandidates',
    says: [notices.sitesWithoutCost, said.refused.noCost],
  },
  'all villages out of reach': {
    plan: village().withSite('far', at(109, 21), reach).build(),
    dead: 3,
    code: 'allUnreachable',
    says: [code.allUnreachable(1, false), said.unreachable.title(3)],
  },
  'a settled site inside an exclusion area': {
    plan: { ...settle(candidates().build(), ['at-a']), areas: [hill] },
    dead: 3,
    code: 'contradiction',
    says: [contradictions.lockedInsideExclusion, 'at-a'],
  },
  'two settled sites nearer than the least distance': {
    plan: settle(candidates().build(), ['at-a', 'at-b']),
    dead: 3,
    set: apart,
    code: 'contradiction',
    says: [contradictions.lockedTooClose, 'at-a', 'at-b'],
  },
  'a settled site without a place': {
    plan: settle(candidates().withSite('nowhere', null, reach).build(), ['nowhere']),
    dead: 3,
    code: 'contradiction',
    says: [contradictions.lockedWithoutPlace, 'nowhere'],
  },
};

describe('questions that have no good answer', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 900 }, keepOpen: true });
    await waitForKpi(app.page, 'dead-zone-villages');
    await closeWelcome(app.page);
    await openPanel(app.page);
  });
  beforeEach(async () => {
    await panel(app.page).getByText(said.goal.fewest).or(panel(app.page).getByText(said.goal.cheapest)).click();
    await panel(app.page).getByRole('button', { name: said.goal.costs.count, exact: true }).click();
    await unfold(app.page, said.more.title);
    await number(said.more.spacing, '0')(app.page);
  });

  test.each(Object.entries(CASES))('%s', async (name, { plan, dead, set, code: expected, says }) => {
    const { page } = app;
    await dropPlan(page, named(name, plan), dead);
    await set?.(page);
    await press(page);
    const result = panel(page).locator(`.result[data-code="${expected}"]`);
    await result.waitFor();
    const text = async () => (await panel(page).allTextContents()).join(' ');
    for (const sentence of says) await expect.poll(text).toContain(sentence);
    await expectAxeClean(page, { include: ['.column'] });
  });
});

describe('a number that is none', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 900 }, keepOpen: true });
    await waitForKpi(app.page, 'dead-zone-villages');
    await closeWelcome(app.page);
    await openPanel(app.page);
  });

  test.each(['-1', 'ba', '1e9', ''])('%j goes back to what it was', async (text) => {
    const field = panel(app.page).getByLabel(said.goal.maxSites, { exact: true });
    const before = await field.inputValue();
    await field.fill(text);
    await field.press('Enter');
    await field.blur();
    await expect.poll(() => field.inputValue()).toBe(before);
  });
});
