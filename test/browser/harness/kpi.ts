import type { Page } from 'playwright-core';

/** The number the page shows as `[data-kpi=name]`, from its `data-value`. */
export async function kpi(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-kpi="${name}"]`).first().getAttribute('data-value');
  if (!text) throw new Error(`[data-kpi="${name}"] has no data-value`);
  return Number(text);
}

/** Waits until the page shows `expected`, or any number when none is given, and returns what it shows. */
export async function waitForKpi(page: Page, name: string, expected?: number, timeoutMs = 30_000): Promise<number> {
  const value = expected === undefined ? '[data-value]:not([data-value=""])' : `[data-value="${expected}"]`;
  const shown = page.locator(`[data-kpi="${name}"]${value}`).first();
  try {
    await shown.waitFor({ state: 'attached', timeout: timeoutMs });
  } catch {
    const now = await page
      .locator(`[data-kpi="${name}"]`)
      .first()
      .getAttribute('data-value', { timeout: 1000 })
      .catch(() => null);
    throw new Error(
      `[data-kpi="${name}"]: expected ${expected ?? 'a number'} within ${timeoutMs} ms, shown ${now ?? 'nothing'}`,
    );
  }
  return kpi(page, name);
}
