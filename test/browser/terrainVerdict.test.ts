import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelWords } from '../../src/i18n/modelWords';
import { button, drawnDeadZones, follow, mapAtRest, openApp, openPlanFile, project, vi, waitForKpi } from './harness';
import { exportPlanText, screen, WIDE } from './harness/planFiles';
import { coverageByCli } from './harness/runCli';

const said = modelWords('vi');
const SOON = { timeout: 10_000 };
const RELIEF = resolve('public/terrain');
const SITE = 'qn-p-01';
/** Within the site's radius, and behind a ridge of the illustrative relief. */
const BEHIND = 'qn-v-0316';
/** North of the site, past the ridge. */
const PAST_DEG = 0.0072;

interface Feature {
  properties: { kind: string; id: string; status?: string };
  geometry: { coordinates: [number, number] };
}

/** The built-in plan with one station of its programme on, and nothing else. */
function onlyOne() {
  const plan = JSON.parse(readFileSync('public/plans/quang-ninh.geojson', 'utf8'));
  const sites = (plan.features as Feature[]).filter(({ properties }) => properties.kind === 'site');
  const switchedOff = sites.map(({ properties }) => properties.id).filter((id) => id !== SITE);
  plan.phuSong.planId = 'one-station';
  plan.phuSong.coverage = { ...plan.phuSong.coverage, activeStatuses: ['planned'], switchedOff };
  const { geometry } = sites.find(({ properties }) => properties.id === SITE)!;
  return { text: JSON.stringify(plan), at: geometry.coordinates };
}

describe('the built-in plan over its illustrative relief', () => {
  test('a village within the radius is dead behind a ridge, and the site dragged past the ridge serves it', async () => {
    const { page } = await openApp({ viewport: WIDE });
    const { text, at } = onlyOne();
    await waitForKpi(page, 'active-sites');
    await openPlanFile(page, { name: 'one.geojson', text });
    await waitForKpi(page, 'active-sites', 1);
    await follow(page, { zoom: 12, at });
    expect(await drawnDeadZones(page)).not.toContain(BEHIND);

    await button(page, vi.plan.model.radius).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: said.title }).getByRole('button', { name: said.names.terrain }).click();
    await dialog.getByText(`${said.illustrative}.`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(`${said.illustrative} · ${said.modelled}`).waitFor();
    await mapAtRest(page);
    expect(await drawnDeadZones(page)).toContain(BEHIND);
    const before = (await screen(page)).deadVillages;
    const byCli = coverageByCli(await exportPlanText(page), ['--terrain', RELIEF]);
    expect(byCli.deadZones).toBe(before);
    expect(byCli.results.find(({ id }) => id === BEHIND)).toMatchObject({ covered: false, reason: 'ridge' });

    const from = await project(page, at);
    const to = await project(page, [at[0], at[1] + PAST_DEG]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await expect.poll(() => drawnDeadZones(page), SOON).not.toContain(BEHIND);
    await page.keyboard.press('Escape');
    await expect.poll(() => drawnDeadZones(page), SOON).toContain(BEHIND);
    await page.mouse.up();
    expect((await screen(page)).deadVillages).toBe(before);

    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => drawnDeadZones(page), SOON).not.toContain(BEHIND);
    const moved = coverageByCli(await exportPlanText(page), ['--terrain', RELIEF]);
    expect(moved.results.find(({ id }) => id === BEHIND)).toMatchObject({ covered: true, reason: 'inReach' });
    expect(moved.deadZones).toBe((await screen(page)).deadVillages);
  });
});
