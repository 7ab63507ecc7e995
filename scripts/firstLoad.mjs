// Measures the first load on a cold cache: every file fetched until the dead zones and the headline show, gzip sizes.
// `node scripts/firstLoad.mjs`; ends with 1 when the sum is over the bar.
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildIfStale } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const BAR_BYTES = 750 * 1000;
const HEADLINE = '[data-kpi="dead-zone-villages"][data-value]:not([data-value=""])';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium that runs: `node scripts/setup.mjs --tests` finds or installs one.');
await buildIfStale();
const served = await serve({ host: '127.0.0.1' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const files = await loadOnce();
  report(files);
} finally {
  await browser.close();
  await served.close();
}

async function loadOnce() {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, locale: 'vi-VN' });
  const addresses = new Map();
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) addresses.set(request.url(), addresses.size);
  });
  const page = await context.newPage();
  await page.goto(served.address, { waitUntil: 'commit' });
  await page.locator(HEADLINE).first().waitFor({ state: 'attached', timeout: 60_000 });
  const atHeadline = [...addresses.keys()]; // what is asked for later does not hold the headline up
  return Promise.all(atHeadline.map(measure));
}

async function measure(address) {
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
  const isPacked = /\.(woff2|png|jpg|webp|gz|pmtiles)$/.test(address);
  const path = address.slice(served.address.length) || 'index.html';
  return { path, raw: bytes.length, gzip: isPacked ? bytes.length : gzipSync(bytes, { level: 9 }).length };
}

function report(files) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(11);
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  console.log(`${'raw'.padStart(11)}${'gzip'.padStart(11)}  file`);
  for (const { path, raw, gzip } of files.sort((a, b) => b.gzip - a.gzip)) {
    console.log(`${kilobytes(raw)}${kilobytes(gzip)}  ${path}`);
  }
  const isUnder = sum('gzip') <= BAR_BYTES;
  console.log(
    `${kilobytes(sum('raw'))}${kilobytes(sum('gzip'))}  together; the bar is ${BAR_BYTES / 1000} KB gzip: ${isUnder ? 'kept' : 'OVER'}`,
  );
  process.exitCode = isUnder ? 0 : 1;
}
