import { describe, expect, test } from 'vitest';
import { explainWords } from '../../src/i18n/explainWords';
import { second } from '../seeded/plansUnderTest';
import {
  button,
  closeWelcome,
  expectAxeClean,
  find,
  inspector,
  openAppWith,
  openTab,
  rowIds,
  switchedOn,
  vi,
} from './harness';

const said = explainWords('vi');
const WIDE = { width: 1280, height: 800 };

describe.each([second])('why it is so, in $name', (plan) => {
  test('the list of what hangs on one site holds that and nothing else', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    await closeWelcome(page);
    await openTab(page, 'dead');
    await button(page, said.fragile.name).click();
    await page.getByText(said.fragile.note).waitFor();
    const { brute } = plan.load();
    const counted = new Set(brute.countedVillages.map(({ id }) => id));
    const shown = (await rowIds(page)).filter((id) => counted.has(id));
    expect(shown.length).toBeGreaterThan(0);
    for (const id of shown) expect(brute.serversOf(id), id).toHaveLength(1);
    await expectAxeClean(page);
  });

  test('a dead village names the sites that would serve it, and those that serve another say how much they spare', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    await closeWelcome(page);
    const { brute, picks } = plan.load();
    const { id } = picks.deadVillage;
    await find(page, id);
    const remedy = inspector(page).getByRole('region', { name: said.remedy.title });
    await remedy.waitFor();
    const offered = await remedy.getByRole('list', { name: said.remedy.switchOn }).getByRole('button').allInnerTexts();
    const waiting = brute.sites.filter(({ properties }) =>
      ['planned', 'candidate'].includes(String(properties.status)),
    );
    const serving = waiting.filter((site) => brute.serversOf(id, switchedOn(plan.load(), [site.id])).length > 0);
    expect(offered.length).toBe(Math.min(serving.length, 6));
    expect(serving.map(({ name }) => name)).toEqual(expect.arrayContaining(offered));
    expect(await remedy.getByText(/thêm .*\(đang .*\)/).count()).toBe(1);
    await expectAxeClean(page);

    await find(page, picks.servedVillage.id);
    const servers = inspector(page).getByRole('list', { name: vi.inspector.village.servers }).getByRole('listitem');
    await expect.poll(() => servers.count()).toBe(Math.min(picks.servedVillage.servers.length, 7));
    expect(await servers.first().innerText()).toMatch(/cách .* dư /);
  });

  test('coverage by operator counts what the filter by that operator counts', async () => {
    const { page } = await openAppWith(plan, { viewport: WIDE });
    await closeWelcome(page);
    await openTab(page, 'places');
    await button(page, said.operators.name).click();
    const rows = page.locator('tr[data-operator]');
    await rows.first().waitFor();
    await expectAxeClean(page);
    const cells = await rows.first().getByRole('cell').allInnerTexts();
    await rows.first().getByRole('button').click();
    const dead = page.locator('[data-kpi="dead-zone-villages"]');
    await expect.poll(async () => vi.format.integer(Number(await dead.getAttribute('data-value')))).toBe(cells[2]);
  });
});
