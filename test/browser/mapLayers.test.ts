import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAP_WORDS } from '../../src/i18n/mapWords';
import { bruteForce } from '../seeded/bruteForce';
import { plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  closeWelcome,
  drawn,
  drawnDeadZones,
  expectGap,
  field,
  follow,
  mapAtRest,
  openAppWith,
  openTab,
  startOver,
  vi,
} from './harness';

const { layers } = vi.page;

describe.each(plansUnderTest)('$name, drawn', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 1100, height: 700 }, keepOpen: true });
    await closeWelcome(app.page);
  });
  beforeEach(() => startOver(app.page, plan.load().expected.asOpened));

  test('each switch takes its marks away and brings them back', async () => {
    const { page } = app;
    const { gainingPlanned } = plan.load().picks;
    await follow(page, { zoom: 10.5, at: gainingPlanned.position });
    await openTab(page, 'layers');
    for (const [name, ids] of [
      [layers.deadZones, ['villages-dead']],
      [layers.coveredVillages, ['villages-covered']],
      [layers.existingSites, ['sites-existing']],
      [layers.programmeSites, ['sites-programme']],
    ] as const) {
      const count = async () => (await drawn(page, ids)).length;
      const toggle = page.getByRole('switch', { name, exact: true });
      await expect.poll(count, { message: name }).toBeGreaterThan(0);
      await toggle.click();
      await expect.poll(count, { message: name }).toBe(0);
      await toggle.click();
      await expect.poll(count, { message: name }).toBeGreaterThan(0);
    }
  });

  test('the marks follow the programme', async () => {
    const { page } = app;
    const { brute } = plan.load();
    await page.keyboard.press('0');
    await mapAtRest(page);
    const counted = new Set(brute.countedVillages.map(({ id }) => id));
    const shown = async () => (await drawnDeadZones(page)).filter((id) => counted.has(id));
    await expect.poll(shown).toEqual([...brute.deadZones()].sort());
    await page.locator('.programme-stops button').nth(1).click();
    await expect.poll(shown).toEqual([...brute.deadZones({ activeStatuses: ['existing', 'planned'] })].sort());
    const masts = await drawn(page, ['sites-programme']);
    const active = masts.filter(({ state, properties }) => (state.active ?? properties.active) === 1);
    const planned = brute.sites.filter(({ properties, position }) => properties.status === 'planned' && position);
    expect(active.map(({ properties }) => properties.id).sort()).toEqual(planned.map(({ id }) => id).sort());
  });

  test('a name full of markup is a name', async () => {
    const { page } = app;
    const strange = plan.load().brute.villages.find(({ name }) => name.includes('<'));
    if (!strange) return; // only the plan from elsewhere has one
    await follow(page, { zoom: 14, at: strange.position!, sel: strange.id });
    await page.getByRole('heading', { name: strange.name, exact: true }).waitFor();
    expect((await drawn(page, ['focus-names'])).map(({ properties }) => properties.name)).toEqual([strange.name]);
  });

  test('one operator alone counts its own sites', async () => {
    const { page } = app;
    const { brute, text } = plan.load();
    const operator = 'viettel';
    const others = brute.sites.filter(
      ({ properties }) =>
        !String(properties.operator ?? '')
          .split(';')
          .includes(operator),
    );
    const removed = others.map(({ id }) => id);
    const picker = field(page, vi.plan.filter.label);
    await picker.selectOption(`operator:${operator}`);
    const alone = bruteForce(text);
    await expectGap(page, {
      villages: alone.deadZones({ removed }).length,
      households: alone.deadHouseholds({ removed }),
    });
    await picker.selectOption('any');
    await expectGap(page, plan.load().expected.asOpened);
  });

  test('the canvas says what it is, in the language of the page', async () => {
    const canvas = app.page.locator('canvas.maplibregl-canvas');
    expect(await canvas.getAttribute('aria-label')).toBe(MAP_WORDS.vi.label);
    expect(await canvas.getAttribute('aria-description')).toBe(MAP_WORDS.vi.description);
  });
});
