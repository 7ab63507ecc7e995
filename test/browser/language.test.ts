import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { type App, closeWelcome, en, expectAxeClean, follow, openApp, openAppWith, vi, waitForKpi } from './harness';
import type { Words } from './harness/allWords';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

describe.each(plansUnderTest)('$name, in two languages', (plan) => {
  test('the switch changes every word, the numbers and the language of the page, and is remembered', async () => {
    const { page, context, address } = await openAppWith(plan, { viewport: WIDE });
    const { countedVillages, asOpened } = plan.load().expected;
    const covered = countedVillages - asOpened.villages;
    const meter = page.locator('[data-kpi="covered-villages"]');
    const html = page.locator('html');
    const expectWords = async (words: Words) => {
      await expect.poll(() => html.getAttribute('lang')).toBe(words.language);
      await expect.poll(() => meter.innerText()).toContain(words.format.integer(covered));
      expect(await meter.innerText()).toContain(words.format.percent(covered / countedVillages));
      await page.getByRole('tab', { name: words.page.tabs.dead, exact: true }).waitFor();
      const text = await page.locator('.headline-unit').innerText();
      expect(text).toContain(words.plan.households(asOpened.households));
    };
    await expectWords(vi);
    await page.getByRole('button', { name: vi.verbs.languageEn }).click();
    await expectWords(en);
    await expect.poll(() => page.locator('canvas').first().getAttribute('aria-label')).not.toBe(null);
    const reloaded = await context.newPage();
    await reloaded.goto(address);
    await expect.poll(() => reloaded.locator('html').getAttribute('lang')).toBe('en');
    await reloaded.close();
    await page.getByRole('button', { name: en.verbs.languageVi }).click();
    await expectWords(vi);
  });
});

test('the theme follows the computer until one is chosen', async () => {
  const { page } = await openApp({ viewport: WIDE, colorScheme: 'dark' });
  await waitForKpi(page, 'dead-zone-villages');
  const isDark = () =>
    page.locator('.topbar').evaluate((bar) => {
      const [red = 255] = getComputedStyle(bar)
        .backgroundColor.match(/[\d.]+/g)!
        .map(Number);
      return red < 128;
    });
  expect(await isDark()).toBe(true);
  const toLight = `${vi.page.theme.label}: ${vi.page.theme.light.toLowerCase()}`;
  await page.getByRole('button', { name: toLight }).click();
  await expect.poll(isDark).toBe(false);
  await page.reload();
  await waitForKpi(page, 'dead-zone-villages');
  expect(await isDark()).toBe(false);
});

describe('nothing for axe to object to', () => {
  const [, second] = plansUnderTest;
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(second!, { viewport: WIDE, keepOpen: true });
    await closeWelcome(app.page);
    const { id, position } = second!.load().picks.gainingPlanned;
    await follow(app.page, { zoom: 12, at: position, sel: id });
  });

  describe.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', NARROW],
    ['dark', NARROW],
  ] as const)('%s, %o', (colorScheme, viewport) => {
    test.each([vi, en])('the page and each dialog, $language', async (words) => {
      const { page } = app;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await speak(page, words);
      await expectAxeClean(page);
      for (const open of dialogs(words)) {
        const dialog = page.getByRole('dialog', { name: open.title });
        await open.by(page);
        await dialog.waitFor();
        await expectAxeClean(page, { include: ['dialog[open]'] });
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
    });
  });
});

interface Opening {
  readonly title: string;
  readonly by: (page: Page) => Promise<void>;
}

function dialogs({ dialogs: said, verbs, page: words }: Words): Opening[] {
  const byKey = (keys: string) => (page: Page) => page.keyboard.press(keys);
  const byVerb = (verb: string) => async (page: Page) => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(said.palette.placeholder).fill(verb);
    await page.getByRole('option', { name: verb }).first().click();
  };
  return [
    { title: said.palette.title, by: byKey('Control+k') },
    { title: said.export.title, by: byKey('Control+e') },
    { title: said.shortcuts.title, by: byVerb(verbs.shortcuts) },
    { title: said.explain.title, by: byVerb(verbs.explain) },
    { title: said.checks.title, by: byVerb(verbs.checks) },
    { title: said.coordinates.title, by: byVerb(verbs.addByCoordinates) },
    { title: said.background.title, by: byVerb(words.layers.backgroundAdd) },
  ];
}

/** By the palette, which every width has. */
async function speak(page: Page, words: Words): Promise<void> {
  const now = (await page.locator('html').getAttribute('lang')) === 'vi' ? vi : en;
  if (now.language === words.language) return;
  const verb = words.language === 'vi' ? now.verbs.languageVi : now.verbs.languageEn;
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(now.dialogs.palette.placeholder).fill(verb);
  await page.getByRole('option', { name: verb }).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(words.language);
}
