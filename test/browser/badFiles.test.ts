import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/core/checks/issue';
import { describeIssue } from '../../src/i18n/describeIssue';
import { importWords } from '../../src/i18n/importWords';
import { openUnnamed } from '../../src/io/openFile';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { readTable } from '../../src/io/table/readTable';
import { builtIn } from '../seeded/plansUnderTest';
import { type App, openAppWith } from './harness';
import { words } from './harness/allWords';
import { dropHeld, holdFile } from './harness/files';
import { counts, importDialog } from './harness/importing';
import { closeToast, exportPlanText, isUnsaved, screen, toast, undoButton, WIDE } from './harness/planFiles';
import { type Spending, watchSpending } from './harness/watchSpending';

const FOLDER = new URL('../fixtures/bad/', import.meta.url);
const vi = words('vi');
const said = importWords('vi');

/** Refused outright: the sentence is said, nothing waits. */
const REFUSED = [
  'truncated',
  'syntax',
  'picture',
  'empty',
  'json',
  'unknownCrs',
  'newerVersion',
  'badVersion',
  'otherFormat',
  'noFeatures',
];
/** Good rows and bad rows: the dialog says both, and the rows wait. */
const WITH_BAD_ROWS = [
  'duplicateIds',
  'villageWithoutPlace',
  'outOfRange',
  'nanCoordinates',
  'hugeNumber',
  'radiusZero',
  'radiusNegative',
  'radiusHuge',
  'radiusText',
  'badHouseholds',
  'badStatus',
  'coordinatesAsText',
  'deep',
  'lineAsSite',
  'notAFeature',
  'openRing',
  'badHeader',
  'noHeader',
];
const REFUSED_LISTS = ['sheet.csv', 'paper.csv', 'blank.csv', 'array.json', 'loginPage.geojson', 'map.geojson'];
/** Lists whose good rows wait beside what was seen in them. */
const LISTS_WITH_FAULTS = [
  'badRows.csv',
  'badSites.csv',
  'truncated.csv',
  'noHeader.csv',
  'protoHeader.csv',
  'swapped.csv',
  'wrongMeridian.csv',
];
/** Opened, with a notice of what was seen or put right. */
const NOTICED = ['swapped', 'siteWithoutPlace', 'oddWords', 'otherModel', 'vn2000', 'emptyPlan'];
const MAX_SECONDS = 30;
const MAX_MEMORY_MB = 300;
const MAX_TASK_MS = 50;

describe.each([builtIn])('bad files over $name', (plan) => {
  let app: App;
  let spending: Spending;
  let planText: string;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: WIDE, keepOpen: true });
    planText = await exportPlanText(app.page);
    spending = await watchSpending(app.page);
  });
  afterAll(() => app.close());

  /** Drops a file of the corpus and counts what it costs until `seen` is there. */
  async function drop(name: string, seen: Locator): Promise<void> {
    await holdFile(app.page, name, bytesOf(name));
    await spending.during(name, async () => {
      await dropHeld(app.page);
      await seen.waitFor();
    });
  }

  test('a file that cannot be read is refused in words, and the open plan stays', async () => {
    const { page } = app;
    const before = await screen(page);
    for (const name of [...REFUSED.map((stem) => `${stem}.geojson`), ...REFUSED_LISTS]) {
      const message = toast(page).filter({ hasText: vi.verbs.messages.fileNotOpened({ name }) });
      await drop(name, message);
      expect(await message.getAttribute('role'), name).toBe('alert');
      const shown = await sentencesShown(page, message);
      for (const sentence of await sentencesOf(name)) expect(shown, name).toContain(sentence);
      expect(shown.length, name).toBeGreaterThan(40);
      await closeToast(page);
      expect(await importDialog(page).count(), name).toBe(0);
      await expectUntouched(page, before);
    }
  });

  test('rows that are wrong wait in the dialog, each with its sentence, and the open plan stays', async () => {
    const { page } = app;
    const before = await screen(page);
    for (const stem of WITH_BAD_ROWS) {
      const name = `${stem}.geojson`;
      const { badRows, plan: good } = readPlan(bytesOf(name));
      const dialog = page.getByRole('dialog', { name: said.title(name) });
      await drop(name, dialog);
      const list = dialog.getByTestId('bad-rows');
      if (badRows.length === 0) expect(await list.count(), name).toBe(0);
      else expect(await list.getAttribute('data-count'), name).toBe(String(badRows.length));
      const shown = await linesOf(dialog);
      expect(shown).toContain(said.holds(good!.sites.length, good!.villages.length, 0));
      for (const { issues } of badRows)
        for (const issue of issues) expect(shown).toContain(onOneLine(describeIssue(issue, 'vi')));
      for (const sentence of await sentencesOf(name)) expect(shown, name).toContain(sentence);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expectUntouched(page, before);
    }
  });

  test('a list of bad rows only offers nothing to take in', async () => {
    const { page } = app;
    const before = await screen(page);
    for (const [name, bad] of [
      ['headersOnly.csv', 0],
      ['openQuote.csv', 1],
    ] as const) {
      await drop(name, listRead(page, name));
      expect(await counts(page), name).toMatchObject({ added: 0, changed: 0, same: 0, bad });
      expect(await importDialog(page).getByRole('button', { name: said.nothing }).isDisabled()).toBe(true);
      await page.keyboard.press('Escape');
      await importDialog(page).waitFor({ state: 'detached' });
      await expectUntouched(page, before);
    }
  });

  test('a list with faults waits with what was seen and with each bad row, and the open plan stays', async () => {
    const { page } = app;
    const before = await screen(page);
    for (const name of LISTS_WITH_FAULTS) {
      const opened = await openUnnamed(bytesOf(name), name);
      if (opened.kind !== 'table') throw new Error(`${name} is no list`);
      const { badRows, issues } = await readTable(opened.table, opened.guess);
      await drop(name, listRead(page, name));
      expect((await counts(page)).bad, name).toBe(badRows.length);
      const shown = await linesOf(importDialog(page));
      for (const issue of [...opened.issues, ...issues, ...badRows.flatMap((row) => row.issues)])
        expect(shown, name).toContain(onOneLine(describeIssue(issue, 'vi')));
      await page.keyboard.press('Escape');
      await importDialog(page).waitFor({ state: 'detached' });
      await expectUntouched(page, before);
    }
  });

  test('metres of no named system: the system is asked for, and the open plan stays', async () => {
    const { page } = app;
    const before = await screen(page);
    const name = 'metresWithoutCrs.geojson';
    await drop(name, importDialog(page));
    const shown = await linesOf(importDialog(page));
    expect(shown).toContain((await sentencesOf(name)).at(-1));
    await page.keyboard.press('Escape');
    await importDialog(page).waitFor({ state: 'detached' });
    await expectUntouched(page, before);
  });

  test('a wrong header, or columns nobody can guess, are said before anything is taken', async () => {
    const { page } = app;
    const before = await screen(page);
    const name = 'noLongitude.csv';
    await drop(name, listRead(page, name));
    const missing: Issue = { code: 'csv.missingColumn', severity: 'error', params: { columns: 'lon' } };
    expect(await linesOf(importDialog(page))).toContain(describeIssue(missing, 'vi'));
    await page.keyboard.press('Escape');
    await importDialog(page).waitFor({ state: 'detached' });
    await expectUntouched(page, before);
  });

  test('after all of them the plan is the same to the letter', async () => {
    expect(await exportPlanText(app.page)).toBe(planText);
  });

  test('what was put right, or is worth knowing, is said when the file opens', async () => {
    const { page } = app;
    for (const stem of NOTICED) {
      const name = `${stem}.geojson`;
      const opening = await openUnnamed(bytesOf(name), name);
      if (opening.kind !== 'plan' || !opening.plan) throw new Error(`${name} is no plan`);
      const { title, villages, sites } = opening.plan;
      const opened = vi.verbs.messages.planOpened({ title, villages: villages.length, sites: sites.length });
      const message = toast(page).filter({ hasText: opened });
      await drop(name, message);
      await message.getByRole('button', { name: vi.verbs.seeIssues }).click();
      const shown = await linesOf(page.getByRole('dialog', { name: vi.dialogs.checks.title }));
      for (const sentence of await sentencesOf(name)) expect(shown, name).toContain(sentence);
      await page.keyboard.press('Escape');
      await closeToast(page);
      expect((await screen(page)).title).toBe(title);
    }
  });

  test('every file of the corpus came, and none took more of the page, of time or of memory than it may', async () => {
    const spent = await spending.end();
    const files = readdirSync(FOLDER).filter((name) => name !== 'manifest.json');
    expect(spent.map(({ name }) => name).sort()).toEqual(files.sort());
    for (const { name, seconds, longestTaskMs, memoryMb } of spent) {
      expect(longestTaskMs, `${name}: ms of the longest task of the page`).toBeLessThanOrEqual(MAX_TASK_MS);
      expect(seconds, `${name}: seconds`).toBeLessThan(MAX_SECONDS);
      expect(memoryMb, `${name}: MB held above what was`).toBeLessThan(MAX_MEMORY_MB);
    }
  });
});

function bytesOf(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

async function sentencesOf(name: string): Promise<string[]> {
  const { issues } = await openUnnamed(bytesOf(name), name);
  return issues.map((issue) => onOneLine(describeIssue(issue, 'vi')));
}

/** What is read, as it is read: a page shows any space as one. */
async function linesOf(locator: Locator): Promise<string> {
  return onOneLine(await locator.innerText());
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function listRead(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name: said.title(name) }).locator('[data-count-of="same"]');
}

async function expectUntouched(page: Page, before: Awaited<ReturnType<typeof screen>>): Promise<void> {
  expect(await screen(page)).toEqual(before);
  expect(await undoButton(page).isDisabled()).toBe(true);
  expect(await isUnsaved(page)).toBe(false);
}

/** The first fault stands in the notice; where there are more, they are behind its button. */
async function sentencesShown(page: Page, message: Locator): Promise<string> {
  await message.locator('.issue-line').waitFor();
  const first = onOneLine(await message.innerText());
  const more = message.getByRole('button', { name: vi.verbs.seeIssues });
  if ((await more.count()) === 0) return first;
  await more.click();
  const all = await linesOf(page.getByRole('dialog', { name: vi.dialogs.checks.title }));
  await page.keyboard.press('Escape');
  return `${first} ${all}`;
}
