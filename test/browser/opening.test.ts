import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PlanUnderTest, plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  canvasCentre,
  drawn,
  drawnDeadZones,
  expectAxeClean,
  expectGap,
  find,
  follow,
  inspector,
  kpi,
  linkTo,
  mapAtRest,
  openApp,
  openAppWith,
  project,
  startOver,
  unproject,
  vi,
  viewOf,
} from './harness';

const KPIS = ['dead-zone-villages', 'dead-zone-households', 'covered-villages', 'covered-households', 'active-sites'];

describe.each(plansUnderTest)('$name, opened', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 1280, height: 800 }, keepOpen: true });
    await mapAtRest(app.page);
  });

  test('shows the numbers counted from its file, each once', async () => {
    const { brute, expected } = plan.load();
    const { page } = app;
    const { villages, households } = expected.asOpened;
    const known = brute.countedVillages.reduce((sum, { properties }) => sum + Number(properties.households ?? 0), 0);
    const active = brute.sites.filter(({ position, properties }) => position && properties.status === 'existing');
    await expectGap(page, expected.asOpened);
    expect(await kpi(page, 'covered-villages')).toBe(expected.countedVillages - villages);
    expect(await kpi(page, 'covered-households')).toBe(known - households);
    expect(await kpi(page, 'active-sites')).toBe(active.length);
    for (const name of KPIS) expect(await page.locator(`[data-kpi="${name}"]`).count(), name).toBe(1);
    const names = await page
      .locator('[data-kpi]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-kpi')));
    expect(new Set(names).size).toBe(names.length);
  });

  test('is counted the same by Turf, and the footer says so', async () => {
    const said = vi.plan.turf.same(plan.load().expected.asOpened.villages);
    await expect.poll(() => app.page.locator('footer').innerText(), { timeout: 90_000 }).toContain(said);
  });

  test('gives axe nothing to object to', async () => {
    await expectAxeClean(app.page);
  });

  test('draws each dead zone, and the names of places it knows', async () => {
    const { brute } = plan.load();
    const { page } = app;
    const dead = brute.deadZones();
    const counted = new Set(brute.countedVillages.map(({ id }) => id));
    expect((await drawnDeadZones(page)).filter((id) => counted.has(id))).toEqual([...dead].sort());
    const places = await drawn(page, ['place-names', 'town-names', 'void-note']);
    expect(places.length).toBeGreaterThan(plan.isBuiltIn ? 5 : 0);
  });

  test('names Hoàng Sa and Trường Sa wherever the view reaches them', async () => {
    const { page } = app;
    const seen = async () => (await drawn(page, ['archipelagos'])).map(({ properties }) => properties.name);
    const places = [
      { name: 'Quần đảo Hoàng Sa (Việt Nam)', at: [112, 16.5], corner: [111.3, 17.1] },
      { name: 'Quần đảo Trường Sa (Việt Nam)', at: [114, 10], corner: [112.2, 8.2] },
    ] as const;
    for (const { name, at, corner } of places) {
      await follow(page, { zoom: 7, at });
      await expect.poll(seen, { message: `${name}, zoom 7` }).toContain(name);
      await follow(page, { zoom: 10, at: corner });
      await expect.poll(seen, { message: `${name}, zoom 10` }).toContain(name);
    }
    for (const zoom of [3.5, 5]) {
      await follow(page, { zoom, at: [112, 13] });
      await expect.poll(seen).toEqual(expect.arrayContaining(places.map(({ name }) => name)));
    }
  });

  test('a link to a site selects it in the middle of the map', async () => {
    const { picks } = plan.load();
    for (const { id, name, position } of [picks.gainingPlanned, picks.losingExisting]) {
      await follow(app.page, { zoom: 12.5, at: position, sel: id });
      await expectInMiddle(app.page, position, 12.5);
      expect(await inspector(app.page).getByRole('heading', { level: 2 }).innerText()).toBe(name);
      expect(new URL(app.page.url()).hash).toContain(`sel=${encodeURIComponent(id)}`);
    }
    await startOver(app.page, plan.load().expected.asOpened);
  });
});

describe('the built-in plan', () => {
  const [builtIn] = plansUnderTest as [PlanUnderTest];

  test('shows no number before it is there', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page } = await openApp({
      prepare: async (context) => {
        await context.route(/\/plans\//, async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await page.locator('[data-kpi="dead-zone-villages"]').waitFor({ state: 'attached' });
    const values = () =>
      page.locator('[data-kpi]').evaluateAll((all) => all.map((each) => each.getAttribute('data-value') || null));
    expect((await values()).filter((value) => value !== null)).toEqual([]);
    release();
    await expectGap(page, builtIn.load().expected.asOpened);
  });

  test('finds its three named sites by search, with marks or without', async () => {
    const app = await openAppWith(builtIn);
    for (const [query, name] of [
      ['dao tran', 'BTS Đảo Trần'],
      ['ma chau', 'BTS Mã Châu'],
      ['mã cháu', 'BTS Mã Châu'],
      ['thanh lan', 'BTS Thanh Lân'],
    ] as const) {
      await find(app.page, query);
      await inspector(app.page).getByRole('heading', { name, exact: true }).waitFor();
      await mapAtRest(app.page);
      const site = builtIn.load().brute.sites.find((each) => each.name === name)!;
      await expectInMiddle(app.page, site.position!, 12);
    }
  });

  test.each([
    [390, 844],
    [800, 600],
    [1280, 800],
  ])('leaves the middle of the map free at %i × %i, whatever cards are open', async (width, height) => {
    const { id, position } = builtIn.load().picks.gainingPlanned;
    const path = linkTo({ zoom: 13, at: [position[0] + 0.3, position[1]], sel: id });
    const app = await openApp({ viewport: { width, height }, path });
    const { page } = app;
    await expectGap(page, builtIn.load().expected.asOpened);
    await mapAtRest(page);
    await expectInMiddle(page, position, 13);
    await expectFreeMiddle(page);
    await page.locator('canvas').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(vi.page.unsaved).first().waitFor({ state: 'attached' });
    await expect.poll(() => draftCount(page)).toBe(1);
    await page.close();
    const again = await app.context.newPage();
    await again.goto(app.address);
    await again.getByRole('region', { name: vi.page.recover.title }).waitFor({ state: 'attached' });
    await mapAtRest(again);
    await expectFreeMiddle(again);
  });
});

async function expectInMiddle(page: Page, position: readonly [number, number], zoom: number): Promise<void> {
  await expect.poll(async () => (await viewOf(page)).zoom).toBeCloseTo(zoom, 5);
  const [at, centre] = [await project(page, position), await canvasCentre(page)];
  expect(Math.abs(at.x - centre.x)).toBeLessThanOrEqual(1);
  expect(Math.abs(at.y - centre.y)).toBeLessThanOrEqual(1);
  const [lng] = await unproject(page, centre);
  expect(lng).toBeCloseTo(position[0], 3);
}

async function expectFreeMiddle(page: Page): Promise<void> {
  const centre = await canvasCentre(page);
  const over = await page.evaluate(({ x, y }) => {
    const found = document.elementFromPoint(x, y);
    return found instanceof HTMLCanvasElement ? 'canvas' : (found?.outerHTML.slice(0, 200) ?? 'nothing');
  }, centre);
  expect(over).toBe('canvas');
}

/** How many drafts the browser keeps. */
function draftCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('phu-song');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('index').objectStore('index').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
