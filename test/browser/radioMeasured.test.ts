import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelWords } from '../../src/i18n/modelWords';
import { radioWords } from '../../src/i18n/radioWords';
import { settingsWords } from '../../src/i18n/settingsWords';
import { type App, button, closeWelcome, command, expectAxeClean, openApp, undoButton } from './harness';

const said = radioWords('vi');
const model = modelWords('vi');

/** Around Đảo Trần, where the built-in plan plans a site. */
const ROWS = Array.from(
  { length: 30 },
  (_, i) => `${(21.23 + 0.002 * i).toFixed(4)},${(107.96 + 0.001 * i).toFixed(4)},${-95 - i}`,
);

describe('measured levels', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 800 }, keepOpen: true });
    page = app.page;
    await closeWelcome(page);
  });
  afterAll(() => app?.close());

  const dialog = () => page.getByRole('dialog', { name: said.title });

  it('are compared with the model, drawn unlike it, and correct it as an assumption that can be undone', async () => {
    await command(page, settingsWords('vi').title);
    await button(page.getByRole('dialog'), model.names.empirical).click();
    await page.keyboard.press('Escape');
    await page.getByText(model.modelled).waitFor();

    await command(page, said.title);
    await dialog().getByRole('tab', { name: said.tabs.measured }).click();
    await dialog().getByText(said.measured.uncalibrated, { exact: true }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await button(dialog(), said.measured.choose).click();
    const text = `lat,lon,rsrp\n${ROWS.join('\n')}\n0,0,999\n`;
    await (await chooser).setFiles({ name: 'do-tran.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await dialog().getByText(said.measured.points(30, 'do-tran.csv')).waitFor();
    await dialog().locator('[data-severity="warning"]').waitFor();
    const use = dialog().getByRole('button', { name: `${said.measured.apply}: ${said.measured.offset}`, exact: true });
    await use.waitFor();
    await expectAxeClean(page);
    await use.click();
    await dialog().locator('[data-calibrated]').waitFor();
    await expectAxeClean(page);
    await page.keyboard.press('Escape');
    await page.getByText(model.calibrated('do-tran.csv')).waitFor();

    const squares = await page.evaluate(async () => {
      const { planMap: map } = document.querySelector('[data-map-state]') as unknown as {
        planMap: import('maplibre-gl').Map;
      };
      map.jumpTo({ center: [107.97, 21.25], zoom: 11 });
      await new Promise((resolve) => map.once('idle', resolve));
      return map.queryRenderedFeatures({ layers: ['measured-points'] }).length;
    });
    expect(squares).toBe(30);

    await undoButton(page).click();
    await page.getByText(model.modelled).waitFor();
  });
});
