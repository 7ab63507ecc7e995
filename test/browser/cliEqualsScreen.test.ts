import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { words } from '../../src/i18n/words';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { openAppWith } from './harness';
import { exportPlanText, screen, switchSite, typeRadius, WIDE } from './harness/planFiles';
import { coverageByCli } from './harness/runCli';

const { programme, filter } = words('vi').plan;

/** Law L9. */
describe.each(plansUnderTest)('the command line and the screen on $name', (plan) => {
  const openWide = () => openAppWith(plan, { viewport: WIDE });

  test('count the same as the plan is opened, and at the stop where the programme is built', async () => {
    const { page } = await openWide();
    const { text, expected } = plan.load();
    const opened = coverageByCli(text);
    expect(opened.deadZones).toBe(expected.asOpened.villages);
    await expectScreen(page, opened);

    const stop = page.getByRole('region', { name: programme.title }).getByRole('button', { name: builtStop() });
    await stop.click();
    const built = coverageByCli(text, ['--status', 'existing,planned']);
    expect(built.deadZones).toBe(expected.existingAndPlanned.villages);
    await expectScreen(page, built);
    await expectScreen(page, coverageByCli(await exportPlanText(page)));
  });

  test('count the same through a technology and through an operator', async () => {
    const { page } = await openWide();
    const { text } = plan.load();
    const picker = page.getByLabel(filter.label);
    await picker.selectOption('4G');
    await expectScreen(page, coverageByCli(text, ['--technology', '4G']));
    await picker.selectOption('5G');
    await expectScreen(page, coverageByCli(text, ['--technology', '5G']));
    await picker.selectOption('operator:viettel');
    await expectScreen(page, coverageByCli(text, ['--operator', 'viettel']));
    await picker.selectOption('any');
    await expectScreen(page, coverageByCli(text));
  });

  test('count the same from the file that is exported after an edit', async () => {
    const { page } = await openWide();
    const { picks, expected } = plan.load();
    const { id, deadZonesAfter } = picks.gainingPlanned;
    await switchSite(page, picks.gainingPlanned, true);
    await expect.poll(async () => (await screen(page)).deadVillages).toBe(deadZonesAfter);
    await typeRadius(page, id, 1);
    await expect.poll(async () => (await screen(page)).deadVillages).toBe(expected.asOpened.villages);
    await typeRadius(page, id, 12_000);
    const after = coverageByCli(await exportPlanText(page));
    expect(after.deadZones).toBeLessThan(expected.asOpened.villages);
    await expectScreen(page, after);
  });
});

function builtStop(): RegExp {
  return new RegExp(programme.planned(0).replace('+', '\\+').replace('0', '\\d+'));
}

async function expectScreen(page: Page, counted: ReturnType<typeof coverageByCli>): Promise<void> {
  const { title: _title, ...numbers } = await waitForScreen(page, counted.deadZones, counted.sites.active);
  expect(numbers).toEqual({
    deadVillages: counted.deadZones,
    deadHouseholds: counted.households.deadZone,
    coveredVillages: counted.covered,
    coveredHouseholds: counted.households.covered,
    activeSites: counted.sites.active,
  });
}

/** The page answers in its own time: the last look counts. */
async function waitForScreen(page: Page, deadVillages: number, activeSites: number) {
  await expect.poll(() => screen(page)).toMatchObject({ deadVillages, activeSites });
  return screen(page);
}
