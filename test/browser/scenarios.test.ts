import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reviewWords } from '../../src/i18n/reviewWords';
import { words } from '../../src/i18n/words';
import { builtIn } from '../seeded/plansUnderTest';
import { button, command, expectAxeClean, openAppWith, undoButton, waitForKpi } from './harness';
import { draftsKept } from './harness/drafts';
import { openPlanFile } from './harness/files';
import { exportPlanText, screen, switchSite, WIDE } from './harness/planFiles';
import { mergeDialog } from './harness/reviewing';

const said = reviewWords('vi');
const { recover } = words('vi').page;

const dialog = (page: Page) => page.getByRole('dialog', { name: said.scenarios.title });

async function openScenarios(page: Page): Promise<void> {
  await command(page, said.scenarios.title);
  await counted(page);
}

async function counted(page: Page): Promise<void> {
  await dialog(page).locator('table[aria-busy="false"]').waitFor();
}

/** What the table says of one scenario. */
async function figure(page: Page, measure: string, name: string): Promise<number> {
  const cell = dialog(page).locator(`tr[data-measure="${measure}"] td[data-of="${name}"]`);
  return Number(await cell.getAttribute('data-value'));
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

describe('scenarios of the built-in plan', () => {
  test('stand side by side, outlive the page with a history each, and are clean to axe', async () => {
    const { page } = await openAppWith(builtIn, { viewport: WIDE });
    const { picks, expected, brute } = builtIn.load();
    const main = said.scenarios.main;
    await openScenarios(page);
    await dialog(page).getByLabel(said.scenarios.name).fill('Thử');
    await button(dialog(page), said.scenarios.save).click();
    await counted(page);
    await close(page);
    await switchSite(page, picks.gainingPlanned, true);
    await waitForKpi(page, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);

    await openScenarios(page);
    const shown = await screen(page);
    expect(await figure(page, 'dead', 'Thử')).toBe(picks.gainingPlanned.deadZonesAfter);
    expect(await figure(page, 'dead', main)).toBe(expected.asOpened.villages);
    expect(await figure(page, 'villages', 'Thử')).toBe(shown.coveredVillages);
    expect(await figure(page, 'households', 'Thử')).toBe(shown.coveredHouseholds);
    expect(await figure(page, 'sites', 'Thử')).toBe(shown.activeSites);
    expect((await figure(page, 'redundant', main)) + (await figure(page, 'fragile', main))).toBe(
      brute.countedVillages.length - expected.asOpened.villages,
    );
    const row = dialog(page).locator('tr[data-measure="villages"]');
    expect(await row.innerText()).toContain(said.scenarios.ofVillages('', brute.countedVillages.length).trim());
    await expectAxeClean(page, { include: ['dialog[open]'] });
    await page.setViewportSize({ width: 390, height: 780 });
    await expectAxeClean(page, { include: ['dialog[open]'] });
    await page.setViewportSize(WIDE);
    await close(page);
    await draftsKept(page, 1);

    await page.reload();
    const offered = page.getByRole('region', { name: recover.title });
    await button(offered, recover.open).click();
    await waitForKpi(page, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);
    await undoButton(page).click();
    await waitForKpi(page, 'dead-zone-villages', expected.asOpened.villages);
    await page.keyboard.press('Control+Shift+z');
    await waitForKpi(page, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);
    await openScenarios(page);
    await button(dialog(page), said.scenarios.open(main)).click();
    await waitForKpi(page, 'dead-zone-villages', expected.asOpened.villages);
    await button(dialog(page), said.scenarios.open('Thử')).click();
    await waitForKpi(page, 'dead-zone-villages', picks.gainingPlanned.deadZonesAfter);
    await close(page);
    expect(await undoButton(page).isEnabled()).toBe(true);
  });

  test('an answer to a version nobody knows here is asked about, and may be set beside the plan', async () => {
    const { page } = await openAppWith(builtIn, { viewport: WIDE });
    const { picks } = builtIn.load();
    const file = JSON.parse(await exportPlanText(page));
    file.phuSong.parent = `sha256:${'0'.repeat(64)}`;
    await switchSite(page, picks.gainingPlanned, true);
    const before = await screen(page);
    await openPlanFile(page, { name: 'tra-loi.geojson', text: JSON.stringify(file) });
    await mergeDialog(page).waitFor();
    expect(await screen(page)).toEqual(before);
    await expectAxeClean(page, { include: ['dialog[open]'] });
    await button(mergeDialog(page), said.merge.unknown.compare).click();
    await page.getByRole('dialog', { name: said.compare.title }).waitFor();
    expect(await screen(page)).toEqual(before);
  });
});
