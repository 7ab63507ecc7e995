import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
} from './harness';
import { ask, chosenIds, openPanel, panel, said } from './harness/optimiser';

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
    const text = await result.innerText();
    expect(text).toContain('Tối ưu (đã chứng minh)');
    expect(text).toContain('này và mô hình phủ này');
    expect(text.includes('minh hoạ')).toBe(plan.isBuiltIn);
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
    await button(panel(page), said.result.show).click();
    await expectGap(page, after);
    const count = await kpi(page, 'optimise-sites');
    await button(panel(page), said.result.accept(count, count)).click();
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
    await button(panel(page), said.result.accept(count - 1, count)).click();
    await expectGap(page, rest);
  });

  test('the sites in build order add up to what was counted', async () => {
    const { page } = app;
    const loaded = plan.load();
    await panel(page).getByLabel(said.goal.maxSites).fill('3');
    await panel(page).getByLabel(said.goal.maxSites).press('Enter');
    await ask(page);
    const ids = await chosenIds(page);
    const existing = loaded.expected.existing.villages;
    const totals = await panel(page).locator('.build tr[data-id] > td:last-child').allInnerTexts();
    ids.forEach((_, at) => {
      const { villages } = gapOf(loaded, switchedOn(loaded, ids.slice(0, at + 1)));
      expect(Number(totals[at])).toBe(existing - villages);
    });
    await panel(page).getByText(said.goal.fewest).click();
  });

  test('the curve is drawn, and its file of proof can be saved', async () => {
    const { page } = app;
    await ask(page);
    const text = await downloadText(page, () => button(panel(page), said.certificate.export).click());
    expect(JSON.parse(text)).toMatchObject({
      format: 'phu-song-certificate',
      certificate: { status: 'provedCertified' },
    });
    await button(panel(page), said.curve.start)
      .or(button(panel(page), said.curve.again))
      .click();
    await panel(page).locator('.chart canvas').waitFor();
    await panel(page).locator('.progress').waitFor({ state: 'detached', timeout: 60_000 });
    await expectAxeClean(page, { include: ['.column'] });
  });
});
