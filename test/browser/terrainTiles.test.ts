import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { radioWords } from '../../src/i18n/radioWords';
import { terrariumTile } from '../builders/terrariumTile';
import {
  button,
  closeWelcome,
  command,
  expectAxeClean,
  field,
  openApp,
  openPlanFile,
  openStage,
  waitForKpi,
} from './harness';
import { exportPlanText, WIDE } from './harness/planFiles';
import { behindRidge } from './radioPlan';

const said = radioWords('vi');
const { tiles: words, terrain } = said;
const HOST = 'heights.example.org';
const TEMPLATE = `https://${HOST}/dem/{z}/{x}/{y}.png`;
const OWED = 'Sở đo đạc thử, CC0';
/** Low and level: nothing stands in the way, unlike on the built-in relief. */
const LEVEL = terrariumTile(() => 12);
const SOON = { timeout: 20_000 };

const dialogOf = (page: Page) => page.getByRole('dialog', { name: said.title });

async function openTerrainTab(page: Page) {
  await command(page, said.title);
  const dialog = dialogOf(page);
  await dialog.getByRole('tab', { name: said.tabs.terrain }).click();
  return dialog;
}

describe('heights from the network', () => {
  test('are explained, with the command that would allow the host, and nothing is asked for', async () => {
    const { page, faults } = await openApp({ viewport: WIDE });
    await waitForKpi(page, 'dead-zone-villages');
    await closeWelcome(page);
    const dialog = await openTerrainTab(page);
    await button(dialog, words.open).click();
    const form = dialog.getByRole('form', { name: words.title });
    await form.getByText(words.command('s3.amazonaws.com'), { exact: true }).waitFor();
    await form.getByText(words.notAllowed('s3.amazonaws.com')).waitFor();
    for (const wrong of ['http://heights.example.org/{z}/{x}/{y}.png', 'https://heights.example.org/{z}/{x}.png']) {
      await field(form, words.url).fill(wrong);
      await form.getByText(words.badUrl).waitFor();
    }
    await field(form, words.url).fill(TEMPLATE);
    await form.getByText(words.command(HOST), { exact: true }).waitFor();
    await field(form, words.url).press('Enter');
    expect(await form.getByRole('button').count()).toBe(0);
    await expectAxeClean(page);
    expect(faults.all).toEqual([]);
  });

  test('are fetched once agreed to, decide the verdict, and are there offline until they are deleted', async () => {
    const { browser } = await openStage();
    const served = await serve({ host: '127.0.0.1', port: 0, allowedHosts: [HOST] });
    const context = await browser.newContext({
      viewport: WIDE,
      reducedMotion: 'reduce',
      locale: 'vi-VN',
      acceptDownloads: true,
    });
    try {
      const asked: string[] = [];
      const elsewhere: string[] = [];
      let isUp = true;
      await context.route(`https://${HOST}/**`, async (route) => {
        asked.push(route.request().url());
        const headers = { 'access-control-allow-origin': '*' };
        if (!isUp) await route.abort('connectionrefused');
        else if (asked.length === 1) await route.fulfill({ status: 503, headers });
        else await route.fulfill({ body: LEVEL, contentType: 'image/png', headers });
      });
      context.on('request', (request) => {
        const { host, protocol } = new URL(request.url());
        if (/^http/.test(protocol) && host !== new URL(served.address).host && host !== HOST) elsewhere.push(host);
      });
      const page = await context.newPage();
      await page.goto(served.address);
      await waitForKpi(page, 'dead-zone-villages');
      await closeWelcome(page);
      const plan = { name: 'behind-ridge.geojson', text: behindRidge() };
      await openPlanFile(page, plan);
      await waitForKpi(page, 'dead-zone-villages', 1);

      const dialog = await openTerrainTab(page);
      await button(dialog, words.open).click();
      const form = dialog.getByRole('form', { name: words.title });
      await field(form, words.url).fill(TEMPLATE);
      await field(form, words.attribution).fill('');
      const agree = form.getByRole('button', { name: HOST });
      expect(await agree.isDisabled()).toBe(true);
      await field(form, words.attribution).fill(OWED);
      await form.getByText(HOST, { exact: true }).waitFor();
      expect(asked).toEqual([]);
      const count = Number(/\d+/.exec(await agree.innerText())![0]);
      await agree.click();

      const source = dialog.locator('[data-terrain="heights.example.org/dem z11"][data-used]');
      await source.waitFor(SOON);
      expect(new Set(asked).size).toBe(count);
      await source.getByText(OWED).waitFor();
      await source.getByText(words.noted).waitFor();
      await dialog.getByText(terrain.setAside).waitFor();
      await button(source, words.retry(1)).click();
      await source.getByText(words.retry(1)).waitFor({ state: 'detached', ...SOON });
      expect(asked).toHaveLength(count + 1);
      await expectAxeClean(page);
      await page.keyboard.press('Escape');
      await waitForKpi(page, 'dead-zone-villages', 0);
      const exported = JSON.parse(await exportPlanText(page));
      expect(exported.phuSong.sources).toMatchObject([{ zoom: 11, licence: OWED, url: TEMPLATE }]);

      isUp = false;
      asked.length = 0;
      await page.reload();
      await waitForKpi(page, 'dead-zone-villages');
      await openPlanFile(page, plan);
      await waitForKpi(page, 'dead-zone-villages', 0);
      const again = await openTerrainTab(page);
      await button(source, words.note).waitFor();
      await button(again, terrain.remove('heights.example.org/dem z11')).click();
      await source.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await waitForKpi(page, 'dead-zone-villages', 1);
      expect(asked).toEqual([]);
      expect(elsewhere).toEqual([]);
    } finally {
      await context.close();
      await served.close();
    }
  });
});
