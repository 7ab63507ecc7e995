import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { optimiseWords } from '../../src/i18n/optimiseWords';
import { plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  button,
  closeWelcome,
  downloadText,
  expectAxeClean,
  expectGap,
  gapOf,
  kpi,
  openAppWith,
  startOver,
  switchedOn,
  undoButton,
  vi,
  waitForKpi,
} from './harness';

const words = optimiseWords('vi');
const panel = (page: Page) => page.locator('.optimise');

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('tab', { name: vi.page.tabs.optimise, exact: true }).click();
  await panel(page).getByRole('heading', { name: words.title }).waitFor();
}

/** Asks the question of the panel and waits for the answer. */
async function ask(page: Page): Promise<number> {
  await button(panel(page), words.run.start)
    .or(button(panel(page), words.run.again))
    .click();
  return waitForKpi(page, 'optimise-sites');
}

async function chosenIds(page: Page): Promise<string[]> {
  return panel(page)
    .locator('.build tr[data-id]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id!));
}

describe.each(plansUnderTest)('$name, optimised', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 1280, height: 900 }, keepOpen: true });
    await closeWelcome(app.page);
    await openPanel(app.page);
  });
  beforeEach(() => startOver(app.page, plan.load().expected.asOpened));

  test('the fewest sites serve all that planned and candidate sites can serve, and the proof is said', async () => {
    const { page } = app;
    const loaded = plan.load();
    const count = await ask(page);
    const ids = await chosenIds(page);
    expect(ids).toHaveLength(count);
    const after = gapOf(loaded, switchedOn(loaded, ids));
    expect(after).toEqual(loaded.expected.all);
    await expectGap(page, after);
    const result = panel(page).locator('.result');
    const said = await result.innerText();
    expect(said).toContain('Tối ưu (đã chứng minh)');
    expect(said).toContain('này và mô hình phủ này');
    expect(said.includes('minh hoạ')).toBe(plan.isBuiltIn);
    for (const id of ids) {
      const fewer = gapOf(
        loaded,
        switchedOn(
          loaded,
          ids.filter((each) => each !== id),
        ),
      );
      expect(fewer.villages, `without ${id}`).toBeGreaterThanOrEqual(after.villages);
    }
  });

  test('is put away by Escape, and taken over whole as one step', async () => {
    const { page } = app;
    const loaded = plan.load();
    await ask(page);
    const after = gapOf(loaded, switchedOn(loaded, await chosenIds(page)));
    await expectGap(page, after);
    await page.locator('body').press('Escape');
    await expectGap(page, loaded.expected.asOpened);
    expect(await undoButton(page).isDisabled()).toBe(true);
    await button(panel(page), words.result.show).click();
    await expectGap(page, after);
    const count = await kpi(page, 'optimise-sites');
    await button(panel(page), words.result.accept(count, count)).click();
    await expectGap(page, after);
    await page.keyboard.press('Control+z');
    await expectGap(page, loaded.expected.asOpened);
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('only the ticked sites are taken over', async () => {
    const { page } = app;
    const loaded = plan.load();
    const count = await ask(page);
    const ids = await chosenIds(page);
    const boxes = panel(page).locator('.build tbody input[type="checkbox"]');
    await boxes.nth(0).uncheck();
    const rest = gapOf(loaded, switchedOn(loaded, ids.slice(1)));
    await expectGap(page, rest);
    await button(panel(page), words.result.accept(count - 1, count)).click();
    await expectGap(page, rest);
  });

  test('the sites in build order add up to what was counted', async () => {
    const { page } = app;
    const loaded = plan.load();
    await panel(page).getByLabel(words.goal.maxSites).fill('3');
    await panel(page).getByLabel(words.goal.maxSites).press('Enter');
    await ask(page);
    const ids = await chosenIds(page);
    const existing = loaded.expected.existing.villages;
    const totals = await panel(page).locator('.build tr[data-id] > td:last-child').allInnerTexts();
    ids.forEach((_, at) => {
      const { villages } = gapOf(loaded, switchedOn(loaded, ids.slice(0, at + 1)));
      expect(Number(totals[at])).toBe(existing - villages);
    });
    await panel(page).getByText(words.goal.fewest).click();
  });

  test('the curve is drawn, and its file of proof can be saved', async () => {
    const { page } = app;
    await ask(page);
    const text = await downloadText(page, () => button(panel(page), words.certificate.export).click());
    expect(JSON.parse(text)).toMatchObject({
      format: 'phu-song-certificate',
      certificate: { status: 'provedCertified' },
    });
    await button(panel(page), words.curve.start)
      .or(button(panel(page), words.curve.again))
      .click();
    await panel(page).locator('.chart canvas').waitFor();
    await panel(page).locator('.progress').waitFor({ state: 'detached', timeout: 60_000 });
    await expectAxeClean(page, { include: ['.column'] });
  });
});
