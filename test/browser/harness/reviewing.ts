import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { reviewWords } from '../../../src/i18n/reviewWords';
import { downloadText } from './files';
import { button, closeWelcome, vi } from './onPage';

const said = reviewWords('vi');

export interface Who {
  readonly name: string;
  readonly org: string;
}

export const reviewPanel = (page: Page): Locator => page.getByRole('region', { name: said.list.label });
export const siteReview = (page: Page): Locator => page.getByRole('region', { name: said.decide.title });
export const mergeDialog = (page: Page): Locator => page.locator('dialog.merge-dialog');

/** Opens the review and says who reviews. */
export async function beginReview(page: Page, { name, org }: Who): Promise<void> {
  await closeWelcome(page);
  await page.getByRole('tab', { name: vi.page.tabs.review, exact: true }).click();
  const panel = reviewPanel(page);
  await panel.getByLabel(said.who.name).fill(name);
  await panel.getByLabel(said.who.org).fill(org);
  await panel.getByLabel(said.who.org).press('Enter');
  await button(panel, said.who.done).click();
}

/** Sends the plan out for review and gives the file. */
export async function sendOut(page: Page): Promise<string> {
  await button(reviewPanel(page), said.files.send).click();
  const dialog = page.getByRole('dialog', { name: said.send.title });
  const text = await downloadText(page, () => button(dialog, said.send.button).click());
  await dialog.waitFor({ state: 'detached' });
  return text;
}

export async function exportReply(page: Page): Promise<string> {
  return downloadText(page, () => button(reviewPanel(page), said.files.reply).click());
}

/** One of the ways of the menu beside the button that sends. */
export async function fromReviewMenu(page: Page, name: string): Promise<void> {
  await button(reviewPanel(page), said.files.label).click();
  await button(reviewPanel(page), name).click();
}

/** Finds a site of the list by its id and selects it; the focus is then on its row. */
export async function pickForReview(page: Page, siteId: string): Promise<void> {
  await reviewPanel(page).getByRole('searchbox').fill(siteId);
  await page.locator(`.review .grid-row[data-id=${JSON.stringify(siteId)}]`).click();
  await siteReview(page).waitFor();
}

export async function expectState(page: Page, state: string): Promise<void> {
  await expect.poll(() => siteReview(page).getAttribute('data-review')).toBe(state);
}
