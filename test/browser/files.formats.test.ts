import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportWords } from '../../src/i18n/exportWords';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { download, expectAxeClean, openAppWith } from './harness';
import { words } from './harness/allWords';
import { dropBytes } from './harness/files';
import { exportPlanText, screen, WIDE } from './harness/planFiles';

const said = exportWords('vi');
const { title } = words('vi').dialogs.export;

/** Chooses a format in the export dialog, presses its button and gives the bytes that come. */
async function exportAs(page: Page, format: 'xlsx' | 'kmz' | 'coverage', extras: readonly string[] = []) {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('radio', { name: said.formats[format].name }).check();
  for (const extra of extras) await dialog.getByLabel(extra).check();
  const file = await download(page, () => dialog.getByRole('button', { name: said[`${format}Button`] }).click());
  await dialog.waitFor({ state: 'detached' });
  return file;
}

describe.each(plansUnderTest)('formats of $name', (plan) => {
  it('KMZ leaves with all that goes along, and opens again as the same plan', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const before = await screen(page);
    const { plan: original } = readPlan(await exportPlanText(page));
    const { name, bytes } = await exportAs(page, 'kmz', [said.merged]);
    expect(name).toMatch(/\.kmz$/);
    const kml = strFromU8(unzipSync(bytes)['doc.kml']!);
    expect(kml).toContain('Vùng phủ chung');
    expect(kml.includes('minh hoạ')).toBe(original!.illustrative);
    await dropBytes(page, name, bytes);
    await expect.poll(() => screen(page), { timeout: 30_000 }).toEqual(before);
    expect(readPlan(await exportPlanText(page)).plan).toEqual(original);
  });

  it('Excel leaves with its four sheets, and its dead zones are those of the page', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const { deadVillages } = await screen(page);
    const { name, bytes } = await exportAs(page, 'xlsx');
    expect(name).toMatch(/\.xlsx$/);
    const files = unzipSync(bytes);
    const workbook = strFromU8(files['xl/workbook.xml']!);
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, sheet]) => sheet)).toEqual([
      'Trạm',
      'Thôn, bản',
      'Thôn, bản lõm sóng',
      'Giới thiệu',
    ]);
    const about = strFromU8(files['xl/worksheets/sheet4.xml']!);
    expect(about).toMatch(new RegExp(`Trong đó lõm sóng</t></is></c><c [^>]*><v>${deadVillages}</v>`));
    await dropBytes(page, name, bytes);
    await page.getByRole('dialog').waitFor();
  });

  it('merged coverage leaves as one shape', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const { bytes } = await exportAs(page, 'coverage');
    const { features } = JSON.parse(bytes.toString()) as { features: { geometry: { type: string } }[] };
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['MultiPolygon']);
  });
});

describe('the export dialog', () => {
  it('is clean for axe and goes by keyboard', async () => {
    const { page } = await openAppWith(plansUnderTest[1]!, { viewport: WIDE });
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByRole('radio', { name: said.formats.geojson.use }).focus();
    for (const format of ['xlsx', 'kmz', 'csv', 'coverage'] as const) {
      await page.keyboard.press('ArrowDown');
      expect(await dialog.getByRole('radio', { name: said.formats[format].use }).isChecked()).toBe(true);
      await expectAxeClean(page);
    }
  });
});
