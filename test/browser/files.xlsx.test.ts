import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue';
import { importWords } from '../../src/i18n/importWords';
import { words } from '../../src/i18n/words';
import { aShapefile, VN2000_PRJ } from '../builders/aShapefile';
import { aWorkbook } from '../builders/aWorkbook';
import { bruteForce } from '../seeded/bruteForce';
import { second } from '../seeded/plansUnderTest';
import { expectAxeClean, openAppWith } from './harness';
import { dropBytes } from './harness/files';
import { counts, importDialog, rowsRead, takeRows } from './harness/importing';
import { exportPlanText, screen, toast, undoButton, WIDE } from './harness/planFiles';

const said = importWords('vi');
const { messages } = words('vi').verbs;
const NAME = 'biểu 02.xlsx';

/** Published places of VN-2000, EPSG:5899, with what PROJ makes of them. */
const PLACES = [
  { name: 'Khe Vàng', x: '2381392,751', y: '522211,430', lngLat: [107.9663, 21.5277] },
  { name: 'Khe Cầu', x: '2.320.122,086', y: '501.426,955', lngLat: [107.7656, 20.9744] },
  { name: 'Nà Bấc', x: '2381119,846', y: '463143,597', lngLat: [107.3961, 21.525] },
] as const;

const WORKBOOK = aWorkbook([
  { name: 'Bìa', rows: [['UBND TỈNH']] },
  {
    name: 'Thôn lõm sóng',
    rows: [
      ['UBND XÃ THỬ NGHIỆM'],
      ['BIỂU 02: DANH SÁCH THÔN CHƯA CÓ SÓNG'],
      [],
      ['TT', 'Xã', 'Tên thôn', 'X (m)', 'Y (m)', 'Số hộ'],
      ...PLACES.map(({ name, x, y }, i) => [i + 1, i === 0 ? 'Xã Thử Nghiệm' : null, name, x, y, 40 + i]),
      [4, null, 'Không rõ', 'gần suối', '463143,597', 5],
    ],
    merged: ['A1:F1', 'A2:F2', 'B5:B8'],
  },
]);

describe.each([second])('lists of other kinds into $name', (plan) => {
  test('a workbook with title rows, merged cells, decimal commas and VN-2000 goes from drop to map', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const before = await screen(page);
    await dropBytes(page, NAME, Buffer.from(WORKBOOK));
    await rowsRead(page, NAME);
    const dialog = importDialog(page);
    expect(await dialog.getByLabel(said.sheet).locator('option:checked').innerText()).toBe('Thôn lõm sóng');
    expect(await dialog.getByLabel(said.crs, { exact: true }).inputValue()).toBe('EPSG:5899');
    expect(await dialog.getByLabel(said.decimalMark).inputValue()).toBe(',');
    expect(await counts(page)).toMatchObject({ added: 3, changed: 0, bad: 1 });
    expect(await dialog.getByTestId('bad-rows').locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Dòng 8, .*"gần suối"/),
    ]);
    const filled = { code: 'xlsx.mergedFilled', severity: 'notice', params: { count: 3 } } as const;
    expect(await dialog.innerText()).toContain(describeIssue(filled, 'vi'));
    await expectAxeClean(page);

    await dialog.getByLabel(said.sheet).selectOption({ label: 'Bìa' });
    await rowsRead(page, NAME);
    expect(await counts(page)).toMatchObject({ added: 0, bad: 0 });
    await dialog.getByLabel(said.sheet).selectOption({ label: 'Thôn lõm sóng' });
    await expect.poll(async () => (await counts(page)).added).toBe(3);
    await dialog.getByLabel(said.crs, { exact: true }).selectOption('EPSG:5897');
    await dialog.getByRole('button', { name: said.asGuessed }).click();
    await expect.poll(async () => (await counts(page)).added).toBe(3);

    await takeRows(page, 3);
    const after = bruteForce(await exportPlanText(page));
    for (const { name, lngLat } of PLACES) {
      const village = after.villages.find(({ properties }) => properties.name === name)!;
      expect(village.properties.commune).toBe('Xã Thử Nghiệm');
      for (const axis of [0, 1] as const) expect(village.position![axis]).toBeCloseTo(lngLat[axis], 6);
    }
    await undoButton(page).click();
    expect(await screen(page)).toEqual(before);
  });

  test('a zipped shapefile in VN-2000 and a map file go the same way', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const { shp, dbf } = aShapefile(PLACES.map(({ name, x, y }) => [metres(y), metres(x), name]));
    const zip = zipSync({ 'thôn.shp': shp, 'thôn.dbf': dbf, 'thôn.prj': strToU8(VN2000_PRJ) });
    await dropBytes(page, 'thôn.zip', Buffer.from(zip));
    await rowsRead(page, 'thôn.zip');
    expect(await importDialog(page).getByLabel(said.crs, { exact: true }).inputValue()).toBe('EPSG:5899');
    await takeRows(page, 3);
    const marks = PLACES.map(
      ({ name, lngLat }) =>
        `<Placemark><name>${name}</name><Point><coordinates>${lngLat.join(',')}</coordinates></Point></Placemark>`,
    );
    const line = '<Placemark><LineString><coordinates>107,21 107.2,21.2</coordinates></LineString></Placemark>';
    const text = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${marks.join('')}${line}</Document></kml>`;
    await dropBytes(page, 'đi bộ.kml', Buffer.from(text));
    await rowsRead(page, 'đi bộ.kml');
    expect(await counts(page)).toMatchObject({ added: 0, changed: 0, same: 3, bad: 0 });
    const beside = {
      code: 'features.othersShown',
      severity: 'notice',
      params: { count: 1 },
    } as const;
    expect(await importDialog(page).innerText()).toContain(describeIssue(beside, 'vi'));
  });

  test('metres of no named system: the user is asked, and the file is read again', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const before = await screen(page);
    const features = PLACES.map(({ name, x, y }) => ({
      type: 'Feature',
      properties: { name, kind: 'village' },
      geometry: { type: 'Point', coordinates: [metres(y), metres(x)] },
    }));
    await dropBytes(page, 'mét.geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })));
    const dialog = page.getByRole('dialog', { name: said.title('mét.geojson') });
    await dialog.getByText(describeIssue({ code: 'crs.missing', severity: 'error' }, 'vi')).waitFor();
    await expectAxeClean(page);
    expect(await screen(page)).toEqual(before);
    await dialog.getByRole('button', { name: said.readAgain }).click();
    await dialog.getByRole('button', { name: said.merge }).click();
    await toast(page)
      .filter({ hasText: messages.listImported({ added: 3, changed: 0, bad: 0 }) })
      .waitFor();
    const after = bruteForce(await exportPlanText(page));
    for (const { name, lngLat } of PLACES) {
      const village = after.villages.find(({ properties }) => properties.name === name)!;
      for (const axis of [0, 1] as const) expect(village.position![axis]).toBeCloseTo(lngLat[axis], 6);
    }
  });
});

function metres(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}
