import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';
import { expectAxeClean, openApp, openStage, waitForKpi } from './harness';

describe('the built app', () => {
  test('opens with the 105 dead zones of the built-in plan', async () => {
    const { page } = await openApp();
    await waitForKpi(page, 'dead-zone-villages', 105);
  });

  test('opens without anything axe objects to', async () => {
    const { page } = await openApp();
    await waitForKpi(page, 'dead-zone-villages');
    await expectAxeClean(page);
  });

  test('is served with the policy, and says that no host is allowed', async () => {
    const { address } = await openStage();
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await (await fetch(`${address}allowed-hosts.json`)).json()).toEqual({ hosts: [] });
    expect((await fetch(`${address}no-such-file.geojson`)).status).toBe(404);
  });
});

describe('a host the user allows', () => {
  test('is in the policy, and the page is told', async () => {
    await openStage(); // builds the app
    const served = await serve({ host: '127.0.0.1', allowedHosts: ['tiles.example.org'] });
    try {
      const { headers } = await fetch(served.address);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy(['tiles.example.org']));
      const answer = await fetch(`${served.address}allowed-hosts.json`);
      expect(await answer.json()).toEqual({ hosts: ['tiles.example.org'] });
    } finally {
      await served.close();
    }
  });
});

describe('the watch over the tests', () => {
  test('sees a console error, a page error, a request off the origin and a breach of the policy', async () => {
    const { page, faults } = await openApp();
    await page.evaluate(async () => {
      console.error('said on purpose');
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
      await fetch('https://example.org/').catch(() => {});
      document.body.setAttribute('style', 'color: red');
    });
    await expect.poll(() => faults.all.join('\n')).toMatch(/policy breach: style-src/);
    await expect.poll(() => faults.all.join('\n')).toMatch(/page error: Error: thrown on purpose/);
    const seen = faults.take().join('\n');
    expect(seen).toMatch(/console error: said on purpose/);
    expect(seen).toMatch(/policy breach: connect-src blocked https:\/\/example\.org/);
  });

  test('sees a picture fetched from elsewhere even when nothing blocks it', async () => {
    const { page, context, faults } = await openApp();
    await context.route('https://example.org/**', (route) => route.abort());
    await page.goto('about:blank');
    await page.evaluate(() => fetch('https://example.org/picture').catch(() => {}));
    expect(faults.take().join('\n')).toMatch(/request off the origin: https:\/\/example\.org\/picture/);
  });

  test('sees what axe objects to', async () => {
    const { page } = await openApp();
    await page.evaluate(() => document.body.append(document.createElement('button')));
    await expect(expectAxeClean(page)).rejects.toThrow(/button-name/);
  });
});
