import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importWords } from '../../src/i18n/importWords';
import { words } from '../../src/i18n/words';
import { BAD_ARCHIVES } from '../builders/badArchives';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { type App, openAppWith } from './harness';
import { dropBytes } from './harness/files';
import { importDialog } from './harness/importing';
import { closeToast, isUnsaved, screen, toast, undoButton, WIDE } from './harness/planFiles';

const vi = words('vi');
const said = importWords('vi');
const REFUSED = BAD_ARCHIVES.filter(({ good }) => good === undefined);
const WAITING = BAD_ARCHIVES.filter(({ good }) => good !== undefined);
const SLOW = 240_000;

describe.each(plansUnderTest)('hostile and broken files over $name', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: WIDE, keepOpen: true });
  });
  afterAll(() => app.close());

  test(
    'each that cannot be read is refused in its words, and the open plan stays',
    async () => {
      const { page } = app;
      const before = await screen(page);
      for (const { file, bytes, vi: sentence } of REFUSED) {
        await dropBytes(page, file, Buffer.from(bytes()));
        await expectRefused(page, file, unnamed(sentence, file));
      }
      await expectUntouched(page, before);
    },
    SLOW,
  );

  test(
    'each that can be read waits with what was noticed, and runs nothing',
    async () => {
      const { page } = app;
      const before = await screen(page);
      for (const { file, bytes, vi: sentence } of WAITING) {
        await dropBytes(page, file, Buffer.from(bytes()));
        const dialog = page.getByRole('dialog', { name: said.title(file) });
        await dialog.locator('[data-count-of="same"]').waitFor();
        expect((await dialog.innerText()).replace(/\s+/g, ' '), file).toContain(unnamed(sentence, file));
        expect(await dialog.locator('img, script, iframe').count(), file).toBe(0);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      await expectUntouched(page, before);
    },
    SLOW,
  );

  test('one above 200 MB is refused, and the limit is said', async () => {
    const { page } = app;
    const before = await screen(page);
    await page.evaluate(() => {
      const part = new Uint8Array(2 ** 20);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File(
          Array.from({ length: 201 }, () => part),
          'to.xlsx',
        ),
      );
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await expectRefused(page, 'to.xlsx', 'Tệp nặng 201 MB, vượt giới hạn 200 MB. Hãy chia thành nhiều tệp nhỏ hơn.');
    await expectUntouched(page, before);
  });
});

async function expectRefused(page: Page, file: string, sentence: string): Promise<void> {
  const message = toast(page).filter({ hasText: vi.verbs.messages.fileNotOpened({ name: file }) });
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
