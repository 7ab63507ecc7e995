import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sheetWords } from '../../src/i18n/sheetWords';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { aPlan, aVillage } from '../builders/aPlan';
import { at } from '../builders/at';
import { builtIn, plansUnderTest } from '../seeded/plansUnderTest';
import {
  button,
  closeWelcome,
  command,
  download,
  expectAxeClean,
  flips,
  kpi,
  mapAtRest,
  openApp,
  openAppWith,
  openPlanFile,
  waitForKpi,
} from './harness';

const said = sheetWords('vi');
const MAP_MS = 60_000;
const hasPoppler = canRun('pdftotext') && canRun('pdfinfo');
if (!hasPoppler)
  console.warn('Printed pages are not read: there is no poppler (Debian: apt-get install poppler-utils).');

const preview = (page: Page) => page.getByRole('region', { name: said.preview });

async function openSheet(page: Page): Promise<void> {
  await closeWelcome(page);
  await mapAtRest(page);
  await command(page, said.open);
  await preview(page).getByRole('img').waitFor({ timeout: MAP_MS });
}

describe.each(plansUnderTest)('the decision sheet of $name', (plan) => {
  const planned = { activeStatuses: ['existing', 'planned'] };

  test('says what the planned sites change, and its rows add up to it', async () => {
    const { page } = await openAppWith(plan);
    const loaded = plan.load();
    const { brute, expected } = loaded;
    await openSheet(page);
    expect(await kpi(page, 'sheet-dead-before')).toBe(expected.existing.villages);
    expect(await kpi(page, 'sheet-dead-after')).toBe(expected.existingAndPlanned.villages);
    expect(await kpi(page, 'sheet-dead-households-before')).toBe(expected.existing.households);
    expect(await kpi(page, 'sheet-dead-households-after')).toBe(expected.existingAndPlanned.households);
    const rows = await preview(page)
      .locator('tr[data-site]')
      .evaluateAll((found) => found.map((row) => ({ ...(row as HTMLElement).dataset })));
    const statusOf = (id: string) => brute.sites.find((site) => site.id === id)?.properties.status;
    expect(rows.map((row) => statusOf(row.site!)).every((status) => status === 'planned')).toBe(true);
    const sum = (key: 'adds' | 'addsHouseholds') => rows.reduce((total, row) => total + Number(row[key]), 0);
    expect(sum('adds')).toBe(expected.existing.villages - expected.existingAndPlanned.villages);
    expect(sum('addsHouseholds')).toBe(expected.existing.households - expected.existingAndPlanned.households);
    const counted = new Set(brute.countedVillages.map(({ id }) => id));
    const listed = async (key: 'gained' | 'left') =>
      preview(page)
        .locator(`tr[data-${key}]`)
        .evaluateAll((found, name) => found.map((row) => (row as HTMLElement).dataset[name]!), key);
    const gained = (await listed('gained')).filter((id) => counted.has(id));
    expect(gained).toHaveLength(flips(loaded, { activeStatuses: ['existing'] }, planned).gained);
    const left = (await listed('left')).filter((id) => counted.has(id));
    expect(left.sort()).toEqual([...brute.deadZones(planned)].sort());
    expect(await preview(page).getByText(said.illustrative, { exact: true }).isVisible()).toBe(plan.isBuiltIn);
  });

  test('prints on the paper chosen, the list heads and the mark on every page, in light colours', async () => {
    const { page } = await openAppWith(plan, { colorScheme: 'dark' });
    await openSheet(page);
    await expectAxeClean(page);
    await button(page, said.paper.a3).click();
    await button(page, said.turned.landscape).click();
    await preview(page).getByRole('img').waitFor({ timeout: MAP_MS });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const paper = page.locator('.print-only .sheet-paper');
    await page.emulateMedia({ media: 'print' });
    expect(await paper.isVisible()).toBe(true);
    expect(await page.locator('#root').isVisible()).toBe(false);
    expect(await paper.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(29, 33, 37)');
    if (!hasPoppler) return;
    const pages = pagesOf(pdf);
    const [widthPt, heightPt] = pages.size.match(/[\d.]+/g)!.map(Number) as [number, number];
    expect(Math.abs(widthPt - (420 / 25.4) * 72)).toBeLessThan(2);
    expect(Math.abs(heightPt - (297 / 25.4) * 72)).toBeLessThan(2);
    expect(pages.texts.length).toBeGreaterThan(1);
    const [front, ...others] = pages.texts;
    expect(front).toContain(said.title);
    expect(front).toContain(said.deadUnit);
    expect(front).toContain(said.map.caption(1, 1).slice(0, 12));
    const siteRows = (text: string) => /trạm/i.test(text);
    expect(siteRows(others.join(' '))).toBe(true);
    for (const text of pages.texts) expect(/MINH HOẠ/.test(text.normalize('NFC'))).toBe(plan.isBuiltIn);
    expect(others.join(' ')).toContain(said.assumptions.title);
    expect(others.join(' ')).toContain('sha256:');
  });
});

describe('the picture of the map', () => {
  const plan = builtIn;

  test('the map goes out as a picture of the size asked for, drawn and not blank', async () => {
    const { page } = await openAppWith(plan, { viewport: { width: 700, height: 520 } });
    await closeWelcome(page);
    await mapAtRest(page);
    await command(page, said.picture.open);
    await expectAxeClean(page);
    await page.getByLabel(said.picture.size).selectOption('double');
    await button(page, said.picture.languages.en).click();
    const { name, bytes } = await download(page, () => button(page, said.picture.save).click());
    expect(name).toMatch(/-map\.png$/);
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1400, 1040]);
    const colours = await coloursOf(page, bytes);
    expect(colours.size, 'colours in the middle of the map').toBeGreaterThan(40);
    expect(colours.has('211,52,15'), 'dead zones are on it').toBe(true);
  });
});

test('thousands of dead zones: the screen shows the first of them and counts the rest, the paper holds all', async () => {
  const count = 3_000;
  const villages = Array.from({ length: count }, (_, each) =>
    aVillage(`v${each}`, at(107 + (each % 60) / 60, 21 + Math.floor(each / 60) / 60), { households: 1 }),
  );
  const dead = aPlan().withSite('far', at(104, 22), { status: 'planned' }).withVillages(villages);
  const { page } = await openApp();
  await waitForKpi(page, 'dead-zone-villages');
  await openPlanFile(page, { name: 'dead.geojson', text: writePlan(dead.build()) });
  await waitForKpi(page, 'dead-zone-villages', count);
  await openSheet(page);
  await page.locator('.print-only .sheet-paper').waitFor({ state: 'attached' });
  const shown = await preview(page).locator('tr[data-left]').count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(count / 2);
  expect(
    await preview(page)
      .getByText(said.moreOnPaper(count - shown))
      .count(),
  ).toBe(1);
  expect(await page.locator('.print-only tr[data-left]').count()).toBe(count);
  expect(await page.locator('.print-only tr[data-unseen]').count()).toBe(0);
  expect(await kpi(page, 'sheet-dead-after')).toBe(count);
});

/** Colours in the middle two thirds of a picture. */
async function coloursOf(page: Page, png: Buffer): Promise<Set<string>> {
  const found = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const [x, y] = [picture.width / 6, picture.height / 6];
    const { data } = pen.getImageData(x, y, picture.width - 2 * x, picture.height - 2 * y);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return [...colours];
  }, png.toString('base64'));
  return new Set(found);
}

function pagesOf(pdf: Buffer): { size: string; texts: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-'));
  const file = join(folder, 'sheet.pdf');
  try {
    writeFileSync(file, pdf);
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const size = /^Page size:\s+(.*)$/m.exec(info)?.[1] ?? '';
    return { size, texts: text.split('\f').slice(0, -1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function canRun(command: string): boolean {
  try {
    execFileSync(command, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
