import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  button,
  canvasCentre,
  closeWelcome,
  expectAxeClean,
  expectGap,
  field,
  follow,
  gapOf,
  inspector,
  openAppWith,
  startOver,
  switchedOn,
  undoButton,
  vi,
} from './harness';

const { sheet } = vi.page;

describe.each(plansUnderTest)('$name, on a telephone', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 390, height: 844 }, keepOpen: true });
    await closeWelcome(app.page);
  });
  beforeEach(async () => {
    await startOver(app.page, plan.load().expected.asOpened);
    await toHeight(app.page, 'low');
  });

  test('the sheet has three heights, and the headline stays in sight in each', async () => {
    const { page } = app;
    const tops: number[] = [];
    for (const height of ['low', 'half', 'full'] as const) {
      await toHeight(page, height);
      const box = (await page.locator('.column').boundingBox())!;
      tops.push(box.y);
      await expectInSight(page, '[data-kpi="dead-zone-villages"]');
      await expectInSight(page, '[data-kpi="dead-zone-households"]');
      await expectAxeClean(page);
    }
    expect(tops[0]).toBeGreaterThan(tops[1]! + 50);
    expect(tops[1]).toBeGreaterThan(tops[2]! + 50);
    expect(tops[2]).toBeGreaterThanOrEqual(0);
  });

  test('a flick raises and lowers it', async () => {
    const { page } = app;
    await flick(page, -80);
    await expectHeight(page, 'half');
    await flick(page, -80);
    await expectHeight(page, 'full');
    await flick(page, 80);
    await expectHeight(page, 'half');
  });

  test('the inspector lies in the sheet and can be worked in', async () => {
    const { page } = app;
    const { id, name, position } = plan.load().picks.gainingPlanned;
    await follow(page, { zoom: 12, at: position, sel: id });
    await expectFree(page);
    await inspector(page).getByRole('heading', { name, exact: true }).waitFor();
    await toHeight(page, 'full');
    await inspector(page).getByRole('switch').click();
    await expectGap(page, gapOf(plan.load(), switchedOn(plan.load(), [id])));
    await expectInSight(page, '[data-kpi="dead-zone-villages"]');
    const radius = field(inspector(page), vi.inspector.fields.radius);
    await radius.fill('9000');
    await radius.press('Enter');
    await expectGap(page, gapOf(plan.load(), { ...switchedOn(plan.load(), [id]), radiiM: { [id]: 9000 } }));
    await expectAxeClean(page);
    await button(inspector(page), vi.page.close).click();
    expect(await inspector(page).count()).toBe(0);
    await undoButton(page).click();
    await undoButton(page).click();
    await expectGap(page, plan.load().expected.asOpened);
  });

  test('nothing is wider than the page', async () => {
    const { page } = app;
    for (const height of ['low', 'half', 'full'] as const) {
      await toHeight(page, height);
      const { wide, scrolls } = await page.evaluate(() => ({
        wide: [...document.querySelectorAll('button, input, select, h1, h2')]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }))
          .filter((each) => !each.closest('.unseen, .grid'))
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 120)),
        scrolls: document.documentElement.scrollWidth > innerWidth,
      }));
      expect(wide).toEqual([]);
      expect(scrolls).toBe(false);
    }
  });
});

function handle(page: Page) {
  return page.locator('.sheet-handle');
}

async function expectHeight(page: Page, height: 'low' | 'half' | 'full'): Promise<void> {
  await page.getByRole('button', { name: `${sheet.next}: ${sheet[height]}`, exact: true }).waitFor();
}

/** Taps the handle until the sheet is that high and stands still. */
async function toHeight(page: Page, height: 'low' | 'half' | 'full'): Promise<void> {
  const wanted = `${sheet.next}: ${sheet[height]}`;
  for (let taps = 0; taps < 3 && (await handle(page).getAttribute('aria-label')) !== wanted; taps += 1) {
    const now = await handle(page).getAttribute('aria-label');
    await handle(page).click();
    await expect.poll(() => handle(page).getAttribute('aria-label')).not.toBe(now);
  }
  await expectHeight(page, height);
  await standsStill(page);
}

async function standsStill(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.column')?.getAnimations().length === 0);
}

async function flick(page: Page, byPx: number): Promise<void> {
  await standsStill(page);
  const box = (await handle(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + byPx, { steps: 3 });
  await page.mouse.up();
}

async function expectInSight(page: Page, selector: string): Promise<void> {
  const seen = () =>
    page.locator(selector).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top >= 0 && bottom <= innerHeight && (over === element || element.contains(over));
    });
  await expect.poll(seen, { message: selector }).toBe(true);
}

async function expectFree(page: Page): Promise<void> {
  const centre = await canvasCentre(page);
  await expect.poll(() => page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, centre)).toBe('CANVAS');
}
