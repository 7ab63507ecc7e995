import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { profileWords } from '../../src/i18n/profileWords';
import { rasterWords } from '../../src/i18n/rasterWords';
import { closeWelcome, downloadText, expectAxeClean, openApp, openPlanFile, openTab, waitForKpi } from './harness';
import { behindRidge } from './radioPlan';

const said = rasterWords('vi');
const WIDE = { width: 1280, height: 800 };

interface Painted {
  readonly drawn: boolean;
  readonly colours: number;
}

/** Whether the level lies on the map, and in how many colours. */
function painted(page: Page): Promise<Painted> {
  return page.locator('[data-map-state]').evaluate((box) => {
    const { planMap } = box as HTMLElement & { planMap: import('maplibre-gl').Map };
    const source = planMap.getSource<import('maplibre-gl').CanvasSource>('level-raster');
    const canvas = source?.getCanvas();
    if (!canvas || !planMap.getLayer('level-raster')) return { drawn: false, colours: 0 };
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255) colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    }
    return { drawn: true, colours: colours.size };
  });
}

test('the level of a mast is computed, coloured three ways, marked as a model, and goes stale with the plan', async () => {
  const { page } = await openApp({ viewport: WIDE });
  await waitForKpi(page, 'dead-zone-villages');
  await closeWelcome(page);
  await openPlanFile(page, { name: 'ridge.geojson', text: behindRidge() });
  await waitForKpi(page, 'dead-zone-villages', 1);
  await openTab(page, 'layers');
  const section = page.getByRole('region', { name: said.title });
  await section.getByRole('button', { name: said.show }).click();
  expect((await painted(page)).drawn).toBe(false);
  await section.getByRole('button', { name: said.compute, exact: true }).click();
  await section.getByRole('button', { name: said.again }).waitFor();
  await expect.poll(async () => (await painted(page)).colours).toBeGreaterThanOrEqual(4);
  await section.getByText(said.model, { exact: true }).waitFor();
  await section.getByText(profileWords('vi').illustrative, { exact: true }).waitFor();
  await section.getByText(said.classes.fair).waitFor();
  await expectAxeClean(page);

  await section.getByRole('button', { name: said.looks.limit }).click();
  await expect.poll(async () => (await painted(page)).colours).toBeGreaterThanOrEqual(2);
  await section.getByText(said.limits.terrain).waitFor();
  await section.getByRole('button', { name: said.looks.server }).click();
  await expect.poll(async () => (await painted(page)).colours).toBe(1);

  const button = section.getByRole('button', { name: said.exportFootprint });
  const file = JSON.parse(await downloadText(page, () => button.click()));
  const [area] = file.features;
  expect(area.properties).toMatchObject({ model: 'terrain', thresholdDbm: -110, illustrativeTerrain: true });
  expect(file.notice).toBeTruthy();
  expect(holds(area.geometry.coordinates, [107.481, 21.521])).toBe(true);
  expect(holds(area.geometry.coordinates, [107.53, 21.53])).toBe(false);

  await section.getByLabel(said.cell).selectOption('500');
  await section.getByText(said.stale).waitFor();
  await section.getByRole('button', { name: said.remove }).click();
  await expect.poll(async () => (await painted(page)).drawn).toBe(false);
});

test('a long run over a whole province can be stopped', async () => {
  const { page } = await openApp({ viewport: WIDE });
  await waitForKpi(page, 'dead-zone-villages');
  await closeWelcome(page);
  await openTab(page, 'layers');
  const section = page.getByRole('region', { name: said.title });
  await section.getByRole('button', { name: said.show }).click();
  await section.getByLabel(said.cell).selectOption('100');
  await section.getByRole('button', { name: said.compute, exact: true }).click();
  const progress = section.getByRole('progressbar', { name: said.progress });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await section.getByRole('button', { name: said.cancel }).click();
  await progress.waitFor({ state: 'detached' });
  await section.getByRole('button', { name: said.compute, exact: true }).waitFor();
  expect((await painted(page)).drawn).toBe(false);
});

/** Even and odd over all rings. */
function holds(polygons: readonly (readonly (readonly number[][])[])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of polygons.flat() as unknown as [number, number][][]) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
