import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { command, mapAtRest, openApp, openStage, vi, waitForKpi } from './harness';

const HOST = 'tiles.example.org';
const TILES = `https://${HOST}/{z}/{x}/{y}.png`;
const said = vi.dialogs.background;
/** One transparent pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

test('a background from a host that is not allowed is explained, and nothing is asked for', async () => {
  const { page, faults } = await openApp({ viewport: { width: 1024, height: 700 } });
  await waitForKpi(page, 'dead-zone-villages');
  await mapAtRest(page);
  await command(page, vi.page.layers.backgroundAdd);
  const dialog = page.getByRole('dialog', { name: said.title });
  const use = dialog.getByRole('button', { name: said.use });
  for (const wrong of ['http://tiles.example.org/{z}/{x}/{y}.png', 'nonsense', 'javascript:alert(1)']) {
    await dialog.getByLabel(said.url).fill(wrong);
    await dialog.getByText(said.badUrl).waitFor();
    expect(await use.isDisabled()).toBe(true);
  }
  await dialog.getByLabel(said.url).fill(TILES);
  await dialog.getByText(said.host(HOST)).waitFor();
  await dialog.getByText(said.notAllowed).waitFor();
  await dialog.getByText(said.command(HOST)).waitFor();
  expect(await use.isDisabled()).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await mapAtRest(page);
  expect(faults.all).toEqual([]);
});

test('a background from an allowed host is drawn from there, and from nowhere else, until it is removed', async () => {
  const { browser } = await openStage();
  const served = await serve({ host: '127.0.0.1', port: 0, allowedHosts: [HOST] });
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 }, reducedMotion: 'reduce' });
  try {
    const asked: string[] = [];
    await context.route(`https://${HOST}/**`, async (route) => {
      asked.push(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      await route.fulfill({ body: Buffer.from(PIXEL, 'base64'), contentType: 'image/png', headers });
    });
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (/^http/.test(protocol) && host !== new URL(served.address).host && host !== HOST) elsewhere.push(host);
    });
    const told = page.waitForResponse('**/allowed-hosts.json');
    await page.goto(served.address);
    await told;
    await waitForKpi(page, 'dead-zone-villages');
    await mapAtRest(page);
    expect(asked).toEqual([]);
    await command(page, vi.page.layers.backgroundAdd);
    const dialog = page.getByRole('dialog', { name: said.title });
    await dialog.getByLabel(said.url).fill(TILES);
    await dialog.getByText(said.allowed).waitFor();
    await dialog.getByRole('button', { name: said.use }).click();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await mapAtRest(page);
    await page.getByRole('tab', { name: vi.page.tabs.layers }).click();
    await page.getByText(vi.page.layers.backgroundFrom(HOST)).waitFor();
    await page.getByRole('button', { name: vi.page.layers.backgroundRemove }).click();
    await page.getByText(vi.page.layers.backgroundNone).waitFor();
    expect(elsewhere).toEqual([]);
    expect(asked.every((url) => /^https:\/\/tiles\.example\.org\/\d+\/\d+\/\d+\.png$/.test(url))).toBe(true);
  } finally {
    await context.close();
    await served.close();
  }
});
