import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export interface DroppedFile {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
}

/** Drops a file onto the middle of the page, as from a file manager. */
export async function openPlanFile(page: Page, file: DroppedFile): Promise<void> {
  await dropFiles(page, [file]);
}

export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  await page.evaluate(
    (dropped) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text, type } of dropped) dataTransfer.items.add(new File([text], name, { type }));
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
      }
    },
    files.map((file) => ({ type: 'application/geo+json', ...file })),
  );
}

export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the page saves when `action` is done to it. */
export async function download(page: Page, action: () => Promise<unknown>): Promise<Downloaded> {
  const [saved] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

export async function downloadText(page: Page, action: () => Promise<unknown>): Promise<string> {
  return (await download(page, action)).bytes.toString('utf8');
}

/** Drops a file of any bytes: a picture, a broken text. */
export async function dropBytes(page: Page, name: string, bytes: Buffer): Promise<void> {
  await holdFile(page, name, bytes);
  await dropHeld(page);
}

/** Brings a file to the page, so that dropping it costs the page no more than a drop. */
export async function holdFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ name, base64 }) => {
      const file = new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name);
      (globalThis as unknown as { heldFile: File }).heldFile = file;
    },
    { name, base64: bytes.toString('base64') },
  );
}

export async function dropHeld(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add((globalThis as unknown as { heldFile: File }).heldFile);
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  });
}
