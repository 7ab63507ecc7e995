import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlanRow } from '../seeded/bruteForce';
import { plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  button,
  canvasCentre,
  closeWelcome,
  drawn,
  field,
  follow,
  mapAtRest,
  openAppWith,
  openTab,
  project,
  row,
  rowIds,
  startOver,
  vi,
} from './harness';

const { tables } = vi;
const MOST_ROWS_IN_DOM = 60;

describe.each(plansUnderTest)('$name, in tables', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 1280, height: 800 }, keepOpen: true });
    await closeWelcome(app.page);
  });
  beforeEach(async () => {
    await startOver(app.page, plan.load().expected.asOpened);
    await openTab(app.page, 'sites');
    await openTab(app.page, 'dead');
  });
  let known: PlanRow[] | undefined;
  /** Dead zones, border posts and island points among them. */
  const dead = () => {
    const { brute } = plan.load();
    const counted = new Set(brute.countedVillages.map(({ id }) => id));
    const zones = new Set(brute.deadZones());
    known ??= brute.villages.filter(({ id }) => (counted.has(id) ? zones.has(id) : brute.serversOf(id).length === 0));
    return known;
  };

  test('the dead zones are all there, most households first, and sort both ways', async () => {
    const { page } = app;
    const counts = dead()
      .map(households)
      .filter((count) => count !== undefined);
    await expectRowCount(page, dead().length);
    counts.sort((a, b) => b - a);
    await expect.poll(async () => (await cells(page, 1))[0]).toBe(counts[0]);
    const shownMost = await cells(page, 1);
    expect(shownMost).toEqual(counts.slice(0, shownMost.length));
    await page.getByRole('columnheader', { name: tables.villages.households }).getByRole('button').click();
    counts.sort((a, b) => a - b);
    await expect.poll(async () => (await cells(page, 1))[0]).toBe(counts[0]);
    const shownLeast = await cells(page, 1);
    expect(shownLeast).toEqual(counts.slice(0, shownLeast.length));
    await page.getByRole('columnheader', { name: tables.villages.name }).getByRole('button').click();
    const names = dead().map(({ name }) => name);
    names.sort(new Intl.Collator('vi', { numeric: true, sensitivity: 'base' }).compare);
    await expect.poll(async () => (await rowNames(page))[0]).toBe(names[0]);
    expect(await rowNames(page)).toEqual(names.slice(0, (await rowNames(page)).length));
  });

  test('a search goes by words, marks and case aside', async () => {
    const { page } = app;
    const target = dead()[0]!;
    await button(page, `${tables.villages.all} ${vi.format.integer(plan.load().brute.villages.length)}`).click();
    const query = fold(target.name).toUpperCase();
    await field(page, tables.search).fill(query);
    const found = plan.load().brute.villages.filter((village) =>
      fold(query)
        .split(' ')
        .every((word) => fold(searchText(village)).includes(word)),
    );
    await expectRowCount(page, found.length);
    expect(await rowIds(page)).toContain(target.id);
    const { brute } = plan.load();
    if (found.length < brute.villages.length)
      await page.getByText(tables.shown(found.length, brute.villages.length)).waitFor();
    await field(page, tables.search).fill('không có nơi nào như thế');
    await page.getByText(tables.villages.noneFound).waitFor();
    await button(page, tables.clearSearch).click();
    await expectRowCount(page, brute.villages.length);
    await button(page, tables.villages.dead).click();
  });

  test('only the rows in sight exist, and the last can be reached', async () => {
    const { page } = app;
    await openTab(page, 'sites');
    const { sites } = plan.load().brute;
    await expectRowCount(page, sites.length);
    expect((await rowIds(page)).length).toBeLessThan(Math.min(MOST_ROWS_IN_DOM, sites.length + 1));
    await page.locator('.grid-row[data-index="0"]').focus();
    await page.keyboard.press('End');
    await page.locator(`.grid-row[data-index="${sites.length - 1}"]:focus`).waitFor();
    expect((await rowIds(page)).length).toBeLessThan(MOST_ROWS_IN_DOM);
    await page.keyboard.press('Home');
    await page.locator('.grid-row[data-index="0"]:focus').waitFor();
  });

  test('a row and its mark are one: hover lights both, a click selects both', async () => {
    const { page } = app;
    await page.locator('.grid-row[data-index="1"]').waitFor();
    const id = (await rowIds(page))[1]!;
    const { name, position } = dead().find((village) => village.id === id)!;
    await row(page, id).hover();
    await expect.poll(() => lit(page)).toEqual([{ name, selected: false }]);
    await row(page, id).click();
    await expect.poll(() => lit(page)).toEqual([{ name, selected: true }]);
    await mapAtRest(page);
    const [at, centre] = [await project(page, position!), await canvasCentre(page)];
    expect(Math.hypot(at.x - centre.x, at.y - centre.y)).toBeLessThanOrEqual(1);
    expect(await row(page, id).getAttribute('aria-selected')).toBe('true');
    await page.mouse.click(1, 300);
    await startOver(page, plan.load().expected.asOpened);
    await follow(page, { zoom: 14, at: position! });
    await page.mouse.move(centre.x + 3, centre.y);
    await expect.poll(() => row(page, id).getAttribute('data-lit')).toBe('');
    await page.mouse.click(centre.x, centre.y);
    await expect.poll(() => row(page, id).getAttribute('aria-selected')).toBe('true');
  });

  test('what people report and what was computed are held against each other', async () => {
    const { page } = app;
    const { brute } = plan.load();
    const differing = brute.villages.filter(({ id, properties: { reported } }) => {
      if (reported !== 'dead' && reported !== 'served') return false;
      return (reported === 'served') !== brute.serversOf(id).length > 0;
    });
    await button(page, `${tables.villages.mismatch} ${vi.format.integer(differing.length)}`).click();
    if (differing.length === 0) await page.getByText(tables.villages.noneMismatch).waitFor();
    else {
      await page.getByText(tables.villages.mismatchNote).waitFor();
      expect((await rowIds(page)).sort()).toEqual(differing.map(({ id }) => id).sort());
    }
    await button(page, tables.villages.dead).click();
  });

  test.each(['commune', 'formerDistrict'] as const)('totals by %s are those counted from the file', async (key) => {
    const { page } = app;
    await openTab(page, 'places');
    await button(page.getByRole('group', { name: tables.places.label }), tables.places[key]).click();
    const totals = totalsBy(key);
    await expectRowCount(page, totals.size);
    const shown = await page.locator('.grid-body .grid-row').evaluateAll((all) =>
      all.map((each) => ({
        id: (each as HTMLElement).dataset.id!,
        numbers: [...each.querySelectorAll('.grid-cell')]
          .slice(1)
          .map((cell) => (cell.textContent ?? '').replace('.', '')),
      })),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { id, numbers } of shown) expect(numbers.map(Number), id).toEqual(totals.get(id));
    const mostDead = Math.max(...[...totals.values()].map(([count]) => count!));
    expect(Number(shown[0]!.numbers[0])).toBe(mostDead);
  });

  /** Dead, households in them, villages: per place, counted ones only. */
  function totalsBy(key: 'commune' | 'formerDistrict'): Map<string, number[]> {
    const { brute } = plan.load();
    const deadIds = new Set(brute.deadZones());
    const totals = new Map<string, number[]>();
    const counted = new Set(brute.countedVillages.map(({ id }) => id));
    for (const { id, properties } of brute.villages) {
      const place = String(properties[key] ?? '');
      const sums = totals.get(place) ?? [0, 0, 0];
      totals.set(place, sums);
      if (!counted.has(id)) continue;
      sums[2]! += 1;
      if (!deadIds.has(id)) continue;
      sums[0]! += 1;
      sums[1]! += Number(properties.households ?? 0);
    }
    return totals;
  }
});

function households({ properties }: PlanRow): number | undefined {
  return properties.households as number | undefined;
}

function searchText({ name, properties }: PlanRow): string {
  const { commune, formerCommune, formerDistrict } = properties;
  return [name, commune, formerCommune, formerDistrict].filter(Boolean).join(' ');
}

function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, ' ').trim();
}

async function expectRowCount(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(count + 1));
}

/** The numbers of one column in the rows in sight; rows without one are left out. */
async function cells(page: Page, column: number): Promise<number[]> {
  const texts = await page
    .locator('.grid-body .grid-row')
    .evaluateAll((all, at) => all.map((each) => each.querySelectorAll('.grid-cell')[at]?.textContent ?? ''), column);
  return texts.map((text) => Number(text.replace('.', ''))).filter((value) => !Number.isNaN(value));
}

function rowNames(page: Page): Promise<string[]> {
  return page
    .locator('.grid-body .grid-row .grid-name > .clip[title]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? ''));
}

/** The villages the map lights. */
async function lit(page: Page): Promise<{ name: unknown; selected: unknown }[]> {
  const halos = await drawn(page, ['focus-halo']);
  return halos.map(({ properties: { name, selected } }) => ({ name, selected }));
}
