import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { profileWords } from '../../src/i18n/profileWords';
import { closeWelcome, expectAxeClean, inspector, mapAtRest, openApp, openPlanFile, waitForKpi } from './harness';
import { pickVillage } from './harness/planFiles';
import { behindRidge } from './radioPlan';

const said = profileWords('vi');
const WIDE = { width: 1280, height: 800 };

async function openRidgePlan(viewport = WIDE) {
  const app = await openApp({ viewport });
  await waitForKpi(app.page, 'dead-zone-villages');
  await closeWelcome(app.page);
  await openPlanFile(app.page, { name: 'ridge.geojson', text: behindRidge() });
  await waitForKpi(app.page, 'dead-zone-villages', 1);
  return app;
}

const profileOf = (page: Page) => page.getByRole('region', { name: said.title, exact: true });

test('a village dead by a ridge says so with numbers, and its profile shows where', async () => {
  const { page } = await openRidgePlan();
  await pickVillage(page, 'v-behind');
  const panel = inspector(page);
  await panel.getByText(/Sườn núi cách Trạm thử .* cao hơn tia \d+\sm \(địa hình minh hoạ\)/).waitFor();
  await panel.getByText(said.uncalibrated, { exact: true }).waitFor();
  const remedy = panel.locator('.why-dead');
  await remedy.getByText(said.village.remedy).waitFor();
  expect(await remedy.getByText(/thêm [\d,]+\sdB/).count()).toBeGreaterThan(0);

  await panel.getByRole('button', { name: /^Mặt cắt/ }).click();
  const profile = profileOf(page);
  await profile.getByText(/Thiếu [\d,]+\sdB/).waitFor();
  await profile
    .getByText(/Sườn núi ở km\s2,\d, cao hơn tia \d+\sm/)
    .first()
    .waitFor();
  await profile.getByText(said.illustrative, { exact: true }).waitFor();
  await profile.getByText(said.text.title).click();
  await profile.getByText(/nhiễu xạ [\d,]+ dB/).waitFor();
  await profile.locator('.u-over').waitFor();
  await expectAxeClean(page);
});

test('chart, keys and map point at the same place of the path', async () => {
  const { page } = await openRidgePlan();
  await pickVillage(page, 'v-behind');
  await inspector(page)
    .getByRole('button', { name: /^Mặt cắt/ })
    .click();
  const profile = profileOf(page);
  const slider = profile.getByRole('slider', { name: said.slider });
  await slider.waitFor();
  await mapAtRest(page);

  const chart = (await profile.locator('.u-over').boundingBox())!;
  await page.mouse.move(chart.x + chart.width / 2, chart.y + chart.height / 2);
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeCloseTo(2.65, 0);
  await expect.poll(() => drawnOnMap(page)).toContain('at');

  await slider.press('Home');
  await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('0');
  await slider.press('ArrowRight');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(0);

  const middle = await page.locator('[data-map-state]').evaluate((box) => {
    const { planMap } = box as HTMLElement & { planMap: import('maplibre-gl').Map };
    const { left, top } = planMap.getCanvas().getBoundingClientRect();
    const { x, y } = planMap.project([107.505, 21.525]);
    return { x: left + x, y: top + y };
  });
  await page.mouse.move(middle.x, middle.y);
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeCloseTo(2.65, 0);
  await page.keyboard.press('Escape');
});

test('two clicks on the map make a path', async () => {
  const { page } = await openRidgePlan();
  await pickVillage(page, 'v-behind');
  await inspector(page)
    .getByRole('button', { name: /^Mặt cắt/ })
    .click();
  const profile = profileOf(page);
  await profile.getByRole('slider').waitFor();
  await profile.getByRole('button', { name: said.pickTwo }).click();
  await profile.getByText(said.pickFrom).waitFor();
  await mapAtRest(page);
  await page.mouse.click(560, 150);
  await profile.getByText(said.pickTo).waitFor();
  await page.mouse.click(760, 200);
  await profile.getByText(`${said.place} → ${said.place}`).waitFor();
  await profile.getByRole('slider').waitFor();
  await profile.getByRole('button', { name: said.close }).click();
  await profile.waitFor({ state: 'detached' });
});

/** Parts of the path that the map shows now. */
function drawnOnMap(page: Page): Promise<string[]> {
  return page.locator('[data-map-state]').evaluate((box) => {
    const { planMap } = box as HTMLElement & { planMap: import('maplibre-gl').Map };
    const layers = ['profile-line', 'profile-ends', 'profile-at'].filter((id) => planMap.getLayer(id));
    return planMap.queryRenderedFeatures({ layers }).map(({ properties }) => String(properties.part));
  });
}
