import { describe, expect, test } from 'vitest';
import { ILLUSTRATIVE_NOTICE } from '../../src/io/planGeojson/planKeys';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { type BruteForce, bruteForce } from '../seeded/bruteForce';
import { plansUnderTest, second } from '../seeded/plansUnderTest';
import { openApp, openAppWith, waitForKpi } from './harness';
import { words } from './harness/allWords';
import { counts, dropTable, importDialog } from './harness/importing';
import {
  dropPlan,
  exportListText,
  exportPlanText,
  isUnsaved,
  screen,
  switchSite,
  typeRadius,
  undoButton,
  WIDE,
} from './harness/planFiles';

const said = words('vi').dialogs.export;

describe.each(plansUnderTest)('files out of $name', (plan) => {
  const openWide = () => openAppWith(plan, { viewport: WIDE });
  const holdingOf = ({ title, villages, sites }: BruteForce) => ({
    title,
    villages: villages.length,
    sites: sites.length,
  });

  test('an edited plan, exported and dropped again, is the same plan with the same numbers', async () => {
    const { page } = await openWide();
    const { text: opened, brute, picks } = plan.load();
    const { id } = picks.gainingPlanned;
    const radiusM = 9_000;
    await typeRadius(page, id, radiusM);
    await switchSite(page, picks.gainingPlanned, true);
    const otherPlanned = brute.sites.filter((site) => site.properties.status === 'planned' && site.id !== id);
    const changes = {
      activeStatuses: ['existing', 'planned'],
      switchedOff: otherPlanned.map((site) => site.id),
      radiiM: { [id]: radiusM },
    };
    await expect
      .poll(() => screen(page))
      .toMatchObject({
        deadVillages: brute.deadZones(changes).length,
        deadHouseholds: brute.deadHouseholds(changes),
      });
    expect(await isUnsaved(page)).toBe(true);

    const shown = await screen(page);
    const text = await exportPlanText(page);
    expect(await isUnsaved(page)).toBe(false);
    const before = readPlan(opened).plan!;
    const { plan: exported, issues, badRows } = readPlan(text);
    expect(badRows).toEqual([]);
    expect(issues).toEqual(readPlan(opened).issues);
    expect(exported).toEqual({
      ...before,
      updatedAt: exported!.updatedAt,
      coverage: { ...before.coverage, ...exported!.coverage },
      sites: before.sites.map((site) => (site.id === id ? { ...site, radiusM } : site)),
    });
    expect(new Set(exported!.coverage.switchedOff)).toEqual(new Set(changes.switchedOff));
    expect(exported!.coverage.activeStatuses).toEqual(changes.activeStatuses);
    expect(bruteForce(text).deadZones()).toEqual(brute.deadZones(changes));

    await dropPlan(page, { name: 'lại.geojson', text }, holdingOf(bruteForce(text)));
    expect(await screen(page)).toEqual(shown);
    expect(await undoButton(page).isDisabled()).toBe(true);
    expect(await isUnsaved(page)).toBe(false);
    expect(await exportPlanText(page)).toBe(text);
  });

  test('footprints and verdicts ride along and are dropped again when the file is opened', async () => {
    const { page } = await openWide();
    const { brute } = plan.load();
    const plain = await exportPlanText(page);
    const full = await exportPlanText(page, { footprints: true, verdicts: true });
    const { features } = JSON.parse(full) as { features: { properties: Record<string, unknown> }[] };
    const ofKind = (kind: string) => features.map(({ properties }) => properties).filter((each) => each.kind === kind);
    const active = brute.sites.filter(({ position, properties }) => position && properties.status === 'existing');
    expect(ofKind('footprint').map(({ siteId }) => siteId)).toEqual(active.map(({ id }) => id));
    expect(active).toHaveLength((await screen(page)).activeSites);
    const dead = new Set(brute.deadZones());
    const counted = new Set(brute.countedVillages.map(({ id }) => id));
    const uncovered = ofKind('village').filter(({ id, covered }) => counted.has(String(id)) && covered === false);
    expect(new Set(uncovered.map(({ id }) => id))).toEqual(dead);
    expect(readPlan(full).plan).toEqual(readPlan(plain).plan);

    const shown = await screen(page);
    await dropPlan(page, { name: 'lại.geojson', text: full }, holdingOf(brute));
    expect(await screen(page)).toEqual(shown);
    expect(await exportPlanText(page)).toBe(plain);
  });

  test('each list comes back through the import dialog with nothing new and nothing changed', async () => {
    const { page } = await openWide();
    const { brute } = plan.load();
    for (const list of ['villages', 'deadZones', 'sites'] as const) {
      const text = await exportListText(page, list);
      const all = list === 'sites' ? brute.sites.length : brute.villages.length;
      await dropTable(page, { name: `${list}.csv`, text });
      const found = await counts(page);
      expect(found, list).toEqual({ added: 0, changed: 0, bad: 0, same: found.same, missing: all - found.same });
      if (list === 'deadZones') expect(found.same).toBeGreaterThanOrEqual(brute.deadZones().length);
      else expect(found.same).toBe(all);
      await page.keyboard.press('Escape');
      await importDialog(page).waitFor({ state: 'detached' });
    }
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('what is illustrative says so in every file, and only that', async () => {
    const { page } = await openWide();
    const { text, brute } = plan.load();
    const isIllustrative = (JSON.parse(text) as { phuSong: { illustrative: boolean } }).phuSong.illustrative;
    expect(isIllustrative).toBe(plan.isBuiltIn);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: said.title });
    expect((await dialog.innerText()).includes(said.illustrative)).toBe(isIllustrative);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const exported = JSON.parse(await exportPlanText(page)) as Record<string, unknown>;
    expect(String(exported.name).includes(ILLUSTRATIVE_NOTICE)).toBe(isIllustrative);
    expect(exported.phuSong).toMatchObject({ illustrative: isIllustrative, title: brute.title });
    for (const list of ['villages', 'deadZones', 'sites'] as const) {
      const [, ...rows] = (await exportListText(page, list)).trimEnd().split('\r\n');
      expect(rows.every((row) => row.includes(ILLUSTRATIVE_NOTICE) === isIllustrative)).toBe(true);
    }
  });
});

test('a plan dropped while the built-in one is still on its way stays open, and its work is kept', async () => {
  let letIn = () => {};
  const gate = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  const { page, address } = await openApp({
    viewport: WIDE,
    prepare: async (context) => {
      await context.route('**/plans/**', async (route) => {
        await gate;
        await route.continue();
      });
    },
  });
  const { text, brute, expected, picks } = second.load();
  const { title, villages, sites } = brute;
  await page.getByRole('banner').waitFor();
  await dropPlan(page, { name: second.fileName, text }, { title, villages: villages.length, sites: sites.length });
  await waitForKpi(page, 'dead-zone-villages', expected.asOpened.villages);
  await switchSite(page, picks.gainingPlanned, true);
  const arrived = page.waitForResponse(`${address}allowed-hosts.json`); // asked for once the built-in plan is dealt with
  letIn();
  await arrived;
  expect(await screen(page)).toMatchObject({ title, deadVillages: picks.gainingPlanned.deadZonesAfter });
  expect(await isUnsaved(page)).toBe(true);
});
