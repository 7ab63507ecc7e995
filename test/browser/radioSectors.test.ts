import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectorWords } from '../../src/i18n/sectorWords';
import { type App, button, closeWelcome, expectAxeClean, field, find, inspector, openApp, undoButton } from './harness';

const said = sectorWords('vi');
const SITE = 'BTS Đảo Trần';

describe('the antennas of a site', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 800 }, keepOpen: true });
    page = app.page;
    await closeWelcome(page);
  });
  afterAll(() => app?.close());

  const section = () => inspector(page).getByRole('region', { name: said.title });
  const azimuth = (at: number) => field(section().locator(`[data-sector="${at}"]`), said.azimuth);
  const handle = (number: number) => page.getByRole('slider', { name: said.handle(number, SITE) });

  it('are an omni until three are set, and are then drawn with a handle each', async () => {
    await find(page, SITE);
    await section().waitFor();
    await button(section(), said.three).click();
    await expect.poll(() => section().locator('[data-sector]').count()).toBe(3);
    await handle(3).waitFor();
    await expect.poll(() => azimuth(1).inputValue()).toBe('120');
    await expectAxeClean(page);
  });

  it('turn by the arrow keys, one step for each time a key is held', async () => {
    await handle(2).focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => azimuth(1).inputValue()).toBe('123');
    await undoButton(page).click();
    await expect.poll(() => azimuth(1).inputValue()).toBe('122');
    await undoButton(page).click();
    await undoButton(page).click();
    await expect.poll(() => azimuth(1).inputValue()).toBe('120');
  });

  it('turn by the mouse, followed while they are held, dropped as one step, let be by Escape', async () => {
    const box = (await handle(1).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 84, y + 84, { steps: 4 });
    await expect.poll(() => azimuth(0).inputValue()).toBe('90');
    await expect.poll(() => undoButton(page).getAttribute('title')).toContain(SITE);
    await page.mouse.up();
    await expect.poll(() => azimuth(0).inputValue()).toBe('90');
    await undoButton(page).click();
    await expect.poll(() => azimuth(0).inputValue()).toBe('0');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 84, y + 84, { steps: 4 });
    await expect.poll(() => azimuth(0).inputValue()).toBe('90');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => azimuth(0).inputValue()).toBe('0');
  });

  it('take a measured pattern from a file, and say what is wrong with one that has none', async () => {
    const cut = (name: string) =>
      `${name} 360\n${Array.from({ length: 360 }, (_, i) => `${i} ${i % 180 > 90 ? 25 : 0}`).join('\n')}\n`;
    const msi = `NAME Kathrein\nFREQUENCY 900\nGAIN 16.5 dBi\n${cut('HORIZONTAL')}${cut('VERTICAL')}`;
    const bring = async (name: string, text: string) => {
      const chooser = page.waitForEvent('filechooser');
      await button(section().locator('[data-sector="0"]'), said.importMsi).click();
      await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    };
    await bring('hong.msi', 'NAME chỉ có tên\n');
    await section().locator('[data-severity="error"]').waitFor();
    await bring('k.msi', msi);
    await section().getByText(said.gain(16.5)).waitFor();
    await expect.poll(() => section().locator('[data-severity="error"]').count()).toBe(0);
    await expectAxeClean(page);
    await button(section(), said.makeOmni).click();
    await expect.poll(() => handle(1).count()).toBe(0);
  });
});
