import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OptimiseDocument } from '../../src/cli/optimiseDocument';
import { emptyPlan } from '../../src/core/plan/emptyPlan';
import { type App, button, closeWelcome, openApp, waitForKpi } from './harness';
import { dropTable, takeRows } from './harness/importing';
import { ask, chosenIds, dropPlan, openPanel, panel, said } from './harness/optimiser';
import { runCli } from './harness/runCli';

const BUILT_IN = readFileSync('public/plans/quang-ninh.geojson', 'utf8');
const value = (app: App) => panel(app.page).locator('.result .tag').first().getAttribute('data-value').then(Number);

/** A made-up commune: villages on a jagged line, sites of three statuses, each with a radius and a cost. */
function lists(): { villages: string; sites: string; count: number } {
  const villages = ['id,name,lat,lon,households'];
  const sites = ['id,name,lat,lon,radius_m,status,cost_vnd'];
  for (let i = 0; i < 40; i += 1) {
    const lat = (21 + 0.012 * ((i * 7) % 11)).toFixed(5);
    const lon = (107 + 0.011 * ((i * 5) % 17)).toFixed(5);
    villages.push(`v${i},Thôn ${i},${lat},${lon},${20 + ((i * 13) % 60)}`);
    const status = i % 10 === 0 ? 'existing' : i % 3 === 0 ? 'planned' : 'candidate';
    const shifted = (107.004 + 0.011 * ((i * 5) % 17)).toFixed(5);
    sites.push(`s${i},Trạm ${i},${lat},${shifted},${1500 + 250 * (i % 5)},${status},${(1 + (i % 4)) * 1e9}`);
  }
  return { villages: `${villages.join('\n')}\n`, sites: `${sites.join('\n')}\n`, count: 40 };
}

describe('two lists', () => {
  test('give the screen and the shell the same answer', async () => {
    const { villages, sites, count } = lists();
    const app = await openApp({ viewport: { width: 1280, height: 900 } });
    const { page } = app;
    await waitForKpi(page, 'dead-zone-villages');
    await closeWelcome(page);
    await dropPlan(page, emptyPlan('lists', '2026-01-01T00:00:00Z', 'Hai danh sách'), 0);
    for (const [name, text] of [
      ['villages.csv', villages],
      ['sites.csv', sites],
    ] as const) {
      await dropTable(page, { name, text });
      await takeRows(page, count);
    }
    await openPanel(page);
    const files = { 'villages.csv': villages, 'sites.csv': sites };
    const shell = (...options: string[]) => {
      const line = ['optimise', '--villages', 'villages.csv', '--sites', 'sites.csv', '--json', ...options];
      return JSON.parse(runCli(line, files)) as OptimiseDocument;
    };
    await expectSame(app, shell());
    await button(panel(page), said.goal.costs.vnd).click();
    await expectSame(app, shell('--cost', 'vnd'));
    const most = panel(page).getByLabel(said.goal.maxSites);
    await most.fill('4');
    await most.press('Enter');
    await expectSame(app, shell('--objective', 'most', '--max-sites', '4'));
  });
});

describe('the built-in plan', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 900 }, keepOpen: true });
    await waitForKpi(app.page, 'dead-zone-villages');
    await closeWelcome(app.page);
    await openPanel(app.page);
  });

  const without = (text: string): string => {
    const plan = JSON.parse(text) as { features: { properties: { status?: string } }[] };
    return JSON.stringify({
      ...plan,
      features: plan.features.filter((each) => each.properties.status !== 'candidate'),
    });
  };

  test.each([
    ['with', true, BUILT_IN],
    ['without', false, without(BUILT_IN)],
  ] as const)('has a proved minimum %s its candidates, the same as in the shell', async (_, on, text) => {
    const { page } = app;
    await panel(page)
      .getByLabel(/đề xuất của phương án/)
      .setChecked(on);
    const document = JSON.parse(
      runCli(['optimise', 'plan.geojson', '--json'], { 'plan.geojson': text }),
    ) as OptimiseDocument;
    await expectSame(app, document);
    expect(document.status).toBe('provedCertified');
  });

  test('has a curve that ends where the fewest sites serve all, each point as in the shell', async () => {
    const { page } = app;
    await panel(page)
      .getByLabel(/đề xuất của phương án/)
      .setChecked(true);
    const line = ['optimise', 'plan.geojson', '--json', '--curve', '120'];
    const { curve } = JSON.parse(runCli(line, { 'plan.geojson': BUILT_IN })) as OptimiseDocument;
    await button(panel(page), said.curve.start).click();
    await panel(page).locator('.progress').waitFor({ state: 'detached', timeout: 60_000 });
    await panel(page).getByText(said.curve.table, { exact: true }).click();
    const rows = panel(page).locator('.plain-table tbody tr');
    expect(await rows.count()).toBe(curve!.length);
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
    const integer = new Intl.NumberFormat('vi').format;
    expect(shown.map((cells) => cells.slice(0, 3))).toEqual(
      curve!.map(({ sites, villages, households }) => [sites, villages, households].map((each) => integer(each))),
    );
  });
});

async function expectSame(app: App, document: OptimiseDocument): Promise<void> {
  await ask(app.page);
  expect(await chosenIds(app.page)).toEqual(document.order.map(({ id }) => id));
  expect(await value(app)).toBe(document.value);
  expect(await panel(app.page).locator('.result .tag').first().getAttribute('data-status')).toBe(document.status);
  expect(document.bound).toBe(document.value);
}
