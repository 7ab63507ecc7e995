import type { Page } from 'playwright-core';
import { importWords } from '../../../src/i18n/importWords';
import { type DroppedFile, openPlanFile } from './files';

const said = importWords('vi');

export type Counts = Record<'added' | 'changed' | 'same' | 'missing' | 'bad', number>;

/** The dialog of a file that waits for a decision. */
export function importDialog(page: Page) {
  return page.locator('dialog.import-dialog');
}

/** Drops a list and waits until its rows are read. */
export async function dropTable(page: Page, file: DroppedFile): Promise<void> {
  await openPlanFile(page, { type: 'text/csv', ...file });
  await rowsRead(page, file.name);
}

/** Waits until the dialog of this file shows its counts. */
export async function rowsRead(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: said.title(name) });
  await dialog.locator('[data-count-of="same"]').waitFor();
}

export async function counts(page: Page): Promise<Counts> {
  const entries = await importDialog(page)
    .locator('[data-count-of]')
    .evaluateAll((all) =>
      (all as HTMLElement[]).map(({ dataset }) => [dataset.countOf, Number(dataset.value)] as const),
    );
  return Object.fromEntries(entries) as Counts;
}

/** Takes the good rows in. */
export async function takeRows(page: Page, rows: number): Promise<void> {
  await importDialog(page)
    .getByRole('button', { name: said.take(rows), exact: true })
    .click();
  await importDialog(page).waitFor({ state: 'detached' });
}

/** Pastes text from the clipboard outside of any field. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  }, text);
}
