import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exportWords } from '../../../src/i18n/exportWords';
import { words } from './allWords';
import { type DroppedFile, downloadText, openPlanFile } from './files';

/** Files in and out of the page, by the words it says in Vietnamese. */
const vi = words('vi');

/** Wide enough that nothing hides in a menu. */
export const WIDE = { width: 1280, height: 800 };

export interface Screen {
  readonly title: string;
  readonly deadVillages: number;
  readonly deadHouseholds: number;
  readonly coveredVillages: number;
  readonly coveredHouseholds: number;
  readonly activeSites: number;
}

/** What the page says of the plan, all at one moment. */
export async function screen(page: Page): Promise<Screen> {
  return page.evaluate((titleLabel) => {
    const number = (name: string) =>
      Number(document.querySelector(`[data-kpi="${name}"]`)?.getAttribute('data-value') ?? Number.NaN);
    return {
      title: document.querySelector<HTMLInputElement>(`input[aria-label="${titleLabel}"]`)?.value ?? '',
      deadVillages: number('dead-zone-villages'),
      deadHouseholds: number('dead-zone-households'),
      coveredVillages: number('covered-villages'),
      coveredHouseholds: number('covered-households'),
      activeSites: number('active-sites'),
    };
  }, vi.page.planTitle);
}

/** Exports the plan by its dialog and gives the text of the file. */
export async function exportPlanText(page: Page, wanted: { footprints?: boolean; verdicts?: boolean } = {}) {
  const { title, footprints, verdicts, planButton } = vi.dialogs.export;
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel(footprints).setChecked(wanted.footprints ?? false);
  await dialog.getByLabel(verdicts).setChecked(wanted.verdicts ?? false);
  const text = await downloadText(page, () => dialog.getByRole('button', { name: planButton }).click());
  await dialog.waitFor({ state: 'detached' });
  return text;
}

/** Exports a list by the same dialog and closes it. */
export async function exportListText(page: Page, list: 'deadZones' | 'villages' | 'sites'): Promise<string> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: vi.dialogs.export.title });
  await dialog.getByRole('radio', { name: exportWords('vi').formats.csv.name }).check();
  const button = dialog.getByRole('button', { name: vi.dialogs.export[list], exact: true });
  const text = await downloadText(page, () => button.click());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return text;
}

/** Finds a site by its id and shows it in the inspector. */
export async function pickSite(page: Page, id: string): Promise<void> {
  await pick(page, 'site', id);
}

/** The same for a village. */
export async function pickVillage(page: Page, id: string): Promise<void> {
  await pick(page, 'village', id);
}

async function pick(page: Page, kind: 'site' | 'village', id: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: vi.dialogs.palette.title });
  await palette.getByPlaceholder(vi.dialogs.palette.placeholder).fill(id);
  await palette.locator(`[cmdk-item][data-value="${kind} ${id}"]`).click();
  await palette.waitFor({ state: 'detached' });
}

/** Types another radius into the inspector of a site that is not locked. */
export async function typeRadius(page: Page, siteId: string, metres: number): Promise<void> {
  await pickSite(page, siteId);
  const field = page.getByLabel(vi.inspector.fields.radius);
  await field.fill(String(metres));
  await field.press('Enter');
  await expect.poll(() => field.inputValue()).toBe(vi.format.integer(metres));
}

/** The step back, with the name of the step in its label; disabled: nothing to take back. */
export function undoButton(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: new RegExp(`^${vi.verbs.undo}`) });
}

/** What is said in passing, e.g. `messages.planOpened(…)`. */
export function toast(page: Page) {
  return page.locator('.notice[data-tone]');
}

export async function closeToast(page: Page): Promise<void> {
  await toast(page).getByRole('button', { name: vi.page.close }).click();
  await toast(page).waitFor({ state: 'detached' });
}

/** True while the page says that there is something to lose. */
export function isUnsaved(page: Page): Promise<boolean> {
  return page.locator('.saved-mark[data-unsaved]').isVisible();
}

/** Drops a plan file that needs no decision and waits until the page says that it is open. */
export async function dropPlan(page: Page, file: DroppedFile, holds: Holding): Promise<void> {
  if (await toast(page).isVisible()) await closeToast(page);
  await openPlanFile(page, file);
  await toast(page)
    .filter({ hasText: vi.verbs.messages.planOpened({ ...holds }) })
    .waitFor();
}

export interface Holding {
  readonly title: string;
  readonly villages: number;
  readonly sites: number;
}

/** Switches a site on or off in the inspector. */
export async function switchSite(page: Page, { id, name }: { id: string; name: string }, on: boolean): Promise<void> {
  await pickSite(page, id);
  const inspector = page.getByRole('complementary', { name: vi.inspector.label });
  await inspector.getByRole('switch', { name: vi.tables.sites.switch(name), exact: true }).setChecked(on);
}
