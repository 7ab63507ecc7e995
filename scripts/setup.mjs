// Runs before `npm start` and `npm test`, when there may be no node_modules yet: node built-ins only.
// Everything it says goes to standard error, so that the address of `npm start` stays alone on standard output.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = `${root}node_modules`;
const stampFile = `${modules}/.phu-song-lock`;
const say = (text) => process.stderr.write(`${text}\n`);

function stop(text) {
  say(text);
  process.exit(1);
}

checkNode();
installLibraries();
if (process.argv.includes('--tests')) await prepareBrowser();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Phủ Sóng needs Node 20.19 or newer; this is ${process.versions.node}. Get one from https://nodejs.org/.`);
}

function installLibraries() {
  const lock = readFileSync(`${root}package-lock.json`);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === hash) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    say('Installing the libraries of package-lock.json (once, needs the network) …');
    const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (status !== 0) {
      stop('The libraries could not be installed (see above). Check the network, then run the same command again.');
    }
  }
  writeFileSync(stampFile, `${hash}\n`);
}

/** True when a `npm ci` or `npm install` by hand already left exactly what the lock asks for. */
function isInstalled(lock) {
  const recordFile = `${modules}/.package-lock.json`;
  if (!existsSync(recordFile)) return false;
  const record = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.optional) return true;
    return record[path]?.version === wanted.version && existsSync(`${root}${path}/package.json`);
  });
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (cli?.endsWith('.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

async function prepareBrowser() {
  const { chromiumRecord, findChromium } = await import('./chromium.mjs');
  let found = findChromium();
  if (!found && process.env.CHROME_PATH) {
    stop(
      `CHROME_PATH: "${process.env.CHROME_PATH}" is no Chrome, Chromium or Edge that starts. Correct it or unset it.`,
    );
  }
  if (!found && isRootOnDebian()) {
    say('Installing Chromium from the system’s packages (once, needs the network) …');
    const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
    if (!aptGet(install)) {
      aptGet(['update']);
      aptGet(install);
    }
    found = findChromium();
  }
  if (!found) {
    say('Fetching a Chromium for the browser tests (once, needs the network) …');
    const options = { cwd: root, stdio: ['ignore', 2, 2] };
    spawnSync(process.execPath, [`${modules}/playwright-core/cli.js`, 'install', 'chromium'], options);
    found = findChromium();
  }
  if (!found) {
    stop(
      [
        'No Chromium that runs was found, and the browser tests need one. Any of these helps:',
        '  - set CHROME_PATH to a Chrome, Chromium or Edge:  CHROME_PATH=/path/to/chrome npm test',
        '  - install one:  apt-get install chromium  (Debian)  ·  npx playwright-core install --with-deps chromium',
        '  - do without them for now:  npm run test:unit',
      ].join('\n'),
    );
  }
  mkdirSync(`${root}.cache`, { recursive: true });
  writeFileSync(chromiumRecord, `${JSON.stringify({ path: found })}\n`);
}

function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
