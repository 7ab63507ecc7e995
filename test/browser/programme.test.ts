import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  atStep,
  buildOrder,
  button,
  closeWelcome,
  expectGap,
  field,
  flips,
  follow,
  gapOf,
  inspector,
  kpi,
  openAppWith,
  openTab,
  startOver,
  switchedOn,
  undoButton,
  vi,
} from './harness';

const { programme } = vi.plan;

describe.each(plansUnderTest)('$name, built site by site', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 1280, height: 800 }, keepOpen: true });
    await closeWelcome(app.page);
  });
  beforeEach(() => startOver(app.page, before()));
  const before = () => plan.load().expected.asOpened;
  const planned = () => buildOrder(plan.load(), 'planned');
  const candidates = () => buildOrder(plan.load(), 'candidate');
  const at = (position: number) => gapOf(plan.load(), atStep(plan.load(), position));
  const slider = () => field(app.page, programme.slider);

  test('each stop gives what was counted, and is one step', async () => {
    const { page } = app;
    const { expected } = plan.load();
    const stops = page.locator('.programme-stops button');
    expect(await stops.count()).toBe(3);
    if (plan.isBuiltIn) expect(await stops.nth(1).innerText()).toContain(programme.after('12/2023'));
    await stops.nth(1).click();
    await expectGap(page, expected.existingAndPlanned);
    await button(page, vi.verbs.undoStep(vi.verbs.steps.programme({ position: planned().length }))).waitFor();
    await stops.nth(2).click();
    await expectGap(page, expected.all);
    await stops.nth(0).click();
    await expectGap(page, expected.existing);
    await page.keyboard.press('Control+z');
    await expectGap(page, expected.all);
    await page.keyboard.press('Control+z');
    await expectGap(page, expected.existingAndPlanned);
    await page.keyboard.press('Control+z');
    await expectGap(page, before());
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('the number beside the headline is what the next stop gives', async () => {
    const { page } = app;
    const next = page.locator('.headline-next');
    const { villages } = plan.load().expected.existingAndPlanned;
    await expect.poll(() => next.locator('b').innerText()).toBe(vi.format.integer(villages));
    await next.click();
    await expectGap(page, plan.load().expected.existingAndPlanned);
  });

  test('the slider walks the line with the keys', async () => {
    const { page } = app;
    await slider().focus();
    for (const [key, position] of [
      ['ArrowRight', 1],
      ['ArrowRight', 2],
      ['End', planned().length + candidates().length],
      ['ArrowLeft', planned().length + candidates().length - 1],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expectGap(page, at(position));
      expect(await slider().inputValue()).toBe(String(position));
    }
  });

  test('played to the end, the number only falls, and the last sites come last', async () => {
    const { page } = app;
    const { names } = namesOf();
    const seen = await watchPlay(page);
    await button(page, programme.play).click();
    const end = planned().length;
    await expect
      .poll(() => slider().inputValue(), { timeout: 60_000, message: 'the play-back reaches the end' })
      .toBe(String(end));
    await button(page, programme.play).waitFor();
    await expectGap(page, at(end));
    const { counts, last } = await seen.evaluate((now) => now);
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const steps = planned().map((_, step) => at(step + 1).villages);
    expect(counts.filter((count) => count !== before().villages && !steps.includes(count))).toEqual([]);
    expect(last.at(-1)).toBe(programme.lastBuilt(names.at(-1)!));
    if (plan.isBuiltIn) {
      expect(last.slice(-3)).toEqual(['BTS Đảo Trần', 'BTS Mã Châu', 'BTS Thanh Lân'].map(programme.lastBuilt));
    }
    await page.keyboard.press('Control+z');
    await expectGap(page, before());
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('stopped midway, it stays there, as one step', async () => {
    const { page } = app;
    await button(page, programme.play).click();
    await expect.poll(async () => Number(await slider().inputValue())).toBeGreaterThan(2);
    await button(page, programme.pause).click();
    await button(page, programme.play).waitFor();
    const stopped = Number(await slider().inputValue());
    expect(stopped).toBeLessThan(planned().length);
    await expectGap(page, at(stopped));
    await button(page, vi.verbs.undoStep(vi.verbs.steps.programme({ position: stopped }))).click();
    await expectGap(page, before());
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('a switch of one site, and of a whole status', async () => {
    const { page } = app;
    const { gainingPlanned: site, losingExisting: station } = plan.load().picks;
    await follow(page, { zoom: 12, at: site.position, sel: site.id });
    await inspector(page).getByRole('switch').click();
    await expectGap(page, gapOf(plan.load(), switchedOn(plan.load(), [site.id])));
    await expect.poll(() => kpi(page, 'dead-zone-villages')).toBe(site.deadZonesAfter);
    await button(page, vi.verbs.undoStep(vi.verbs.steps.switchSites({ count: 1, name: site.name, on: 1 }))).click();
    await follow(page, { zoom: 12, at: station.position, sel: station.id });
    await inspector(page).getByRole('switch').click();
    await expectGap(page, gapOf(plan.load(), { switchedOff: [station.id] }));
    expect(await kpi(page, 'dead-zone-villages')).toBe(station.deadZonesAfter);
    await page.keyboard.press('Control+z');
    await openTab(page, 'sites');
    const counted = page.getByRole('group', { name: vi.tables.sites.counted });
    await button(counted, vi.plan.status.candidate).click();
    await expectGap(page, gapOf(plan.load(), { activeStatuses: ['existing', 'candidate'] }));
    await button(counted, vi.plan.status.existing).click();
    await expectGap(page, gapOf(plan.load(), { activeStatuses: ['candidate'] }));
  });

  test('what a site brings is what was counted', async () => {
    const { page } = app;
    const { brute, picks } = plan.load();
    const { brings } = vi.inspector;
    const off = { switchedOff: [picks.losingExisting.id] };
    for (const [site, { households }, title] of [
      [picks.gainingPlanned, flips(plan.load(), {}, switchedOn(plan.load(), [picks.gainingPlanned.id])), brings.ifOn],
      [picks.losingExisting, flips(plan.load(), off, {}), brings.title],
    ] as const) {
      await follow(page, { zoom: 12, at: site.position, sel: site.id });
      const text = () => inspector(page).innerText();
      await expect.poll(text).toContain(brings.alone(site.gain));
      expect(await text()).toContain(brings.aloneHouseholds(households));
      expect(await text()).toContain(title);
      const reached = brute.reachOf(site.id);
      expect(await text()).toContain(brings.reaches(reached.length, householdsOf(reached)));
    }
  });

  test('the way from the number at opening to the number now adds up', async () => {
    const { page } = app;
    const { gainingPlanned: site, losingExisting: station } = plan.load().picks;
    await page.locator('.programme-stops button').nth(1).click();
    for (const pick of [site, station]) {
      await follow(page, { zoom: 12, at: pick.position, sel: pick.id });
      await inspector(page).getByRole('switch').click();
    }
    const off = [site.id, station.id];
    const now = gapOf(plan.load(), { activeStatuses: ['existing', 'planned'], switchedOff: off });
    await expectGap(page, now);
    await button(page, vi.plan.headline.why).click();
    const dialog = page.getByRole('dialog', { name: vi.dialogs.explain.title });
    await dialog.waitFor();
    const rows = await dialog
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((each) => [...each.querySelectorAll('.number')].map((cell) => cell.textContent ?? '')),
      );
    const numbers = rows.map((cells) => cells.map((text) => Number(text.replace('−', '-').replace(/[+.]/g, ''))));
    const sum = (axis: 0 | 1) => numbers.slice(0, -1).reduce((total, row) => total + row[axis]!, 0);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers[0]).toEqual([before().villages, before().households]);
    expect(numbers.at(-1)).toEqual([now.villages, now.households]);
    expect([sum(0), sum(1)]).toEqual([now.villages, now.households]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  function namesOf() {
    const { sites } = plan.load().brute;
    return { names: planned().map((id) => sites.find((site) => site.id === id)!.name) };
  }

  function householdsOf(ids: readonly string[]): number {
    const reached = plan.load().brute.countedVillages.filter(({ id }) => ids.includes(id));
    return reached.reduce((sum, { properties }) => sum + Number(properties.households ?? 0), 0);
  }
});

/** Notes every number the headline shows and every site said to be built last. */
function watchPlay(page: Page) {
  return page.evaluateHandle(() => {
    const seen: { counts: number[]; last: string[] } = { counts: [], last: [] };
    const headline = document.querySelector('[data-kpi="dead-zone-villages"]') as HTMLElement;
    const note = () => {
      const count = Number(headline.dataset.value);
      const built = document.querySelector('.programme-head .quiet')?.textContent ?? '';
      if (seen.counts.at(-1) !== count) seen.counts.push(count);
      if (built !== '' && seen.last.at(-1) !== built) seen.last.push(built);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    return seen;
  });
}
