import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Changes } from '../seeded/bruteForce';
import { plansUnderTest, type SitePick } from '../seeded/plansUnderTest';
import {
  type App,
  button,
  canvasCentre,
  command,
  expectGap,
  field,
  flips,
  follow,
  gapOf,
  inspector,
  mapAtRest,
  movedTo,
  openAppWith,
  type Px,
  redoButton,
  startOver,
  undoButton,
  unproject,
  vi,
  viewOf,
} from './harness';

const ZOOM = 12;
/** Where the hand goes from the middle, in pixels: near, far, and elsewhere. */
const WAY = [
  { x: 30, y: -24 },
  { x: 190, y: 40 },
  { x: -120, y: 90 },
] as const;

describe.each(plansUnderTest)('$name, a site in the hand', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 1024, height: 700 }, keepOpen: true });
  });
  const before = () => plan.load().expected.asOpened;
  beforeEach(async () => {
    await app.page.mouse.up();
    await startOver(app.page, before());
  });
  const picks = () => {
    const { gainingPlanned, gainingCandidate } = plan.load().picks;
    return [gainingPlanned, gainingCandidate].filter((pick) => pick !== null);
  };

  test('the number follows it, the plan does not change, and Escape puts it back', async () => {
    const { page } = app;
    for (const pick of picks()) {
      const from = await press(page, pick);
      const view = await viewOf(page);
      const counts = new Set<number>();
      for (const step of WAY) {
        const to = { x: from.x + step.x, y: from.y + step.y };
        await page.mouse.move(to.x, to.y, { steps: 3 });
        const now = movedTo(plan.load(), pick.id, await unproject(page, to));
        await expectGap(page, gapOf(plan.load(), now));
        counts.add(gapOf(plan.load(), now).villages);
        await expectChip(page, to, flips(plan.load(), {}, now));
        expect(await undoButton(page).isDisabled()).toBe(true);
      }
      expect(counts.size).toBeGreaterThan(1);
      expect(await viewOf(page)).toEqual(view);
      await page.keyboard.press('Escape');
      await expectGap(page, before());
      await page.mouse.up();
      expect(await page.locator('.delta-pointer').count()).toBe(0);
      await expectGap(page, before());
      expect(await undoButton(page).isDisabled()).toBe(true);
      await expectAt(page, pick, pick.position);
    }
  });

  test('the drop is one step, named, and undo and redo take it back and forth', async () => {
    const { page } = app;
    const pick = plan.load().picks.gainingPlanned;
    const from = await press(page, pick);
    const to = { x: from.x + 24, y: from.y - 30 };
    await page.mouse.move(to.x, to.y, { steps: 4 });
    const at = await unproject(page, to);
    await page.mouse.up();
    const dropped = gapOf(plan.load(), movedTo(plan.load(), pick.id, at));
    await expectGap(page, dropped);
    await expectAt(page, pick, at);
    const step = vi.verbs.steps.moveSite({ name: pick.name });
    await button(page, vi.verbs.undoStep(step)).waitFor();
    await page.keyboard.press('Control+z');
    await expectGap(page, before());
    await expectAt(page, pick, pick.position);
    expect(await undoButton(page).isDisabled()).toBe(true);
    await button(page, vi.verbs.redoStep(step)).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expectGap(page, dropped);
    await expectAt(page, pick, at);
    expect(await redoButton(page).isDisabled()).toBe(true);
  });

  test('taken up again, the chip counts from where it stood', async () => {
    const { page } = app;
    const pick = plan.load().picks.gainingPlanned;
    const standing = movedTo(plan.load(), pick.id, pick.position);
    await follow(page, { zoom: ZOOM, at: pick.position, sel: pick.id });
    await inspector(page).getByRole('switch').click();
    await expectGap(page, gapOf(plan.load(), standing));
    const from = await press(page, pick, 11);
    const to = { x: from.x + 300, y: from.y };
    await page.mouse.move(to.x, to.y, { steps: 4 });
    const now = movedTo(plan.load(), pick.id, await unproject(page, to));
    const flipped = flips(plan.load(), standing, now);
    expect(flipped.lost).toBeGreaterThan(0);
    await expectGap(page, gapOf(plan.load(), now));
    await expectChip(page, to, flipped);
    await page.keyboard.press('Escape');
    await expectGap(page, gapOf(plan.load(), standing));
    await page.mouse.up();
  });

  test('an existing station is locked until it is unlocked', async () => {
    const { page } = app;
    const pick = plan.load().picks.losingExisting;
    const from = await press(page, pick, 14);
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
    await page.getByText(vi.verbs.messages.siteLocked({ name: pick.name })).waitFor();
    await page.mouse.up();
    await expectGap(page, before());
    await expectAt(page, pick, pick.position);
    expect(await undoButton(page).isDisabled()).toBe(true);

    await button(inspector(page), vi.inspector.unlock).click();
    const again = await press(page, pick, 13);
    const to = { x: again.x + 230, y: again.y + 40 };
    await page.mouse.move(to.x, to.y, { steps: 4 });
    const moved: Changes = { moved: { [pick.id]: await unproject(page, to) } };
    await expectGap(page, gapOf(plan.load(), moved));
    await page.mouse.up();
    await expectGap(page, gapOf(plan.load(), moved));
    expect(await undoButton(page).isEnabled()).toBe(true);
    await command(page, vi.verbs.lock);
  });

  test('where nothing stands, the hand moves the map', async () => {
    const { page } = app;
    await follow(page, { zoom: ZOOM, at: farFrom(plan.load().picks.gainingPlanned) });
    const from = await canvasCentre(page);
    const under = await unproject(page, from);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 50, { steps: 5 });
    await page.mouse.up();
    await mapAtRest(page);
    expect((await viewOf(page)).center[0]).toBeLessThan(under[0]);
    await expectGap(page, before());
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('by touch: a long press takes it up, and the map stays', async () => {
    const { page } = await openAppWith(plan, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const pick = plan.load().picks.gainingPlanned;
    await follow(page, { zoom: ZOOM, at: pick.position, sel: pick.id });
    const view = await viewOf(page);
    const { x, y } = await canvasCentre(page);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Px | null) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ ...at, id: 1 }] : [] });
    await touch('touchStart', { x, y });
    await page.locator('.delta-pointer').waitFor({ state: 'attached' });
    for (const part of [0.3, 0.6, 1]) await touch('touchMove', { x: x + 130 * part, y: y - 60 * part });
    const now = movedTo(plan.load(), pick.id, await unproject(page, { x: x + 130, y: y - 60 }));
    await expectGap(page, gapOf(plan.load(), now));
    await expectChip(page, { x: x + 130, y: y - 60 }, flips(plan.load(), {}, now));
    await touch('touchEnd', null);
    await expectGap(page, gapOf(plan.load(), now));
    expect(await viewOf(page)).toEqual(view);
    await undoButton(page).click();
    await expectGap(page, before());
    expect(await undoButton(page).isDisabled()).toBe(true);
  });
});

/** Opens the map on a site, brings the pointer onto it and presses. */
async function press(page: Page, { id, position }: SitePick, zoom = ZOOM): Promise<Px> {
  await follow(page, { zoom, at: position, sel: id });
  const centre = await canvasCentre(page);
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  return centre;
}

async function expectChip(page: Page, near: Px, { gained, lost, households }: ReturnType<typeof flips>): Promise<void> {
  const { delta } = vi.plan;
  const chip = page.locator('.delta-pointer');
  const text = gained + lost === 0 ? delta.none : `${delta.villages(gained, lost)},${delta.households(households)}`;
  await expect.poll(() => chip.textContent()).toBe(text);
  expect(await chip.isVisible()).toBe(true);
  const box = (await chip.boundingBox())!;
  expect(Math.hypot(box.x - near.x, box.y - near.y)).toBeLessThan(160);
}

/** The inspector shows the site at this place, to the sixth decimal. */
async function expectAt(page: Page, { id, position }: SitePick, at: readonly [number, number]): Promise<void> {
  await follow(page, { zoom: ZOOM, at: position, sel: id });
  const typed = field(inspector(page), vi.inspector.fields.coordinates);
  const shown = async () => (await typed.inputValue()).split(', ').map(Number);
  await expect.poll(async () => Math.abs((await shown())[0]! - at[1])).toBeLessThan(2e-6);
  expect(Math.abs((await shown())[1]! - at[0])).toBeLessThan(2e-6);
}

function farFrom({ position: [lng, lat] }: SitePick): [number, number] {
  return [lng + 1.5, lat - 1];
}
