import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Gap } from '../../seeded/plansUnderTest';
import { type Words, words } from './allWords';
import { waitForKpi } from './kpi';

export const vi: Words = words('vi');
export const en: Words = words('en');

/** Waits until the headline shows these dead zones and households. */
export async function expectGap(page: Page, { villages, households }: Gap): Promise<void> {
  await waitForKpi(page, 'dead-zone-villages', villages);
  await waitForKpi(page, 'dead-zone-households', households);
}

export function button(within: Page | Locator, name: string): Locator {
  return within.getByRole('button', { name, exact: true });
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: vi.inspector.label, exact: true });
}

/** The field of the inspector with this label. */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(label, { exact: true });
}

export function undoButton(page: Page): Locator {
  return page.locator('.topbar').getByRole('button', { name: vi.verbs.undo }).first();
}

export function redoButton(page: Page): Locator {
  return page.locator('.topbar').getByRole('button', { name: vi.verbs.redo }).first();
}

/** Takes every step back and leaves nothing selected, so that tests can share one page. */
export async function startOver(page: Page, gap: Gap): Promise<void> {
  await page.mouse.move(1, 1);
  for (let tries = 0; tries < 5; tries += 1) await page.keyboard.press('Escape');
  const undo = undoButton(page);
  while (await undo.isEnabled()) await undo.click();
  const close = button(inspector(page), vi.page.close);
  if (await close.isVisible()) await close.click();
  await expectGap(page, gap);
}

export async function openTab(page: Page, tab: keyof Words['page']['tabs'] & ('dead' | 'sites' | 'places' | 'layers')) {
  await page.getByRole('tab', { name: vi.page.tabs[tab], exact: true }).click();
}

/** Ctrl+K, types, takes the first thing found. */
export async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const input = page.getByPlaceholder(vi.dialogs.palette.placeholder);
  await input.waitFor();
  await page.keyboard.type(query);
  await expect.poll(() => input.inputValue()).toBe(query);
  await expect.poll(() => page.locator('[cmdk-item]').first().getAttribute('data-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'detached' });
}

/** Opens a dialog by its verb in the palette. */
export async function command(page: Page, verb: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(vi.dialogs.palette.placeholder).waitFor();
  await page.keyboard.type(verb);
  await page.getByRole('option', { name: verb }).first().click();
}

/** The rows of the table in sight, by id. */
export async function rowIds(page: Page): Promise<string[]> {
  return page
    .locator('.grid-body .grid-row')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id!));
}

export function row(page: Page, id: string): Locator {
  return page.locator(`.grid-row[data-id=${JSON.stringify(id)}]`);
}

/** Dismisses the card of the first visit. */
export async function closeWelcome(page: Page): Promise<void> {
  const close = button(page.getByRole('region', { name: vi.page.welcome.title }), vi.page.close);
  if (await close.isVisible()) await close.click();
  await close.waitFor({ state: 'detached' });
}
