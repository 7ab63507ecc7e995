import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { geodesicM } from '../seeded/geodesicM';
import { builtIn } from '../seeded/plansUnderTest';
import {
  buildOrder,
  expectGap,
  field,
  find,
  gapOf,
  inspector,
  movedTo,
  openAppWith,
  switchedOn,
  undoButton,
  vi,
} from './harness';

describe.each([builtIn])('$name, without a mouse', (plan) => {
  test('a village is found, a site switched on, nudged and taken back; dialogs open and close', async () => {
    const { page } = await openAppWith(plan, { viewport: { width: 1280, height: 800 } });
    const { brute, expected, picks } = plan.load();
    await find(page, picks.deadVillage.name);
    await inspector(page).getByRole('heading', { name: picks.deadVillage.name, exact: true }).waitFor();

    await tabTo(page, '[role=tab][aria-selected=true]');
    await press(page, 'ArrowRight');
    expect(await focused(page)).toBe(vi.page.tabs.sites);
    await tabTo(page, '.grid-row');
    const id = buildOrder(plan.load(), 'planned')[0]!;
    const site = brute.sites.find((each) => each.id === id)!;
    await press(page, 'Enter');
    await inspector(page).getByRole('heading', { name: site.name, exact: true }).waitFor();
    await tabTo(page, `.grid-row[data-id=${JSON.stringify(id)}] [role=switch]`);
    await press(page, ' ');
    await expectGap(page, gapOf(plan.load(), switchedOn(plan.load(), [id])));

    await tabTo(page, 'canvas.maplibregl-canvas');
    const start = await placeOf(page);
    await press(page, 'ArrowRight');
    await expect.poll(async () => geodesicM(start, await placeOf(page))).toBeGreaterThan(9.8);
    const east = await placeOf(page);
    expect(geodesicM(start, east)).toBeLessThan(10.2);
    expect(east[0]).toBeGreaterThan(start[0]);
    expect(east[1]).toBeCloseTo(start[1], 6);
    await press(page, 'Shift+ArrowUp');
    await expect.poll(async () => geodesicM(east, await placeOf(page))).toBeGreaterThan(99);
    const north = await placeOf(page);
    expect(geodesicM(east, north)).toBeLessThan(101);
    expect(north[1]).toBeGreaterThan(east[1]);
    await expectGap(page, gapOf(plan.load(), movedTo(plan.load(), id, north)));
    const nudge = vi.verbs.undoStep(vi.verbs.steps.nudgeSite({ count: 1, name: site.name }));
    await page.getByRole('button', { name: nudge }).waitFor();
    await press(page, 'Control+z');
    await press(page, 'Control+z');
    await expect.poll(() => placeOf(page)).toEqual(start);
    await press(page, 'Control+z');
    await expectGap(page, expected.asOpened);
    expect(await undoButton(page).isDisabled()).toBe(true);

    for (const [keys, title] of [
      ['Control+e', vi.dialogs.export.title],
      ['?', vi.dialogs.shortcuts.title],
      ['Control+k', vi.dialogs.palette.title],
    ] as const) {
      const dialog = page.getByRole('dialog', { name: title });
      await page.keyboard.press(keys);
      await dialog.waitFor();
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expectFocusSeen(page);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
    }
    await press(page, ']');
    await expect.poll(() => field(page, vi.plan.programme.slider).inputValue()).toBe('1');
    await press(page, '[');
    await expectGap(page, expected.existing);
  });

  test('every stop of the Tab key is seen, and the round comes back', async () => {
    const { page } = await openAppWith(plan, { viewport: { width: 1280, height: 800 } });
    const seen = new Set<string>();
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await page.keyboard.press('Tab');
      const name = await focused(page);
      if (name === null) break;
      await expectFocusSeen(page);
      seen.add(name);
    }
    expect(seen.size).toBeGreaterThan(15);
    expect([...seen].join('\n')).toContain(vi.verbs.search);
    expect([...seen].join('\n')).toContain(vi.plan.programme.play);
  });
});

async function press(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await expectFocusSeen(page);
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
      return expectFocusSeen(page);
  }
  throw new Error(`Tab never comes to ${selector}`);
}

/** The name of what has the focus; null when the page itself has it. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    return element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.tagName);
  });
}

/** Something has the focus, lies in the page, and it or its frame carries an outline, a shadow or a border for it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const problem = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return 'the focus is lost';
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return `${element.outerHTML.slice(0, 160)} has no size`;
    const frame = element.closest<HTMLElement>('.input');
    const look = (each: HTMLElement) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    if (look(element) || (frame && look(frame))) return null;
    if (element.matches('input:not([type=range]), textarea')) return null; // the caret, and a border of its own
    return `${element.outerHTML.slice(0, 160)} does not look focused`;
  });
  expect(problem).toBeNull();
}

async function placeOf(page: Page): Promise<[number, number]> {
  const [lat, lng] = (await field(inspector(page), vi.inspector.fields.coordinates).inputValue())
    .split(', ')
    .map(Number);
  return [lng!, lat!];
}
