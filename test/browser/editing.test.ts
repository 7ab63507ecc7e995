import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAP_WORDS } from '../../src/i18n/mapWords';
import { geodesicM } from '../seeded/geodesicM';
import { type LoadedPlan, plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  button,
  canvasCentre,
  closeWelcome,
  command,
  expectGap,
  field,
  follow,
  gapOf,
  inspector,
  movedTo,
  openAppWith,
  type Px,
  project,
  startOver,
  switchedOn,
  undoButton,
  unproject,
  vi,
} from './harness';

const { fields, batch } = vi.inspector;

describe.each(plansUnderTest)('$name, edited', (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: { width: 1280, height: 800 }, keepOpen: true });
    await closeWelcome(app.page);
  });
  beforeEach(() => startOver(app.page, before()));
  const before = () => plan.load().expected.asOpened;
  const withAdded = (position: readonly [number, number], radiusM = defaultRadiusM(plan.load())) =>
    gapOf(plan.load(), { added: [{ position, radiusM }] });
  const deadPlace = () => {
    const { brute, picks } = plan.load();
    return brute.villages.find(({ id }) => id === picks.deadVillage.id)!.position!;
  };

  test('a click puts a candidate there', async () => {
    const { page } = app;
    await follow(page, { zoom: 13, at: deadPlace() });
    await page.keyboard.press('a');
    await page.getByText(vi.page.mode.addSite).waitFor();
    const centre = await canvasCentre(page);
    const at = { x: centre.x + 20, y: centre.y + 15 };
    await page.mouse.click(at.x, at.y);
    const added = withAdded(await unproject(page, at));
    expect(added.villages).toBeLessThan(before().villages);
    await expectGap(page, added);
    const name = MAP_WORDS.vi.newSite('1');
    await inspector(page).getByRole('heading', { name }).waitFor();
    await button(page, vi.verbs.undoStep(vi.verbs.steps.addSite({ name }))).click();
    await expectGap(page, before());
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test.each(['decimal degrees', 'degrees, minutes and seconds'])('typed coordinates: %s', async (kind) => {
    const { page } = app;
    const [lng, lat] = deadPlace();
    const decimal = kind === 'decimal degrees';
    const [y, x] = [dms(lat, 'N', 'S'), dms(lng, 'E', 'W')];
    await command(page, vi.verbs.addByCoordinates);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.type('nowhere');
    await page.keyboard.press('Enter');
    await dialog.getByText(fields.coordinatesBad).waitFor();
    await field(dialog, fields.coordinates).fill(decimal ? `${lat}, ${lng}` : `${y.text} ${x.text}`);
    await field(dialog, vi.dialogs.coordinates.name).fill('Trạm gõ tay');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expectGap(page, withAdded(decimal ? [lng, lat] : [x.value, y.value]));
    await inspector(page).getByRole('heading', { name: 'Trạm gõ tay' }).waitFor();
  });

  test('a copy is a candidate beside it', async () => {
    const { page } = app;
    const { id, position } = plan.load().picks.gainingPlanned;
    await follow(page, { zoom: 13, at: position, sel: id });
    await button(inspector(page), vi.inspector.duplicate).click();
    const beside = position.map((deg) => Number((deg + 0.004).toFixed(7))) as [number, number];
    await expectGap(page, withAdded(beside, radiusOf(plan.load(), id)));
    await button(page, vi.verbs.undoStep(vi.verbs.steps.duplicateSite({ count: 1 }))).waitFor();
  });

  test('what is deleted can be taken back from where it is said', async () => {
    const { page } = app;
    const { id, name, position } = plan.load().picks.gainingPlanned;
    const on = gapOf(plan.load(), switchedOn(plan.load(), [id]));
    await follow(page, { zoom: 13, at: position, sel: id });
    await inspector(page).getByRole('switch').click();
    await expectGap(page, on);
    await button(inspector(page), vi.inspector.remove).click();
    await expectGap(page, before());
    const said = page.getByRole('status').filter({ hasText: vi.verbs.messages.sitesRemoved({ count: 1, name }) });
    await button(said, vi.verbs.undo).click();
    await expectGap(page, on);
    await button(page, vi.verbs.redoStep(vi.verbs.steps.removeSites({ count: 1, name }))).waitFor();
  });

  test('several, picked one by one, take one edit of all fields', async () => {
    const { page } = app;
    const [first, second] = neighbours(plan.load());
    const ids = [first.id, second.id];
    await pickBoth(page, first, second);
    await inspector(page)
      .getByRole('heading', { name: batch.title(2) })
      .waitFor();
    await button(inspector(page), batch.on).click();
    const on = switchedOn(plan.load(), ids);
    await expectGap(page, gapOf(plan.load(), on));
    const wide = { [first.id]: 6200, [second.id]: 6200 };
    await field(inspector(page), fields.radius).fill('6.200');
    await field(inspector(page), fields.height).fill('72,5');
    await field(inspector(page), fields.operator).fill('gmobile');
    await field(inspector(page), fields.cost).fill('1250');
    await field(inspector(page), fields.note).fill('khảo sát lại');
    await field(inspector(page), fields.status).selectOption('candidate');
    await button(inspector(page), batch.apply(2)).click();
    const edited = { radiiM: wide, statuses: { [first.id]: 'candidate', [second.id]: 'candidate' } };
    // The candidates come in only with their status: the planned status alone is active now.
    await expectGap(page, gapOf(plan.load(), { ...on, ...edited }));
    await button(page, vi.verbs.undoStep(vi.verbs.steps.editSites({ count: 2, name: first.name }))).waitFor();
    await button(inspector(page), batch.on).click();
    await expectGap(page, gapOf(plan.load(), { ...edited, ...onlyOf(plan.load(), ids, edited.statuses) }));
    await follow(page, { zoom: 12, at: second.position, sel: second.id });
    const shown = (label: string) => field(inspector(page), label).inputValue();
    await expect.poll(() => shown(fields.radius)).toBe('6.200');
    expect(await shown(fields.height)).toBe('72,5');
    expect(await shown(fields.operator)).toBe('gmobile');
    expect(await shown(fields.cost)).toBe('1.250');
    expect(await shown(fields.note)).toBe('khảo sát lại');
    expect(await shown(fields.status)).toBe('candidate');
  });

  test('a box takes every programme site in it', async () => {
    const { page } = app;
    const [first, second] = neighbours(plan.load());
    await follow(page, { zoom: 12, at: middle(first.position, second.position) });
    const [a, b] = [await project(page, first.position), await project(page, second.position)];
    const from = { x: Math.min(a.x, b.x) - 25, y: Math.min(a.y, b.y) - 25 };
    const to = { x: Math.max(a.x, b.x) + 25, y: Math.max(a.y, b.y) + 25 };
    await page.keyboard.down('Shift');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const count = await countWithin(page, plan.load(), from, to);
    await inspector(page)
      .getByRole('heading', { name: batch.title(count) })
      .waitFor();
    await button(inspector(page), batch.clear).click();
    expect(await inspector(page).count()).toBe(0);
  });

  test('typed coordinates move a site, and a wrong number changes nothing', async () => {
    const { page } = app;
    const { id, position } = plan.load().picks.gainingPlanned;
    const [lng, lat] = deadPlace();
    await follow(page, { zoom: 13, at: position, sel: id });
    await inspector(page).getByRole('switch').click();
    const typed = field(inspector(page), fields.coordinates);
    await typed.fill(`${lat} ${lng}`);
    await typed.press('Enter');
    await expectGap(page, gapOf(plan.load(), movedTo(plan.load(), id, [lng, lat])));
    const radius = field(inspector(page), fields.radius);
    await radius.fill('-5');
    await radius.press('Enter');
    await inspector(page).getByText(fields.badNumber('1', '').trim(), { exact: false }).waitFor();
    await expectGap(page, gapOf(plan.load(), movedTo(plan.load(), id, [lng, lat])));
  });
});

function defaultRadiusM({ text }: LoadedPlan): number {
  return JSON.parse(text).phuSong.coverage.defaultRadiusM;
}

function radiusOf(plan: LoadedPlan, id: string): number {
  const own = plan.brute.sites.find((site) => site.id === id)!.properties.radiusM;
  return typeof own === 'number' ? own : defaultRadiusM(plan);
}

type Placed = { readonly id: string; readonly name: string; readonly position: readonly [number, number] };

/** Two planned sites that the eye tells apart and one view holds, with no third close to either. */
function neighbours({ brute }: LoadedPlan): [Placed, Placed] {
  const planned = brute.sites.filter(
    ({ properties, position }) => properties.status === 'planned' && position,
  ) as Placed[];
  const masts = brute.sites.filter(
    ({ properties, position }) => properties.status !== 'existing' && position,
  ) as Placed[];
  const alone = (site: Placed) =>
    masts.every((other) => other.id === site.id || geodesicM(site.position, other.position) > 1600);
  const free = planned.filter(alone);
  for (const first of free)
    for (const second of free)
      if (first.id < second.id && geodesicM(first.position, second.position) < 7500) return [first, second];
  throw new Error('no two planned sites near each other');
}

async function pickBoth(page: Page, first: Placed, second: Placed): Promise<void> {
  await follow(page, { zoom: 12, at: middle(first.position, second.position) });
  const [a, b] = [await project(page, first.position), await project(page, second.position)];
  await page.mouse.click(a.x, a.y);
  await inspector(page).getByRole('heading', { name: first.name, exact: true }).waitFor();
  await page.keyboard.down('Shift');
  await page.mouse.click(b.x, b.y);
  await page.keyboard.up('Shift');
}

async function countWithin(page: Page, { brute }: LoadedPlan, a: Px, b: Px): Promise<number> {
  const [west, north] = await unproject(page, a);
  const [east, south] = await unproject(page, b);
  return brute.sites.filter(({ position, properties }) => {
    if (!position || properties.status === 'existing') return false;
    const [lng, lat] = position;
    return lng >= west && lng <= east && lat >= south && lat <= north;
  }).length;
}

/** The planned status still counts with all its sites off; of the candidates only these are on. */
function onlyOf({ brute }: LoadedPlan, ids: readonly string[], statuses: Readonly<Record<string, string>>) {
  const off = brute.sites.filter(({ id, properties }) => {
    const status = statuses[id] ?? properties.status;
    return (status === 'planned' || status === 'candidate') && !ids.includes(id);
  });
  return { activeStatuses: ['existing', 'planned', 'candidate'], switchedOff: off.map(({ id }) => id) };
}

function middle([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): [number, number] {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

function dms(deg: number, positive: string, negative: string): { text: string; value: number } {
  const tenths = Math.round(Math.abs(deg) * 36_000);
  const [d, m, s] = [Math.floor(tenths / 36_000), Math.floor((tenths % 36_000) / 600), (tenths % 600) / 10];
  const value = Math.sign(deg) * (d + m / 60 + s / 3600);
  return { text: `${d}°${m}'${s.toFixed(1)}"${deg < 0 ? negative : positive}`, value: Number(value.toFixed(7)) };
}
