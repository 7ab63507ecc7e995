import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue';
import { importWords } from '../../src/i18n/importWords';

import { readPlan } from '../../src/io/planGeojson/readPlan';
import { BAD_ARCHIVES } from '../builders/badArchives';
import { second } from '../seeded/plansUnderTest';
import { type App, openAppWith } from './harness';
import { words } from './harness/allWords';
import { dropHeld, holdFile } from './harness/files';
import { importDialog } from './harness/importing';
import { closeToast, exportPlanText, isUnsaved, screen, toast, undoButton, WIDE } from './harness/planFiles';
import { type Spending, watchSpending } from './harness/watchSpending';

const vi = words('vi');
const said = importWords('vi');
const REFUSED = BAD_ARCHIVES.filter(({ good }) => good === undefined);
const WAITING = BAD_ARCHIVES.filter(({ good }) => good !== undefined);
const SLOW = 240_000;
/** A thread that unpacks is ended after so long. */
const MAX_SECONDS = 30;
const MAX_MEMORY_MB = 300;
const MAX_TASK_MS = 50;

/** A file of 60 MB: how it begins, what it repeats, and where it breaks off. */
const BEGINNING = '{"type":"FeatureCollection","features":[';
const FEATURE = `${JSON.stringify({
  type: 'Feature',
  id: 'v',
  geometry: { type: 'Point', coordinates: [107.4, 21.5] },
  properties: { kind: 'village', name: 'Khe', note: 'x'.repeat(40) },
})},`;
const FEATURES = 360_000;
const BROKEN_OFF = '{"type":"Fea';

describe.each([second])('hostile and broken files over $name', (plan) => {
  let app: App;
  let spending: Spending;
  let planText: string;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: WIDE, keepOpen: true });
    planText = await exportPlanText(app.page);
    spending = await watchSpending(app.page);
  });
  afterAll(() => app.close());

  test(
    'each that cannot be read is refused in its words, and the open plan stays',
    async () => {
      const { page } = app;
      const before = await screen(page);
      for (const { file, bytes, vi: sentence } of REFUSED) {
        await holdFile(page, file, Buffer.from(bytes()));
        await spending.during(file, async () => {
          await dropHeld(page);
          await refusal(page, file).waitFor();
        });
        await expectRefused(page, file, unnamed(sentence, file));
        await expectUntouched(page, before);
      }
    },
    SLOW,
  );

  test(
    'each that can be read waits with what was noticed, and runs nothing',
    async () => {
      const { page } = app;
      const before = await screen(page);
      for (const { file, bytes, vi: sentence } of WAITING) {
        await holdFile(page, file, Buffer.from(bytes()));
        const dialog = page.getByRole('dialog', { name: said.title(file) });
        await spending.during(file, async () => {
          await dropHeld(page);
          await dialog.locator('[data-count-of="same"]').waitFor();
        });
        expect((await dialog.innerText()).replace(/\s+/g, ' '), file).toContain(unnamed(sentence, file));
        expect(await dialog.locator('img, script, iframe').count(), file).toBe(0);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await expectUntouched(page, before);
      }
    },
    SLOW,
  );

  test(
    'one of 60 MB that breaks off is read to where it does, and said',
    async () => {
      const { page } = app;
      const before = await screen(page);
      await page.evaluate(
        ([head, many, end]) => {
          const parts = [head!, ...Array.from({ length: 60 }, () => many!), end!];
          (globalThis as unknown as { heldFile: File }).heldFile = new File(parts, 'dài.geojson');
        },
        [BEGINNING, FEATURE.repeat(FEATURES / 60), BROKEN_OFF],
      );
      const [broken] = readPlan(BEGINNING + FEATURE.repeat(FEATURES) + BROKEN_OFF).issues;
      await spending.during('dài.geojson', async () => {
        await dropHeld(page);
        await refusal(page, 'dài.geojson').waitFor({ timeout: 120_000 });
      });
      await expectRefused(page, 'dài.geojson', describeIssue(broken!, 'vi'));
      await expectUntouched(page, before);
    },
    SLOW,
  );

  test('one above 200 MB is refused, and the limit is said', async () => {
    const { page } = app;
    const before = await screen(page);
    await page.evaluate(() => {
      const parts = Array.from({ length: 201 }, () => new Uint8Array(2 ** 20));
      (globalThis as unknown as { heldFile: File }).heldFile = new File(parts, 'to.xlsx');
    });
    await spending.during('to.xlsx', async () => {
      await dropHeld(page);
      await refusal(page, 'to.xlsx').waitFor();
    });
    await expectRefused(page, 'to.xlsx', 'Tệp nặng 201 MB, vượt giới hạn 200 MB. Hãy chia thành nhiều tệp nhỏ hơn.');
    await expectUntouched(page, before);
  });

  test('none held the page up, none took more time or memory than it may, and the plan is the same to the letter', async () => {
    const spent = await spending.end();
    expect(spent.map(({ name }) => name).sort()).toEqual(
      [...BAD_ARCHIVES.map(({ file }) => file), 'dài.geojson', 'to.xlsx'].sort(),
    );
    for (const { name, seconds, longestTaskMs, memoryMb } of spent) {
      expect(longestTaskMs, `${name}: ms of the longest task of the page`).toBeLessThanOrEqual(MAX_TASK_MS);
      expect(seconds, `${name}: seconds`).toBeLessThan(MAX_SECONDS);
      expect(memoryMb, `${name}: MB held above what was`).toBeLessThan(MAX_MEMORY_MB);
    }
    expect(await exportPlanText(app.page)).toBe(planText);
  });
});

function refusal(page: Page, file: string) {
  return toast(page).filter({ hasText: vi.verbs.messages.fileNotOpened({ name: file }) });
}

async function expectRefused(page: Page, file: string, sentence: string): Promise<void> {
  const message = refusal(page, file);
  await message.waitFor();
  await message.locator('.issue-line').waitFor();
  expect((await message.innerText()).replace(/\s+/g, ' '), file).toContain(sentence);
  await closeToast(page);
  expect(await importDialog(page).count(), file).toBe(0);
}

async function expectUntouched(page: Page, before: Awaited<ReturnType<typeof screen>>): Promise<void> {
  expect(await screen(page)).toEqual(before);
  expect(await undoButton(page).isDisabled()).toBe(true);
  expect(await isUnsaved(page)).toBe(false);
}

/** The page says the name of the file above, so the sentence begins without it. */
function unnamed(sentence: string, file: string): string {
  const rest = sentence.startsWith(`${file}: `) ? sentence.slice(file.length + 2) : sentence;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
