import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelWords } from '../../src/i18n/modelWords';
import { seededRandom } from '../builders/seededRandom';
import { button, openApp, openPlanFile, vi, waitForKpi } from './harness';
import { screen, WIDE } from './harness/planFiles';
import { coverageByCli } from './harness/runCli';

const said = modelWords('vi');
const RELIEF = resolve('public/terrain');
const VILLAGES = 600;
const SITES = 260;
const LONG = { timeout: 60_000 };

/** More villages than the page measures by itself, over the built-in relief; one answer for page, threads and shell. */
function crowded(): string {
  const random = seededRandom(12);
  const place = () => [107.1 + 0.5 * random(), 21.1 + 0.35 * random()] as const;
  const feature = (id: string, more: Readonly<Record<string, unknown>>) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: place() },
    properties: { id, ...more },
  });
  const village = { kind: 'village', name: 'Thôn thử', demandKind: 'thon', households: 10 };
  const site = { kind: 'site', name: 'Trạm thử', status: 'existing', heightM: 30, technology: '4G' };
  return JSON.stringify({
    type: 'FeatureCollection',
    phuSong: {
      format: 'phu-song-plan',
      version: 1,
      planId: 'crowded',
      parent: null,
      title: 'Nhiều thôn',
      author: '',
      org: '',
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      illustrative: true,
      coverage: {
        model: 'radius',
        thresholdDbm: -88,
        defaultRadiusM: 800,
        activeStatuses: ['existing'],
        switchedOff: [],
      },
      sources: [],
      events: [],
    },
    features: [
      ...Array.from({ length: VILLAGES }, (_, i) => feature(`v${i}`, village)),
      ...Array.from({ length: SITES }, (_, i) => feature(`s${i}`, site)),
    ],
  });
}

describe('levels of many villages', () => {
  test('are measured in threads with their progress on screen, can be given up, and are those of the shell', async () => {
    const { page } = await openApp({ viewport: WIDE });
    await waitForKpi(page, 'active-sites');
    const text = crowded();
    await openPlanFile(page, { name: 'crowded.geojson', text });
    await waitForKpi(page, 'active-sites', SITES);
    const byRadius = await screen(page);
    // A machine that is quick enough would never show that it is at work.
    await page.route(/terrainWorker/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const threads: string[] = [];
    page.on('worker', (worker) => threads.push(worker.url()));
    const choose = async () => {
      await button(page, vi.plan.model.radius).click();
      const models = page.getByRole('dialog').getByRole('group', { name: said.title });
      await models.getByRole('button', { name: said.names.terrain }).click();
      await page.keyboard.press('Escape');
    };

    await choose();
    await page.locator('.headline-wait').waitFor();
    await page.getByRole('button', { name: said.waitBack(said.names.radius) }).click();
    await expect.poll(() => page.locator('.headline').getAttribute('aria-busy')).toBe('false');
    expect(await screen(page)).toEqual(byRadius);

    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seenWork: seen });
      const look = (): void => {
        const text = document.querySelector('.headline-wait')?.textContent;
        if (text && seen.at(-1) !== text) seen.push(text);
        requestAnimationFrame(look);
      };
      look();
    });
    await choose();
    await page.getByText(`${said.illustrative} · ${said.modelled}`).waitFor(LONG);
    expect(threads.some((url) => url.includes('terrainWorker'))).toBe(true);
    const seen = await page.evaluate(() => (window as unknown as { seenWork: string[] }).seenWork);
    const work = said.waitWork(0, VILLAGES, 0).match(/\D+600\D+;/)![0];
    expect(seen.some((line) => line.includes(work))).toBe(true);
    const byCli = coverageByCli(text, ['--model', 'terrain', '--terrain', RELIEF]);
    expect(byCli.deadZones).toBeGreaterThan(0);
    expect(await screen(page)).toMatchObject({
      deadVillages: byCli.deadZones,
      deadHouseholds: byCli.households.deadZone,
      coveredVillages: byCli.covered,
      activeSites: SITES,
    });
  }, 120_000);
});
