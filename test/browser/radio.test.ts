import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { radioWords } from '../../src/i18n/radioWords';
import { settingsWords } from '../../src/i18n/settingsWords';
import { type App, button, closeWelcome, command, expectAxeClean, field, openApp, undoButton } from './harness';

const said = radioWords('vi');

describe('radio assumptions', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 800 }, keepOpen: true });
    page = app.page;
    await closeWelcome(page);
  });
  afterAll(() => app?.close());

  const dialog = () => page.getByRole('dialog', { name: said.title });
  const open = () => command(page, said.title);
  const shut = async () => {
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };

  it('are set with their ranges, one undo step each, and say that they are assumptions', async () => {
    await open();
    await expect.poll(() => dialog().getByText(said.assumption, { exact: true }).count()).toBeGreaterThan(0);
    const threshold = field(dialog(), said.threshold.field);
    await expect.poll(() => threshold.getAttribute('placeholder')).toBe('-110');
    await threshold.fill('-500');
    await threshold.press('Enter');
    await dialog().getByRole('alert').waitFor();
    await threshold.fill('');
    await dialog().getByTitle(said.threshold.pick(-105)).click();
    await expect.poll(() => threshold.inputValue()).toBe('-105');
    await field(dialog(), said.margin.sigma).fill('10');
    await field(dialog(), said.margin.sigma).press('Enter');
    // 10 dB at 90 % of locations: 12.8 dB, as every table of the normal distribution has it.
    await dialog().getByText('độ dự trữ điểm 12,8 dB').waitFor();
    await expectAxeClean(page);
    await shut();
    await undoButton(page).click();
    await undoButton(page).click();
    await expect.poll(() => undoButton(page).isEnabled()).toBe(false);
  });

  it('give the radius of a band, to be taken as the default in one step', async () => {
    await open();
    await dialog().getByRole('tab', { name: said.tabs.bands }).click();
    await dialog()
      .getByRole('button', { name: said.bands.name('700') })
      .click();
    // 46 dBm over 600 subcarriers of 10 MHz, 15.5 dBi, 1 dB of feeder.
    await expect.poll(() => dialog().locator('[data-kpi="eirp-per-re"]').textContent()).toBe('32,7');
    await field(dialog(), said.bands.power).fill('43');
    await field(dialog(), said.bands.power).press('Enter');
    await expect.poll(() => dialog().locator('[data-kpi="eirp-per-re"]').textContent()).toBe('29,7');
    const radii = await dialog()
      .locator('[data-radius]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-radius'))));
    await button(dialog(), said.bands.take('4G')).click();
    await button(dialog(), said.bands.taken('4G')).waitFor();
    await expectAxeClean(page);
    await shut();
    await command(page, settingsWords('vi').title);
    const town = page.getByRole('group', { name: '4G' }).getByRole('textbox').first();
    await expect.poll(async () => Number((await town.inputValue()).replace('.', ''))).toBe(radii[0]);
    await page.keyboard.press('Escape');
    await undoButton(page).click();
    await undoButton(page).click();
    await expect.poll(() => undoButton(page).isEnabled()).toBe(false);
  });

  it('show the ground: illustrative relief said to be so, a tile brought in, kept, and forgotten', async () => {
    await open();
    await dialog().getByRole('tab', { name: said.tabs.terrain }).click();
    await button(dialog(), said.terrain.builtIn).click();
    await dialog().getByText(said.terrain.illustrativeNote).waitFor();
    await expectAxeClean(page);
    await shut();
    const tile = new Int16Array(1201 * 1201).fill(0x2c01);
    await page.evaluate(
      ({ words }) => {
        const file = new File([new Int16Array(words)], 'N21E107.hgt');
        const files = new DataTransfer();
        files.items.add(file);
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      },
      { words: [...tile] },
    );
    await dialog().waitFor();
    await dialog().locator('[data-terrain="N21E107.hgt"][data-used]').waitFor();
    await dialog().getByText(said.terrain.setAside).waitFor();
    await page.reload();
    await page.locator('[data-kpi="dead-zone-villages"]').first().waitFor();
    await open();
    await dialog().getByRole('tab', { name: said.tabs.terrain }).click();
    await dialog().locator('[data-terrain="N21E107.hgt"]').waitFor();
    await button(dialog(), said.terrain.forget).click();
    await dialog().getByText(said.terrain.none).waitFor();
    await expectAxeClean(page);
    await shut();
  });
});
