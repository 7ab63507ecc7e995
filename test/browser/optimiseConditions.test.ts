import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Area } from '../../src/core/plan/plan';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import {
  type App,
  button,
  closeWelcome,
  downloadText,
  expectAxeClean,
  inspector,
  openApp,
  undoButton,
  waitForKpi,
} from './harness';
import { ask, chosenIds, dropPlan, openPanel, panel, press, said, unfold } from './harness/optimiser';
import { exportPlanText, pickSite, pickVillage } from './harness/planFiles';

const square = (id: string, lng: number): Area => {
  const [w, e, s, n] = [lng - 0.005, lng + 0.005, 20.995, 21.005];
  const ring = [at(w, s), at(e, s), at(e, n), at(w, n), at(w, s)];
  return { id, name: `Vùng ${id}`, areaKind: 'exclusion', polygons: [[ring]] };
};

/** Two dead villages 5 km apart, a candidate at each, one between that reaches both but stands in an area. */
const PLAN = {
  ...aPlan()
    .withVillage('v-a', at(107, 21), { households: 10 })
    .withVillage('v-b', at(107.05, 21), { households: 30 })
    .withSite('at-a', at(107, 21), { status: 'candidate', radiusM: 1_000 })
    .withSite('at-b', at(107.05, 21), { status: 'candidate', radiusM: 1_000 })
    .withSite('between', at(107.025, 21), { status: 'candidate', radiusM: 3_000 })
    .withCoverage({ activeStatuses: ['existing'] })
    .build(),
  areas: [square('giữa', 107.025)],
  planId: 'conditions',
  title: 'Điều kiện',
};
const { conditions, certificate } = said;

describe('conditions of single places', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 900 }, keepOpen: true });
    await waitForKpi(app.page, 'dead-zone-villages');
    await closeWelcome(app.page);
  });
  beforeEach(async () => {
    await dropPlan(app.page, PLAN, 2);
    await openPanel(app.page);
  });

  const lock = async (siteId: string, to: keyof typeof conditions.locks) => {
    await pickSite(app.page, siteId);
    await inspector(app.page).getByRole('button', { name: conditions.locks[to], exact: true }).click();
  };

  test('an exclusion area is named, applies, and can be left aside for a question', async () => {
    const { page } = app;
    await ask(page);
    expect((await chosenIds(page)).sort()).toEqual(['at-a', 'at-b']);
    await unfold(page, said.more.title);
    const area = panel(page).getByRole('checkbox', { name: conditions.exclusion('Vùng giữa', 0) });
    expect(await area.isChecked()).toBe(true);
    await area.uncheck();
    await ask(page);
    expect(await chosenIds(page)).toEqual(['between']);
    await area.check();
    const draw = panel(page).getByRole('button', { name: said.more.draw, exact: true });
    await draw.click();
    await expect.poll(() => draw.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
  });

  test('a settled site is obeyed, listed, kept in the file, freed again, and each is one step', async () => {
    const { page } = app;
    await lock('at-a', 'out');
    await press(page);
    await panel(page).locator('.result[data-code="solved"]').waitFor();
    await expect.poll(() => chosenIds(page)).toEqual(['at-b']);
    await lock('at-b', 'in');
    expect(JSON.parse(await exportPlanText(page)).features).toContainEqual(
      expect.objectContaining({ properties: expect.objectContaining({ name: 'at-b', buildLock: 'in' }) }),
    );
    const list = panel(page).locator('[data-conditions]');
    await expect.poll(() => list.getAttribute('data-conditions')).toBe('2');
    await unfold(page, conditions.list(2));
    await button(list, conditions.free('at-a')).click();
    await expect.poll(() => list.getAttribute('data-conditions')).toBe('1');
    await expectAxeClean(page, { include: ['.column', '.inspector'] });
    for (const left of ['2', '1', '0']) {
      await undoButton(page).click();
      await expect.poll(() => list.getAttribute('data-conditions')).toBe(left);
    }
    expect(await undoButton(page).isDisabled()).toBe(true);
  });

  test('a weighted village decides where one site goes', async () => {
    const { page } = app;
    await panel(page).getByLabel(said.goal.maxSites).fill('1');
    await panel(page).getByLabel(said.goal.maxSites).press('Enter');
    await ask(page);
    expect(await chosenIds(page)).toEqual(['at-b']);
    await pickVillage(page, 'v-a');
    const weight = inspector(page).getByLabel(conditions.weight);
    await weight.fill('4');
    await weight.press('Enter');
    await expect.poll(() => panel(page).locator('[data-conditions="1"]').count()).toBe(1);
    await press(page);
    await expect.poll(() => chosenIds(page)).toEqual(['at-a']);
  });

  test('a certificate is checked: it holds, has been tampered with, is of another plan, is none', async () => {
    const { page } = app;
    await panel(page).getByText(said.goal.fewest).click();
    await ask(page);
    const text = await downloadText(page, () => button(panel(page), certificate.export).click());
    const section = panel(page).getByRole('region', { name: certificate.check });
    const check = async (name: string, content: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        button(section, certificate.chooseFile).click(),
      ]);
      await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    };
    await check('tot.json', text);
    await section.locator('[data-claim="provedCertified"]').waitFor();
    expect(await section.innerText()).toContain(certificate.accepted('tot.json'));
    await check('sua.json', text.replace('"value":2', '"value":1'));
    await section.locator('[data-fault="wrongValue"]').waitFor();
    await check('rac.json', 'không phải JSON');
    await section.locator('[data-fault="notCertificate"]').waitFor();
    expect(await section.innerText()).toContain(certificate.faults.notCertificate);
    await check('khac.json', text.replace(/sha256:[0-9a-f]{8}/, 'sha256:00000000'));
    await section.locator('[data-fault="otherPlan"]').waitFor();
    await expectAxeClean(page, { include: ['.column'] });
    await dropOn(section, text);
    await section.locator('[data-claim="provedCertified"]').waitFor();
    await waitForKpi(page, 'optimise-sites', 2);
  });

  const dropOn = async (section: ReturnType<typeof panel>, text: string) =>
    section.evaluate((element, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'tha.json'));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
      }
    }, text);
});
