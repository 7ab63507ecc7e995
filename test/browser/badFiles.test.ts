import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/core/checks/issue';
import { describeIssue } from '../../src/i18n/describeIssue';
import { importWords } from '../../src/i18n/importWords';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { type App, openAppWith } from './harness';
import { words } from './harness/allWords';
import { dropBytes } from './harness/files';
import { counts, importDialog, rowsRead } from './harness/importing';
import { closeToast, isUnsaved, screen, toast, undoButton, WIDE } from './harness/planFiles';

const vi = words('vi');
const said = importWords('vi');

/** Refused outright: the sentence is said, nothing waits. */
const REFUSED = ['truncated', 'syntax', 'picture', 'empty', 'json', 'unknownCrs', 'newerVersion'];
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
];
const REFUSED_LISTS = ['sheet.csv', 'paper.csv', 'blank.csv'];
/** Opened, with a notice of what was seen or put right. */
const NOTICED = ['swapped', 'siteWithoutPlace', 'emptyPlan'];

describe.each(plansUnderTest)('bad files over $name', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: WIDE, keepOpen: true });
  });
  afterAll(() => app.close());

  test('a file that cannot be read is refused in words, and the open plan stays', async () => {
    const { page } = app;
    const before = await screen(page);
    for (const name of [...REFUSED.map((stem) => `${stem}.geojson`), ...REFUSED_LISTS]) {
      await dropBytes(page, name, bytesOf(name));
      const message = toast(page).filter({ hasText: vi.verbs.messages.fileNotOpened({ name }) });
      await message.waitFor();
      expect(await message.getAttribute('role'), name).toBe('alert');
      const shown = await sentencesShown(page, message);
      if (name.endsWith('geojson')) for (const sentence of sentencesOf(name)) expect(shown, name).toContain(sentence);
      else expect(shown.length, name).toBeGreaterThan(40);
      await closeToast(page);
      expect(await importDialog(page).count(), name).toBe(0);
    }
    await expectUntouched(page, before);
  });

  test('rows that are wrong wait in the dialog, each with its sentence, and the open plan stays', async () => {
    const { page } = app;
    const before = await screen(page);
    for (const stem of WITH_BAD_ROWS) {
      const name = `${stem}.geojson`;
      const { badRows, plan: good } = readPlan(bytesOf(name));
      await dropBytes(page, name, bytesOf(name));
      const dialog = page.getByRole('dialog', { name: said.title(name) });
      await dialog.waitFor();
      expect(await dialog.getByTestId('bad-rows').getAttribute('data-count'), name).toBe(String(badRows.length));
      const shown = await linesOf(dialog);
      expect(shown).toContain(said.holds(good!.sites.length, good!.villages.length, 0));
      for (const { issues } of badRows)
        for (const issue of issues) expect(shown).toContain(onOneLine(describeIssue(issue, 'vi')));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await expectUntouched(page, before);
  });

  test('a list of bad rows only offers nothing to take in', async () => {
    const { page } = app;
    const before = await screen(page);
    for (const [name, bad] of [
      ['headersOnly.csv', 0],
      ['openQuote.csv', 1],
    ] as const) {
      await dropBytes(page, name, bytesOf(name));
      await rowsRead(page, name);
      expect(await counts(page), name).toMatchObject({ added: 0, changed: 0, same: 0, bad });
      expect(await importDialog(page).getByRole('button', { name: said.nothing }).isDisabled()).toBe(true);
      await page.keyboard.press('Escape');
      await importDialog(page).waitFor({ state: 'detached' });
    }
    await expectUntouched(page, before);
  });

  test('a wrong header, or columns nobody can guess, are said before anything is taken', async () => {
    const { page } = app;
    const before = await screen(page);
    const name = 'noLongitude.csv';
    await dropBytes(page, name, bytesOf(name));
    await rowsRead(page, name);
    const missing: Issue = { code: 'csv.missingColumn', severity: 'error', params: { columns: 'lon' } };
    expect(await linesOf(importDialog(page))).toContain(describeIssue(missing, 'vi'));
    await page.keyboard.press('Escape');
    await importDialog(page).waitFor({ state: 'detached' });
    await expectUntouched(page, before);
  });

  test('what was put right, or is worth knowing, is said when the file opens', async () => {
    const { page } = app;
    for (const stem of NOTICED) {
      const name = `${stem}.geojson`;
      const reading = readPlan(bytesOf(name));
      await dropBytes(page, name, bytesOf(name));
      const { title, villages, sites } = reading.plan!;
      const opened = vi.verbs.messages.planOpened({ title, villages: villages.length, sites: sites.length });
      const message = toast(page).filter({ hasText: opened });
      await message.waitFor();
      await message.getByRole('button', { name: vi.verbs.seeIssues }).click();
      const shown = await linesOf(page.getByRole('dialog', { name: vi.dialogs.checks.title }));
      for (const sentence of sentencesOf(name)) expect(shown, name).toContain(sentence);
      await page.keyboard.press('Escape');
      await closeToast(page);
      expect((await screen(page)).title).toBe(title);
    }
  });
});

function bytesOf(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/bad/${name}`, import.meta.url));
}

function sentencesOf(name: string): string[] {
  return readPlan(bytesOf(name)).issues.map((issue) => onOneLine(describeIssue(issue, 'vi')));
}

/** What is read, as it is read: a page shows any space as one. */
async function linesOf(locator: Locator): Promise<string> {
  return onOneLine(await locator.innerText());
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
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
