// Where a Chromium is: shared by the set-up and by the browser tests. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const chromiumRecord = fileURLToPath(new URL('../.cache/chromium.json', import.meta.url));

/** Path of a Chromium that starts, or undefined. CHROME_PATH decides alone when it is set. */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return runs(chosen) ? chosen : undefined;
  return [...remembered(), ...onPath(), ...knownPlaces(), ...playwrightCache()].find(runs);
}

function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /chrom|edge/i.test(stdout);
}

function remembered() {
  return existsSync(chromiumRecord) ? [JSON.parse(readFileSync(chromiumRecord, 'utf8')).path] : [];
}

function onPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function knownPlaces() {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.filter(Boolean).map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ...programs.filter(Boolean).map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
  ];
}

function playwrightCache() {
  const folders = {
    linux: join(homedir(), '.cache/ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || folders[process.platform];
  if (!cache || !existsSync(cache)) return [];
  const programs = ['chrome', 'chrome.exe', 'headless_shell', 'chrome-headless-shell', 'chrome-headless-shell.exe'];
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((version) => readdirSync(join(cache, version)).map((folder) => join(cache, version, folder)))
    .flatMap((folder) => [...programs, mac, 'Chromium.app/Contents/MacOS/Chromium'].map((name) => join(folder, name)));
}
