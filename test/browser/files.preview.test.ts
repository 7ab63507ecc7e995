import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { importWords } from '../../src/i18n/importWords';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { expectAxeClean, openAppWith } from './harness';
import { counts, dropTable, importDialog, takeRows } from './harness/importing';
import { exportPlanText, screen, WIDE } from './harness/planFiles';

const said = importWords('vi');
const NARROW = { width: 390, height: 780 };

interface Shown {
  readonly [sign: string]: number;
}

/** Places of each sign that the map was given, and whether the rows are in sight beside the dialog. */
function marksOnMap(page: Page): Promise<Shown | null> {
  return page.evaluate(() => {
    const holder = document.querySelector('[data-map-state]') as unknown as {
      planMap: { getSource(id: string): { serialize(): { data: GeoJSON.FeatureCollection } } | undefined };
    };
    const source = holder.planMap.getSource('incoming');
    if (!source) return null;
    const { features } = source.serialize().data;
    return Object.fromEntries(
      features.map(({ properties, geometry }) => [
        properties?.sign,
        'coordinates' in geometry ? geometry.coordinates.length : 0,
      ]),
    );
  });
}

/** Where the first new row is on the page, and what covers that point. */
function firstAdded(page: Page): Promise<{ x: number; y: number; onMap: boolean }> {
  return page.evaluate(() => {
    const holder = document.querySelector('[data-map-state]') as HTMLElement & {
      planMap: {
        getSource(id: string): { serialize(): { data: GeoJSON.FeatureCollection } };
        project(at: [number, number]): { x: number; y: number };
      };
    };
    const { features } = holder.planMap.getSource('incoming').serialize().data;
    const added = features.find(({ properties }) => properties?.sign === 'added')!.geometry as GeoJSON.MultiPoint;
    const { x, y } = holder.planMap.project(added.coordinates[0] as [number, number]);
    const box = document.querySelector('dialog[open]')!.getBoundingClientRect();
    const covered = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return { x, y, onMap: !covered && x > 0 && y > 0 && x < innerWidth && y < innerHeight };
  });
}

describe.each(plansUnderTest)('the rows of a list over $name', (plan) => {
  const listOf = () => {
    const { brute } = plan.load();
    const [same, moved] = brute.countedVillages;
    const row = (id: string, name: string, lat: number, lng: number) => `${id};${name};${lat};${lng}`;
    const [lng, lat] = same!.position!;
    return [
      'Mã thôn;Tên thôn;Vĩ độ;Kinh độ',
      row(same!.id, same!.name, lat, lng),
      row(moved!.id, moved!.name, moved!.position![1] + 0.01, moved!.position![0]),
      row('M1', 'Bản Mới', lat + 0.02, lng + 0.02),
      row('M2', 'Bản Không Chỗ', Number.NaN, lng),
    ].join('\n');
  };

  test('are on the map by what becomes of them before anything comes in, and gone when put away', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const before = await screen(page);
    const text = await exportPlanText(page);
    await dropTable(page, { name: 'thôn.csv', text: listOf() });
    const total = plan.load().brute.villages.length;
    expect(await counts(page)).toEqual({ added: 1, changed: 1, same: 1, missing: total - 2, bad: 1 });
    await expect
      .poll(() => marksOnMap(page))
      .toEqual({ added: 1, changed: 1, same: 1, missing: total - 2, cross: total - 2, moved: 1 });
    await expect.poll(async () => (await firstAdded(page)).onMap).toBe(true);
    await expectAxeClean(page);
    expect(await screen(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await importDialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => marksOnMap(page)).toBeNull();
    expect(await exportPlanText(page)).toBe(text);
  });

  test('of a plan file without a header are shown alike, and come in as shown', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const { brute } = plan.load();
    const [same, moved] = brute.countedVillages;
    const collection = JSON.parse(await exportPlanText(page)) as GeoJSON.FeatureCollection;
    const features = [same!, moved!].map(({ id }) => collection.features.find((feature) => feature.id === id)!);
    (features[1]!.geometry as GeoJSON.Point).coordinates[1]! += 0.01;
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    await dropTable(page, { name: 'gis.geojson', text, type: 'application/geo+json' });
    const missing = brute.villages.length - 2;
    expect(await counts(page)).toEqual({ added: 0, changed: 1, same: 1, missing, bad: 0 });
    await expect.poll(() => marksOnMap(page)).toEqual({ changed: 1, same: 1, missing, cross: missing, moved: 1 });
    await expectAxeClean(page);
    await importDialog(page).getByRole('button', { name: said.merge, exact: true }).click();
    await expect.poll(() => marksOnMap(page)).toBeNull();
    const merged = JSON.parse(await exportPlanText(page)) as GeoJSON.FeatureCollection;
    const placeOf = ({ features }: GeoJSON.FeatureCollection) =>
      (features.find((feature) => feature.id === moved!.id)!.geometry as GeoJSON.Point).coordinates;
    expect(placeOf(merged)[1]).toBeCloseTo(moved!.position![1] + 0.01, 6);
    expect(merged.features).toHaveLength(collection.features.length);
  });

  test('on a narrow screen the dialog makes room for the map', async () => {
    const { page } = await openAppWith(plan, { viewport: NARROW });
    await dropTable(page, { name: 'thôn.csv', text: listOf() });
    expect((await firstAdded(page)).onMap).toBe(false);
    await importDialog(page).getByRole('button', { name: said.onMap }).click();
    expect((await firstAdded(page)).onMap).toBe(true);
    await expectAxeClean(page);
    await importDialog(page).getByRole('button', { name: said.backToList }).click();
    await takeRows(page, 3);
    await expect.poll(() => marksOnMap(page)).toBeNull();
  });
});
