import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { type App, drawn, follow, inspector, openAppWith, project, waitForKpi } from './harness';
import { openPlanFile } from './harness/files';
import { WIDE } from './harness/planFiles';

const SITES = 30_000;
const ACROSS = 200;
const STEP_DEG = 0.01;
const SLOW = 240_000;

const place = (at: number) => [104 + (at % ACROSS) * STEP_DEG, 20 + Math.floor(at / ACROSS) * STEP_DEG] as const;

/** Existing stations on a grid, about 1 km apart. */
function manySites(): string {
  const coverage = { model: 'radius', defaultRadiusM: 300, activeStatuses: ['existing'], switchedOff: [] };
  const phuSong = { format: 'phu-song-plan', version: 1, planId: 'many', title: 'Nhiều trạm', coverage };
  const features = Array.from({ length: SITES }, (_, at) => ({
    type: 'Feature',
    id: `s${at}`,
    geometry: { type: 'Point', coordinates: place(at) },
    properties: { id: `s${at}`, kind: 'site', name: `Trạm ${at}`, status: 'existing' },
  }));
  return JSON.stringify({ type: 'FeatureCollection', phuSong, features });
}

describe.each(plansUnderTest.slice(0, 1))(`${SITES} stations opened over $name`, (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: WIDE, keepOpen: true });
    await openPlanFile(app.page, { name: 'many.geojson', text: manySites() });
    await waitForKpi(app.page, 'active-sites', SITES, 60_000);
  }, SLOW);
  afterAll(() => app.close());

  const ticks = async () => (await drawn(app.page, ['sites-existing'])).map(({ properties }) => String(properties.id));

  test(
    'stand thinned out from afar, and each of them from near',
    async () => {
      await follow(app.page, { zoom: 7, at: [105, 20.7] });
      const far = await ticks();
      expect(far.length).toBeGreaterThan(50);
      expect(far.length).toBeLessThan(SITES / 5);
      const at = 75 * ACROSS + 100;
      await follow(app.page, { zoom: 14, at: [...place(at)] as [number, number] });
      const near = await ticks();
      for (const there of [at, at + 1, at - 1, at + ACROSS]) expect(near).toContain(`s${there}`);
    },
    SLOW,
  );

  test(
    'are found where they stand, and switched by a mark',
    async () => {
      const { page } = app;
      const at = 75 * ACROSS + 100;
      await follow(page, { zoom: 14, at: [...place(at)] as [number, number] });
      const from = await project(page, [...place(at)] as [number, number]);
      await page.mouse.click(from.x, from.y);
      await inspector(page).getByText(`Trạm ${at}`).first().waitFor();
      const state = async () =>
        (await drawn(page, ['sites-existing'])).find(({ properties }) => properties.id === `s${at}`)?.state.active;
      await inspector(page).getByRole('switch').first().click();
      await waitForKpi(page, 'active-sites', SITES - 1);
      await expect.poll(state).toBe(0);
      await inspector(page).getByRole('switch').first().click();
      await waitForKpi(page, 'active-sites', SITES);
      await expect.poll(state).toBe(1);
    },
    SLOW,
  );
});
