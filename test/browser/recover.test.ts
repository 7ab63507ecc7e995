import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { CoverageSettings, Plan } from '../../src/core/plan/plan';
import { words } from '../../src/i18n/words';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import type { RecoverableDraft } from '../../src/state/session';
import { bruteForce } from '../seeded/bruteForce';
import { type PlanUnderTest, plansUnderTest, second } from '../seeded/plansUnderTest';
import { type App, openAppWith, waitForKpi } from './harness';
import { draftsKept } from './harness/drafts';
import { dropPlan, exportPlanText, isUnsaved, screen, switchSite, undoButton, WIDE } from './harness/planFiles';

const { recover } = words('vi').page;

describe.each(plansUnderTest)('unsaved work on $name', (plan) => {
  const openWide = () => openAppWith(plan, { viewport: WIDE });

  test('is marked, kept over a reload, offered, and opened as it was', async () => {
    const { page } = await openWide();
    const { text, brute, picks } = plan.load();
    expect(await isUnsaved(page)).toBe(false);
    await switchSite(page, picks.gainingPlanned, true);
    expect(await isUnsaved(page)).toBe(true);
    await waitForKpi(page, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);
    const worked = await screen(page);
    await draftsKept(page, 1);

    await page.reload();
    await offered(page).waitFor();
    expect(await offered(page).innerText()).toContain(brute.title);
    await offered(page).getByRole('button', { name: recover.open }).click();
    await waitForKpi(page, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);
    expect(await screen(page)).toEqual(worked);
    expect(await isUnsaved(page)).toBe(true);
    expect(await offered(page).count()).toBe(0);

    await page.reload(); // still unsaved, so still kept
    await offered(page).getByRole('button', { name: recover.open }).click();
    await waitForKpi(page, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);
    const exported = await exportPlanText(page);
    const before = readPlan(text).plan!;
    const { coverage, updatedAt, ...rest } = readPlan(exported).plan!;
    expect({ ...rest, coverage: before.coverage, updatedAt: before.updatedAt }).toEqual(before);
    expect(coverage.activeStatuses).toEqual(['existing', 'planned']);
    expect(bruteForce(exported).deadZones()).toHaveLength(picks.gainingPlanned.deadZonesAfter);

    await draftsKept(page, 0); // saved: nothing to keep
    await page.reload();
    await expectNothingOffered(page);
  });
});

describe('unsaved work', () => {
  const plan = second;
  const openWide = () => openAppWith(plan, { viewport: WIDE });

  test('can be thrown away', async () => {
    const { page } = await openWide();
    const { picks } = plan.load();
    await switchSite(page, picks.gainingPlanned, true);
    await draftsKept(page, 1);
    await page.reload();
    await offered(page).getByRole('button', { name: recover.discard, exact: true }).click();
    await offered(page).waitFor({ state: 'detached' });
    await draftsKept(page, 0);
    await page.reload();
    await expectNothingOffered(page);
  });

  test('kept by an earlier version of the page is offered and opened too', async () => {
    const { page, address } = await openWide();
    const { text, expected } = plan.load();
    const kept = readPlan(text).plan!;
    const coverage: CoverageSettings = { ...kept.coverage, activeStatuses: ['existing', 'planned'] };
    const draft = { draftId: 'earlier', title: kept.title, savedAt: '2026-01-01T00:00:00Z', fileName: null };
    const blank = new URL('blank.html', address).href; // the same storage, and no page that holds it
    await page.route(blank, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
    );
    await page.goto(blank);
    await keepAsBefore(page, { ...draft, plan: { ...kept, coverage } });

    await page.goto(address);
    await offered(page).getByRole('button', { name: recover.open }).click();
    await waitForKpi(page, 'dead-zone-villages', expected.existingAndPlanned.villages);
    expect((await screen(page)).title).toBe(kept.title);
    expect(await isUnsaved(page)).toBe(true);
  });

  test('taken back by undo is no work to keep', async () => {
    const { page } = await openWide();
    await switchSite(page, plan.load().picks.gainingPlanned, true);
    await draftsKept(page, 1);
    await undoButton(page).click();
    expect(await isUnsaved(page)).toBe(false);
    await draftsKept(page, 0);
  });

  test('in two tabs is kept apart, and each tab is offered only what nobody works on', async () => {
    const app = await openWide();
    const { picks } = plan.load();
    await switchSite(app.page, picks.gainingPlanned, true);
    await draftsKept(app.page, 1);

    const second = await anotherTab(app, plan);
    expect(await offered(second).count()).toBe(0);
    const other = { id: picks.losingExisting.id, name: picks.losingExisting.name };
    await switchSite(second, other, false);
    await waitForKpi(second, 'dead-zone-villages', picks.losingExisting.deadZonesAfter);
    await draftsKept(second, 2);
    expect((await screen(app.page)).deadVillages).toBe(picks.gainingPlanned.deadZonesAfter);

    await app.page.close();
    const third = await anotherTab(app);
    await offered(third).getByRole('button', { name: recover.open }).click();
    await waitForKpi(third, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);
    await draftsKept(third, 2);
    expect((await screen(second)).deadVillages).toBe(picks.losingExisting.deadZonesAfter);

    await second.close();
    const fourth = await anotherTab(app);
    await offered(fourth).getByRole('button', { name: recover.open }).click();
    await waitForKpi(fourth, 'dead-zone-villages', picks.losingExisting.deadZonesAfter);
  });
});

function offered(page: Page) {
  return page.getByRole('region', { name: recover.title });
}

async function anotherTab({ context, address }: App, plan?: PlanUnderTest): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(WIDE);
  await page.goto(address);
  await builtInShown(page);
  if (!plan || plan.isBuiltIn) return page;
  const { text, brute } = plan.load();
  const { title, villages, sites } = brute;
  await dropPlan(page, { name: plan.fileName, text }, { title, villages: villages.length, sites: sites.length });
  return page;
}

/** The last thing of a start: after it, what there is to offer is offered. */
async function builtInShown(page: Page): Promise<void> {
  await waitForKpi(page, 'dead-zone-villages', 105);
}

async function expectNothingOffered(page: Page): Promise<void> {
  await builtInShown(page);
  expect(await offered(page).count()).toBe(0);
}

/** A whole draft in one record, in the storage as version 1 laid it out. */
async function keepAsBefore(page: Page, draft: RecoverableDraft & { plan: Plan }): Promise<void> {
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const draft = JSON.parse(text);
        indexedDB.deleteDatabase('phu-song');
        const opening = indexedDB.open('phu-song', 1);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('drafts', { keyPath: 'draftId' }).add(draft);
          const { draftId, title, savedAt } = draft;
          opening.result.createObjectStore('index', { keyPath: 'draftId' }).add({ draftId, title, savedAt });
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    JSON.stringify(draft),
  );
}
