import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue';
import { importWords } from '../../src/i18n/importWords';
import { words } from '../../src/i18n/words';
import { readCsv } from '../../src/io/csv/readCsv';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { bruteForce } from '../seeded/bruteForce';
import { plansUnderTest, second } from '../seeded/plansUnderTest';
import { downloadText, expectAxeClean, openAppWith } from './harness';
import { dropFiles } from './harness/files';
import { counts, dropTable, importDialog, pasteText, rowsRead, takeRows } from './harness/importing';
import { exportPlanText, screen, toast, undoButton, WIDE } from './harness/planFiles';

const said = importWords('vi');
const { messages } = words('vi').verbs;

describe.each(plansUnderTest)('lists into $name', (plan) => {
  const openWide = () => openAppWith(plan, { viewport: WIDE });

  test('villages with title rows and five bad rows: counted, explained, kept as a file, one undo', async () => {
    const { page } = await openWide();
    const { brute, expected, picks } = plan.load();
    const site = brute.sites.find(({ properties, position }) => properties.status === 'existing' && position)!;
    const [lng, lat] = site.position!;
    const [known] = brute.countedVillages;
    const near = (cell: number) => String(cell).replace('.', ',');
    const rows = [
      ['T1', 'Bản Mới Một', near(lat), near(lng), '41'],
      ['T2', 'Bản Xa Khơi', '17,5', '112,25', '17'],
      [known!.id, known!.name, near(known!.position![1]), near(known!.position![0]), '7321'],
      ['T1', 'Trùng mã', near(lat), near(lng), '5'],
      ['T5', 'Không chỗ', '', '', '5'],
      ['T6', 'Ngoài tầm', near(lat), '1074,12', '5'],
      ['T7', 'Số hộ âm', near(lat), near(lng), '-4'],
      ['T8', 'Không đọc được', 'gần suối', near(lng), '5'],
    ];
    const title = [
      'UBND tỉnh;;;;',
      'BIỂU 02: DANH SÁCH THÔN, BẢN;;;;',
      ';;;;',
      'Mã thôn;Thôn, bản;Vĩ độ;Kinh độ;Số hộ',
    ];
    const text = [...title, ...rows.map((cells) => cells.join(';'))].join('\r\n');
    const before = await screen(page);

    await dropTable(page, { name: 'biểu 02.csv', text });
    const total = brute.villages.length;
    expect(await counts(page)).toEqual({ added: 2, changed: 1, same: 0, missing: total - 1, bad: 5 });
    const shown = await importDialog(page).getByTestId('bad-rows').locator('li').allInnerTexts();
    const sentence = (row: number, code: 'id.duplicate' | 'place.missingVillage' | 'field.negative', value: string) =>
      describeIssue({ code, severity: 'error', row, value }, 'vi').replace(/^[^:]*: /, '');
    expect(shown).toHaveLength(5);
    for (const [at, row] of [8, 9, 10, 11, 12].entries()) expect(shown[at]).toMatch(new RegExp(`^Dòng ${row}\\b`));
    expect(shown[0]).toContain(sentence(8, 'id.duplicate', 'T1'));
    expect(shown[1]).toContain(sentence(9, 'place.missingVillage', 'Không chỗ'));
    expect(shown[2]).toContain('"1074,12" nằm ngoài 106°–109°. Có phải là 107,412 không?');
    expect(shown[3]).toContain(sentence(11, 'field.negative', '-4'));
    expect(shown[4]).toContain('"gần suối"');

    const save = importDialog(page).getByRole('button', { name: said.saveBadRows });
    const [head, ...kept] = readCsv(await downloadText(page, () => save.click())).table!.cells.filter(
      (cells) => cells.length > 1,
    );
    expect(head).toEqual(['Mã thôn', 'Thôn, bản', 'Vĩ độ', 'Kinh độ', 'Số hộ', 'Dòng', 'Lý do']);
    expect(kept.map((cells) => cells.slice(0, 5))).toEqual(rows.slice(3));
    expect(kept.map((cells) => cells[5])).toEqual(['8', '9', '10', '11', '12']);
    expect(kept.map((cells) => cells[6])).toEqual(shown.map((line) => line.trim()));
    expect(await screen(page)).toEqual(before);

    await takeRows(page, 3);
    const after = bruteForce(await exportPlanText(page));
    expect(after.countedVillages).toHaveLength(expected.countedVillages + 2);
    expect(after.deadZones()).toEqual([...brute.deadZones(), 'T2']);
    const numbers = { deadVillages: expected.asOpened.villages + 1, deadHouseholds: after.deadHouseholds() };
    expect(await screen(page)).toMatchObject(numbers);
    expect(picks.deadVillage.id).not.toBe('T2');
    await undoButton(page).click();
    expect(await screen(page)).toEqual(before);
    expect(await undoButton(page).isDisabled()).toBe(true);
  });
});

describe('lists into a plan', () => {
  const plan = second;
  const openWide = () => openAppWith(plan, { viewport: WIDE });

  test('a VN-2000 table pasted from a spreadsheet lands within a centimetre', async () => {
    const { page } = await openWide();
    const { brute } = plan.load();
    const vectors = [
      { at: [107.0843, 20.9517], east: 430575.545, north: 2317752.816 },
      { at: [107.9663, 21.5277], east: 522211.43, north: 2381392.751 },
      { at: [107.7656, 20.9744], east: 501426.955, north: 2320122.086 },
      { at: [107.3961, 21.525], east: 463143.597, north: 2381119.846 },
      { at: [106.5144, 21.0817], east: 371414.939, north: 2332498.783 },
    ];
    const lines = vectors.map(({ east, north }, at) => `VN${at}\tĐiểm đo ${at}\t${north}\t${east}\t10`);
    await pasteText(page, ['Mã\tTên thôn\tX (m)\tY (m)\tSố hộ', ...lines].join('\n'));
    await rowsRead(page, words('vi').page.pastedTable);
    expect(await importDialog(page).getByLabel(said.crs).inputValue()).toBe('EPSG:5899');
    const found = await counts(page);
    expect(found).toMatchObject({ bad: 0, missing: brute.villages.length - found.changed });
    expect(found.added + found.changed).toBe(5);
    await takeRows(page, 5);
    const { villages } = readPlan(await exportPlanText(page)).plan!;
    for (const [at, vector] of vectors.entries()) {
      const [lng, lat] = villages.find(({ name }) => name === `Điểm đo ${at}`)!.position!;
      const [expectedLng, expectedLat] = vector.at as [number, number];
      expect(Math.abs(lat - expectedLat) * 111_000).toBeLessThan(0.01);
      expect(Math.abs(lng - expectedLng) * 104_000).toBeLessThan(0.01);
    }
  });

  test('two files dropped together are decided one after the other, villages and sites', async () => {
    const { page } = await openWide();
    const { brute, expected } = plan.load();
    const villages = 'id,name,lat,lon,households\nN1,Bản Ngoài Khơi,17.5,112.25,12\nN2,Bản Đảo Xa,16.5,111.6,8\n';
    const sites = 'id,name,lat,lon,operator,radius_m\nS1,Trạm Ngoài Khơi,17.501,112.25,viettel,3000\n';
    await dropFiles(page, [
      { name: 'thôn.csv', text: villages },
      { name: 'trạm.csv', text: sites },
    ]);
    await rowsRead(page, 'thôn.csv');
    await expectAxeClean(page);
    expect(await counts(page)).toMatchObject({ added: 2, bad: 0 });
    await importDialog(page)
      .getByRole('button', { name: said.take(2), exact: true })
      .click();
    await rowsRead(page, 'trạm.csv');
    expect(await importDialog(page).getByLabel(said.kind).inputValue()).toBe('sites');
    expect(await counts(page)).toEqual({ added: 1, changed: 0, same: 0, missing: brute.sites.length, bad: 0 });
    expect((await screen(page)).deadVillages).toBe(expected.asOpened.villages + 2);
    await takeRows(page, 1);
    await toast(page)
      .filter({ hasText: messages.listImported({ added: 1, changed: 0 }) })
      .waitFor();
    await expect.poll(async () => (await screen(page)).deadVillages).toBe(expected.asOpened.villages + 1);
    expect(bruteForce(await exportPlanText(page)).deadZones()).toEqual([...brute.deadZones(), 'N2']);
  });

  test('a list put away changes nothing', async () => {
    const { page } = await openWide();
    const before = await screen(page);
    await dropTable(page, { name: 'thôn.csv', text: 'id,name,lat,lon\nN1,Bản Ngoài Khơi,17.5,112.25\n' });
    await importDialog(page).getByRole('button', { name: said.cancel }).last().click();
    await importDialog(page).waitFor({ state: 'detached' });
    expect(await screen(page)).toEqual(before);
    expect(await undoButton(page).isDisabled()).toBe(true);
  });
});

test('the templates of both lists open through the dialog with every column known', async () => {
  const { page } = await openAppWith(second, { viewport: WIDE });
  for (const [kind, label] of [
    ['villages', said.templateVillages],
    ['sites', said.templateSites],
  ] as const) {
    await page.keyboard.press('Control+e');
    const text = await downloadText(page, () => page.getByRole('button', { name: label }).click());
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await dropTable(page, { name: `${kind}.csv`, text });
    expect(await importDialog(page).getByLabel(said.kind).inputValue()).toBe(kind);
    const columns = await importDialog(page)
      .locator('thead select')
      .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
    expect(columns.length).toBeGreaterThan(8);
    expect(columns).not.toContain('');
    await page.keyboard.press('Escape');
    await importDialog(page).waitFor({ state: 'detached' });
  }
});
