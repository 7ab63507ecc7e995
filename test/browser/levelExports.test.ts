import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exportWords } from '../../src/i18n/exportWords';
import { modelWords } from '../../src/i18n/modelWords';
import { settingsWords } from '../../src/i18n/settingsWords';
import {
  button,
  closeWelcome,
  command,
  downloadText,
  expectAxeClean,
  openApp,
  openPlanFile,
  openTab,
  vi,
  waitForKpi,
} from './harness';
import { exportPlanText, WIDE } from './harness/planFiles';
import { writtenByCli } from './harness/runCli';
import { behindRidge } from './radioPlan';

const RELIEF = resolve('public/terrain');
const said = exportWords('vi');

interface Drawn {
  id: string;
  geometry: { coordinates: unknown[] };
  properties: { kind: string; [key: string]: unknown };
}

const derived = (text: string) =>
  (JSON.parse(text) as { features: Drawn[] }).features.filter(({ id }) => /^(coverage|footprint-)/.test(id));

test('where levels decide, footprints leave as modelled areas, the same from the shell, and no radius is shown', async () => {
  const { page } = await openApp({ viewport: WIDE });
  await waitForKpi(page, 'dead-zone-villages');
  await closeWelcome(page);
  const text = behindRidge();
  await openPlanFile(page, { name: 'ridge.geojson', text });
  await waitForKpi(page, 'dead-zone-villages', 1);
  await page.getByText(modelWords('vi').illustrative).first().waitFor();

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: vi.dialogs.export.title });
  await dialog.getByLabel(vi.dialogs.export.footprints).check();
  await dialog.getByLabel(said.merged).check();
  await dialog.getByText(said.byLevel).waitFor();
  await expectAxeClean(page);
  const exported = await downloadText(page, () =>
    dialog.getByRole('button', { name: vi.dialogs.export.planButton }).click(),
  );
  await dialog.waitFor({ state: 'detached' });
  const byPage = derived(exported);
  expect(byPage.map(({ id }) => id)).toEqual(['coverage', 'footprint-s-mast']);
  const facts = { model: 'terrain', modelled: true, thresholdDbm: -110, illustrativeTerrain: true, calibrated: false };
  for (const { properties } of byPage) {
    expect(properties).toMatchObject({ ...facts, terrainSource: expect.stringMatching(/\.tif$/) });
    expect(properties).not.toHaveProperty('radiusM');
  }
  const plan = await exportPlanText(page);
  const words = ['convert', 'plan.geojson', 'out.geojson', '--footprints', '--merged', '--terrain', RELIEF];
  const byShell = derived(writtenByCli(words, { 'plan.geojson': plan }, 'out.geojson'));
  expect(byShell).toEqual(byPage);

  await openTab(page, 'sites');
  await page.getByText('Trạm thử').first().waitFor();
  expect(await page.getByRole('columnheader', { name: vi.tables.sites.radius }).count()).toBe(0);
  await command(page, settingsWords('vi').title);
  const settings = page.getByRole('dialog', { name: settingsWords('vi').title });
  await settings.getByText(settingsWords('vi').byLevel).waitFor();
  await expectAxeClean(page);
  await button(settings, modelWords('vi').names.radius).click();
  await settings.getByLabel(settingsWords('vi').fallback).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: vi.tables.sites.radius }).waitFor();
});
