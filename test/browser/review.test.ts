import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reviewWords } from '../../src/i18n/reviewWords';
import { plansUnderTest } from '../seeded/plansUnderTest';
import {
  button,
  expectGap,
  flips,
  inspector,
  mapAtRest,
  openApp,
  openAppWith,
  switchedOn,
  vi,
  waitForKpi,
} from './harness';
import { dropFiles } from './harness/files';
import { exportPlanText, toast, WIDE } from './harness/planFiles';
import {
  beginReview,
  expectState,
  exportReply,
  fromReviewMenu,
  mergeDialog,
  pickForReview,
  reviewPanel,
  sendOut,
  siteReview,
  type Who,
} from './harness/reviewing';

const said = reviewWords('vi');
const PROVINCE: Who = { name: 'Lê Thị Hoa', org: 'Sở Khoa học và Công nghệ' };

interface SiteFeature {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly [number, number] };
  readonly properties: Readonly<Record<string, unknown>>;
}

interface PlanFile {
  readonly phuSong: Readonly<Record<string, unknown>> & { readonly events: readonly { readonly kind: string }[] };
  readonly features: readonly SiteFeature[];
}

const siteIn = ({ features }: PlanFile, id: string) => features.find((feature) => feature.id === id)!;

describe.each(plansUnderTest.filter(({ isBuiltIn }) => isBuiltIn))('the review of $name', (plan) => {
  test('goes out, three replies come back, one conflict is decided, and the file holds it all', async () => {
    const province = await openAppWith(plan, { viewport: WIDE });
    await beginReview(province.page, PROVINCE);
    const sent = await sendOut(province.page);
    const file = JSON.parse(sent) as PlanFile;
    const { parent } = file.phuSong;
    expect(parent).toMatch(/^sha256:/);
    const sitesOf = (operator: string) =>
      file.features
        .filter(({ properties }) => properties.kind === 'site' && properties.review === 'submitted')
        .filter(({ properties }) => properties.operator === operator);
    const [viettel, vnpt, mobifone] = [sitesOf('viettel'), sitesOf('vnpt'), sitesOf('mobifone')];
    for (const sites of [viettel, vnpt, mobifone]) expect(sites.length).toBeGreaterThan(3);
    const contested = viettel[0]!.id;

    const replyOf = async (who: Who, answer: (page: Page) => Promise<void>): Promise<string> => {
      const { page, close } = await openApp({ viewport: WIDE });
      await waitForKpi(page, 'dead-zone-villages');
      await dropFiles(page, [{ name: 'xin-gop-y.geojson', text: sent }]);
      await toast(page).waitFor();
      await beginReview(page, who);
      await answer(page);
      const text = await exportReply(page);
      await close();
      return text;
    };
    const fromViettel = await replyOf({ name: 'Trần Văn Bình', org: 'Viettel' }, async (page) => {
      await pickForReview(page, contested);
      await button(siteReview(page), `${said.decide.accept} A`).click();
      await expectState(page, 'accepted');
      await pickForReview(page, viettel[1]!.id);
      await page.keyboard.press('r');
      await page.getByLabel(said.decide.reason).selectOption('noPower');
      await page.getByLabel(said.decide.note).fill('Chưa có điện lưới');
      await page.getByLabel(said.decide.note).press('Enter');
      await expectState(page, 'rejected');
    });
    const [lng, lat] = vnpt[0]!.geometry.coordinates;
    const asked = [Number((lng + 0.004).toFixed(6)), lat] as const;
    const fromVnpt = await replyOf({ name: 'Phạm Thị Cúc', org: 'VNPT' }, async (page) => {
      await pickForReview(page, vnpt[0]!.id);
      await page.keyboard.press('c');
      await page.getByLabel(said.decide.position).fill(`${asked[1]}, ${asked[0]}`);
      await page.getByLabel(said.decide.height).fill('60');
      await page.getByLabel(said.decide.note).press('Enter');
      await expectState(page, 'changesRequested');
      await siteReview(page).locator('[data-suggestion]').waitFor();
    });
    const fromMobifone = await replyOf({ name: 'Đỗ Văn Dũng', org: 'MobiFone' }, async (page) => {
      await pickForReview(page, mobifone[0]!.id);
      await page.keyboard.press('a');
      await pickForReview(page, contested);
      await page.keyboard.press('r');
      await page.getByLabel(said.decide.reason).selectOption('duplicateCoverage');
      await page.getByLabel(said.decide.note).press('Enter');
      await expectState(page, 'rejected');
    });
    for (const text of [fromViettel, fromVnpt, fromMobifone]) {
      expect((JSON.parse(text) as PlanFile).phuSong.parent).toBe(parent);
    }

    const { page } = province;
    const before = await page.locator('.topbar').getByRole('button', { name: vi.verbs.undo }).first().isEnabled();
    expect(before).toBe(true);
    await dropFiles(page, [
      { name: 'viettel.geojson', text: fromViettel },
      { name: 'vnpt.geojson', text: fromVnpt },
      { name: 'mobifone.geojson', text: fromMobifone },
    ]);
    const take = button(mergeDialog(page), said.merge.take);
    const titled = (who: string) => page.getByRole('dialog', { name: said.merge.title(who) });
    const row = (operator: string) => mergeDialog(page).locator(`.incoming tr[data-operator="${operator}"]`);
    await titled('Trần Văn Bình, Viettel').waitFor();
    expect(await mergeDialog(page).locator('[data-base]').getAttribute('data-base')).toBe('parent');
    expect(await mergeDialog(page).locator('[data-log-intact]').getAttribute('data-log-intact')).toBe('true');
    expect(await row('viettel').locator('[data-state="accepted"]').innerText()).toBe('1');
    expect(await row('viettel').locator('[data-state="rejected"]').innerText()).toBe('1');
    await take.click();
    await titled('Phạm Thị Cúc, VNPT').waitFor();
    expect(await row('vnpt').locator('[data-state="changesRequested"]').innerText()).toBe('1');
    await take.click();
    await titled('Đỗ Văn Dũng, MobiFone').waitFor();
    const conflict = mergeDialog(page).locator('[data-conflict]');
    expect(await conflict.count()).toBe(1);
    expect(await conflict.getAttribute('data-conflict')).toBe(contested);
    expect(await take.isDisabled()).toBe(true);
    await conflict.getByRole('radio', { name: said.merge.theirs }).check();
    await take.click();
    await mergeDialog(page).waitFor({ state: 'detached' });

    await fromReviewMenu(page, said.files.log);
    const log = page.getByRole('dialog', { name: said.log.title });
    expect(await log.locator('[data-intact]').getAttribute('data-intact')).toBe('true');
    expect(await log.locator('.event[data-kind="merge"]').count()).toBe(3);
    for (const who of ['Trần Văn Bình, Viettel', 'Phạm Thị Cúc, VNPT', 'Đỗ Văn Dũng, MobiFone']) {
      expect(await log.getByText(who).count()).toBeGreaterThan(0);
    }
    expect(await log.getByText(said.log.proof).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await log.waitFor({ state: 'detached' });

    const final = await exportPlanText(page);
    const last = JSON.parse(final) as PlanFile;
    expect(siteIn(last, contested).properties).toMatchObject({ review: 'rejected', reviewedOrg: 'MobiFone' });
    expect(siteIn(last, viettel[1]!.id).properties).toMatchObject({ review: 'rejected', reviewReason: 'noPower' });
    expect(siteIn(last, mobifone[0]!.id).properties).toMatchObject({ review: 'accepted', reviewedOrg: 'MobiFone' });
    expect(siteIn(last, vnpt[0]!.id)).toMatchObject({
      geometry: { coordinates: [lng, lat] },
      properties: { review: 'changesRequested', suggestedLng: asked[0], suggestedLat: asked[1], suggestedHeightM: 60 },
    });
    const again = await openApp({ viewport: WIDE });
    await waitForKpi(again.page, 'dead-zone-villages');
    await dropFiles(again.page, [{ name: 'cuoi-cung.geojson', text: final }]);
    await toast(again.page).waitFor();
    expect(JSON.parse(await exportPlanText(again.page))).toEqual(last);
  });
});

describe.each(plansUnderTest)('reviewing $name', (plan) => {
  test('without a mouse: walk, accept, request a change, reject, take back; each shows its cost', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    const loaded = plan.load();
    const { expected, brute } = loaded;
    const proposed = brute.sites.filter(({ properties }) =>
      ['planned', 'candidate'].includes(String(properties.status)),
    );
    await page.locator('[role=tab][aria-selected=true]').focus();
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowRight');
    await reviewPanel(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vũ Minh');
    await page.keyboard.press('Tab');
    await page.keyboard.type('UBND tỉnh');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    await siteReview(page).waitFor();
    const first = proposed[0]!;
    const existing = { activeStatuses: ['existing'] };
    const built = flips(loaded, existing, switchedOn(loaded, [first.id]));
    const cost = siteReview(page).locator('[data-cost="accept"]');
    expect(Number(await cost.getAttribute('data-gained'))).toBe(built.gained);
    expect(Number(await cost.getAttribute('data-households'))).toBe(built.households);
    await page.keyboard.press('a');
    await page.keyboard.press('k');
    await expectState(page, 'accepted');
    await page.keyboard.press('u');
    await expectState(page, 'draft');
    await page.keyboard.press('r');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vướng mặt bằng');
    await page.keyboard.press('Enter');
    await expectState(page, 'rejected');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.keyboard.press('Tab');
    await page.keyboard.type('55');
    await page.keyboard.press('Enter');
    await expectState(page, 'changesRequested');
    await page.keyboard.press('Escape');
    await expectGap(page, expected.asOpened);
  });

  test('a ghost is dragged on the map, its line says how far, and the province takes it over', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    await beginReview(page, PROVINCE);
    await page.keyboard.press('j');
    await siteReview(page).waitFor();
    await page.keyboard.press('c');
    await mapAtRest(page);
    const box = (await page.locator('.review-ghost').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 5; step += 1) await page.mouse.move(x + 14 * step, y);
    await page.mouse.up();
    await siteReview(page).locator('[data-cost="move"] .moved').waitFor();
    await button(siteReview(page), said.decide.sendChange).click();
    await expectState(page, 'changesRequested');
    const row = siteReview(page).locator('[data-suggestion] tbody tr').first();
    const [now, wanted] = await row.locator('td').allInnerTexts();
    expect(wanted).not.toBe(now);
    await button(siteReview(page), said.decide.adopt).click();
    await expectState(page, 'accepted');
    await inspector(page).getByText(wanted!, { exact: true }).waitFor();
  });
});
