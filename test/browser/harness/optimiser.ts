import type { Page } from 'playwright-core';
import type { Plan } from '../../../src/core/plan/plan';
import { optimiseWords } from '../../../src/i18n/optimiseWords';
import { writePlan } from '../../../src/io/planGeojson/writePlan';
import { openPlanFile } from './files';
import { waitForKpi } from './kpi';
import { button, vi } from './onPage';

/** The optimiser's panel, by the words it says in Vietnamese. */
export const said = optimiseWords('vi');
export const panel = (page: Page) => page.locator('.optimise');

export async function openPanel(page: Page): Promise<void> {
  await page.getByRole('tab', { name: vi.page.tabs.optimise, exact: true }).click();
  await panel(page).getByRole('heading', { name: said.title }).waitFor();
}

/** Presses the button that asks. */
export async function press(page: Page): Promise<void> {
  await button(panel(page), said.run.start)
    .or(button(panel(page), said.run.again))
    .click();
}

/** Asks the question of the panel and waits for the answer. */
export async function ask(page: Page): Promise<number> {
  await press(page);
  return waitForKpi(page, 'optimise-sites');
}

/** The chosen sites in build order. */
export async function chosenIds(page: Page): Promise<string[]> {
  const rows = panel(page).locator('.build tr[data-id]');
  await rows.first().waitFor();
  return rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.id!));
}

/** Drops a plan onto the page and waits until its dead zones are counted. */
export async function dropPlan(page: Page, plan: Plan, deadVillages: number): Promise<void> {
  await openPlanFile(page, { name: `${plan.planId}.geojson`, text: writePlan(plan) });
  await page
    .getByLabel(vi.page.planTitle)
    .and(page.locator(`[value="${plan.title}"]`))
    .waitFor();
  await waitForKpi(page, 'dead-zone-villages', deadVillages);
}

/** Opens the part of the panel with this summary. */
export async function unfold(page: Page, summary: string): Promise<void> {
  const part = panel(page)
    .locator('details', { has: page.locator('summary', { hasText: summary }) })
    .first();
  if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
}
