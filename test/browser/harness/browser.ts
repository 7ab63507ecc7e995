import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { findChromium } from '../../../scripts/chromium.mjs';
import { type Served, serve } from '../../../scripts/serve.mjs';

export interface Stage {
  readonly browser: Browser;
  /** Where the built app is served, with a slash at the end. */
  readonly address: string;
}

let stage: Promise<{ readonly browser: Browser; readonly served: Served }> | undefined;

/** One browser and one server of the built app per test file; the first call starts them, the file's end ends them. */
export async function openStage(): Promise<Stage> {
  stage ??= start();
  const { browser, served } = await stage;
  return { browser, address: served.address };
}

async function start() {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium that runs: `node scripts/setup.mjs --tests` finds or installs one.');
  buildIfStale();
  const served = await serve({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return { browser, served };
}

/** In a process of its own: the test runner's settings must not leak into what is built. */
function buildIfStale() {
  const script = fileURLToPath(new URL('../../../scripts/build.mjs', import.meta.url));
  const { VITEST: _vitest, ...env } = process.env;
  execFileSync(process.execPath, [script, '--if-stale'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

afterAll(async () => {
  if (!stage) return;
  const { browser, served } = await stage;
  stage = undefined;
  await browser.close();
  await served.close();
});
