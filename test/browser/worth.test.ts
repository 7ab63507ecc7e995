import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import { foldDiacritics } from '../../src/core/plan/foldDiacritics';
import type { Plan } from '../../src/core/plan/plan';
import { explainSite } from '../../src/core/review/explainSite';
import { coverageByOperator } from '../../src/core/review/operators/coverageByOperator';
import { sharingGains } from '../../src/core/review/operators/mastSharing';
import { shareableMasts } from '../../src/core/review/operators/shareableMasts';
import { explainWords } from '../../src/i18n/explainWords';
import { optimiseWords } from '../../src/i18n/optimiseWords';
import { sharingWords } from '../../src/i18n/sharingWords';
import { worthWords } from '../../src/i18n/worthWords';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import type { PlanRow } from '../seeded/bruteForce';
import { geodesicM } from '../seeded/geodesicM';
import { type LoadedPlan, plansUnderTest } from '../seeded/plansUnderTest';
import {
  type App,
  atStep,
  button,
  closeWelcome,
  command,
  expectAxeClean,
  expectGap,
  find,
  gapOf,
  inspector,
  openAppWith,
  row,
  rowIds,
  vi,
} from './harness';

const { operators: said, fragile } = explainWords('vi');
const sharing = sharingWords('vi');
const worth = worthWords('vi');
const { certificate } = optimiseWords('vi');
const whole = (text: string): number => Number(text.replace(/[^\d]/g, ''));

/** Villages and points with one active site as the plan was saved, counted without our engine. */
function servedByOne({ brute }: LoadedPlan): { readonly village: PlanRow; readonly only: string }[] {
  const servers = new Map<string, string[]>();
  for (const { id } of brute.sites.filter(isCounting)) {
    for (const village of brute.reachOf(id)) servers.set(village, [...(servers.get(village) ?? []), id]);
  }
  const counted = new Set(brute.countedVillages);
  return brute.villages.flatMap((village) => {
    const found = counted.has(village) ? (servers.get(village.id) ?? []) : brute.serversOf(village.id);
    return found.length === 1 ? [{ village, only: found[0]! }] : [];
  });
}

/** Both plans are saved with the existing sites counted and none switched off. */
const isCounting = ({ position, properties }: PlanRow): boolean =>
  position !== null && (properties.status ?? 'existing') === 'existing';

describe.each(plansUnderTest)('what sharing, one site, and single sites mean, in $name', (under) => {
  let app: App;
  let page: Page;
  let loaded: LoadedPlan;
  let plan: Plan;
  beforeAll(async () => {
    app = await openAppWith(under, { viewport: { width: 1280, height: 800 }, keepOpen: true });
    ({ page } = app);
    await closeWelcome(page);
    loaded = under.load();
    plan = readPlan(loaded.text).plan!;
  });

  /** Dead for one operator, counted without our engine, once it also uses these masts. */
  const deadFor = (operator: string, masts: readonly string[] = []) => {
    const uses = (names: unknown) =>
      String(names ?? '')
        .split(';')
        .some((name) => name.trim().toLowerCase() === operator);
    const removed = loaded.brute.sites
      .filter(({ id, properties }) => !uses(properties.operator) && !masts.includes(id))
      .map(({ id }) => id);
    return gapOf(loaded, { removed });
  };

  test('the table of operators, from the palette, says what counting each operator alone says', async () => {
    await command(page, vi.verbs.goTab(said.caption));
    const rows = page.locator('tr[data-operator]');
    await rows.first().waitFor();
    const { operators, atLeast, any } = coverageByOperator(plan, null, false);
    expect(await rows.count()).toBe(operators.length);
    for (const { operator } of operators) {
      const cells = await page.locator(`tr[data-operator="${operator}"]`).getByRole('cell').allInnerTexts();
      const { villages, households } = deadFor(operator);
      expect(cells.slice(2).map(whole), operator).toEqual([villages, households]);
    }
    const dead = async (name: string) => {
      const row = page.getByRole('table', { name: said.caption }).getByRole('row', { name });
      return whole((await row.getByRole('cell').allInnerTexts())[1]!);
    };
    expect(await dead(said.any)).toBe(loaded.expected.asOpened.villages);
    expect(any.villages).toBe(loaded.expected.countedVillages - loaded.expected.asOpened.villages);
    for (const [at, { villages }] of atLeast.entries()) {
      if (at > 0 && at < atLeast.length - 1)
        expect(await dead(said.atLeast(at + 1))).toBe(loaded.expected.countedVillages - villages);
    }
    expect(await dead(said.all(operators.length))).toBe(loaded.expected.countedVillages - atLeast.at(-1)!.villages);
  });

  test('shared masts are listed with what each adds, tried on the map, and taken off again', async () => {
    const section = page.getByRole('region', { name: sharing.title, exact: true });
    await section.waitFor();
    await expectAxeClean(page);
    for (const { operator } of coverageByOperator(plan, null, false).operators) {
      await section.getByLabel(sharing.operator).selectOption(operator);
      await expect.poll(() => section.getAttribute('data-operator')).toBe(operator);
      const [gain] = sharingGains(plan, null, null, { operator, standingOnly: true });
      const more = section.getByRole('button', { name: /^Xem thêm/ });
      if (await more.isVisible()) await more.click();
      const rows = section.locator('tbody tr');
      expect(await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.site))).toEqual(
        gain!.masts.map(({ siteId }) => siteId),
      );
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      );
      const added = cells.reduce((sum, [villages]) => sum + whole(villages!), 0);
      const households = cells.reduce((sum, [, homes]) => sum + whole(homes!), 0);
      const before = deadFor(operator);
      const after = deadFor(
        operator,
        gain!.masts.map(({ siteId }) => siteId),
      );
      expect({ added, households }, operator).toEqual({
        added: before.villages - after.villages,
        households: before.households - after.households,
      });
      if (gain!.masts.length < 2) continue;
      await rows.nth(1).getByRole('button').click();
      await expectGap(
        page,
        deadFor(
          operator,
          gain!.masts.slice(0, 2).map(({ siteId }) => siteId),
        ),
      );
      expect(await rows.locator('td').nth(5).innerText()).toBe(cells[1]![2]);
      await inspector(page).waitFor();
      await button(section, sharing.stop).click();
      await expectGap(page, loaded.expected.asOpened);
    }
    const all = section.getByRole('button', { name: /^Thử cả/ });
    if (await all.isVisible()) {
      await all.click();
      await section.getByRole('status').waitFor();
      await page.keyboard.press('Escape');
      await section.getByRole('status').waitFor({ state: 'detached' });
    }
    await expectGap(page, loaded.expected.asOpened);
    expect(await page.getByRole('button', { name: vi.verbs.undo }).first().isDisabled()).toBe(true);
  });

  test('sites to be built beside a standing mast of another are named with the distance', async () => {
    const section = page.getByRole('region', { name: sharing.near.title });
    const pairs = shareableMasts(plan, 2000);
    await section.getByLabel(sharing.near.within).selectOption('2000');
    const items = section.locator('li[data-site]');
    await expect.poll(() => items.count()).toBe(Math.min(pairs.length, 20));
    expect(pairs.length).toBeGreaterThan(0);
    const placeOf = (id: string | null) => loaded.brute.sites.find((site) => site.id === id)!.position!;
    for (const item of await items.all()) {
      const metres = geodesicM(
        placeOf(await item.getAttribute('data-site')),
        placeOf(await item.getAttribute('data-mast')),
      );
      expect(await item.innerText()).toContain(vi.format.distance(metres));
    }
  });

  test('a programme site says what it serves alone, with others, and in its order', async () => {
    const { brute, picks } = loaded;
    const { id } = picks.gainingPlanned;
    await page.locator('.programme-stops button').nth(1).click();
    await expectGap(page, loaded.expected.existingAndPlanned);
    await find(page, id);
    const fact = (name: string) => inspector(page).locator(`[data-fact="${name}"] dd`);
    const now = { ...plan, coverage: { ...plan.coverage, activeStatuses: ['existing', 'planned'] as const } };
    const { order, dependents, together, gain } = explainSite(createCoverageEngine().ask(now, ANY_MOBILE), id)!;
    const before = gapOf(loaded, atStep(loaded, order!.place - 1));
    const after = gapOf(loaded, atStep(loaded, order!.place));
    await expect
      .poll(() => fact('order').innerText())
      .toBe(worth.orderAdds(before.villages - after.villages, before.households - after.households));
    const without = gapOf(loaded, { activeStatuses: ['existing', 'planned'], switchedOff: [id] });
    expect(gain.alone.villages).toBe(without.villages - loaded.expected.existingAndPlanned.villages);
    expect(await inspector(page).innerText()).toContain(vi.inspector.brings.alone(gain.alone.villages));
    expect(together.villages).toBe(brute.reachOf(id).length - gain.alone.villages);
    expect(await fact('together').innerText()).toBe(
      together.villages === 0 ? worth.none : worth.pair(together.villages, together.households),
    );
    const listed = await inspector(page).locator('.dependent').allInnerTexts();
    expect(listed).toHaveLength(Math.min(6, dependents.length));
    listed.forEach((text, at) => {
      expect(text).toContain(worth.missingM(dependents[at]!.missingM!));
    });
    await expectAxeClean(page);
    await page.locator('.programme-stops button').first().click();
    await expectGap(page, loaded.expected.asOpened);
  });

  test('what hangs on a single site is counted, with the sites whose stop costs most', async () => {
    await command(page, vi.verbs.goTab(fragile.show));
    const note = page.locator('[data-fragile]');
    await note.waitFor();
    const { brute } = loaded;
    const single = servedByOne(loaded);
    const lone = single.filter(({ village }) => brute.countedVillages.includes(village));
    expect(Number(await note.getAttribute('data-fragile'))).toBe(lone.length);
    const households = lone.reduce((sum, { village }) => sum + Number(village.properties.households ?? 0), 0);
    expect(Number(await note.getAttribute('data-households'))).toBe(households);
    await expectAxeClean(page);
    const modes = page.getByRole('group', { name: worth.fragile.list });
    await modes.getByRole('button').nth(1).click();
    const sites = page.getByRole('grid', { name: worth.fragile.sitesLabel });
    await sites.waitFor();
    const [worst] = await rowIds(page);
    const off = gapOf(loaded, { switchedOff: [worst!] });
    const lost = off.households - loaded.expected.asOpened.households;
    expect((await row(page, worst!).innerText()).split('\n').at(-1)).toBe(vi.format.integer(lost));
    await expectAxeClean(page);
    await row(page, worst!).click();
    await expect.poll(() => inspector(page).innerText()).toContain(vi.format.integer(lost));
    await modes.getByRole('button').first().click();
    const { name } = brute.sites.find(({ id }) => id === worst)!;
    await page.getByRole('searchbox', { name: vi.tables.search }).fill(name);
    const words = foldDiacritics(name).split(' ').filter(Boolean);
    const told = ({ name: own, properties }: PlanRow, only: string) => {
      const { commune, formerCommune, formerDistrict } = properties;
      const site = brute.sites.find(({ id }) => id === only)?.name;
      return foldDiacritics([own, commune, formerCommune, formerDistrict, site].filter(Boolean).join(' '));
    };
    const fitting = single
      .filter(({ village, only }) => words.every((word) => told(village, only).includes(word)))
      .map(({ village }) => village.id);
    expect(fitting.length).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        const shown = await rowIds(page);
        return shown.length > 0 && shown.every((id) => fitting.includes(id));
      })
      .toBe(true);
    await page.getByRole('searchbox', { name: vi.tables.search }).fill('');
  });

  test('the palette asks for a certificate and its check is written in the panel', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), command(page, certificate.check)]);
    await chooser.setFiles({ name: 'rac.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    const section = page.locator('.optimise').getByRole('region', { name: certificate.check });
    await section.locator('[data-fault="notCertificate"]').waitFor();
    await expectAxeClean(page);
  });
});
