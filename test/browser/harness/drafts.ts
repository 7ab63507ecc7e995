import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the browser's storage holds this many drafts. */
export async function draftsKept(page: Page, count: number): Promise<void> {
  const inStorage = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('phu-song');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const counting = database.transaction('drafts').objectStore('drafts').count();
            counting.onsuccess = () => {
              database.close();
              resolve(counting.result);
            };
          };
        }),
    );
  await expect.poll(inStorage, { timeout: 10_000 }).toBe(count);
}
