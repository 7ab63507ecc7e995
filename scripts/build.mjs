// Builds the app into dist, or leaves it when it is already made from these very sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, '.sources');
const SOURCES = ['index.html', 'package-lock.json', 'public', 'src', 'tsconfig.json', 'vite.config.ts'];

/** Returns true when it built, false when dist was already up to date. */
export async function buildIfStale() {
  const hash = hashOfSources();
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
  if (!isFresh) await buildApp(hash);
  return !isFresh;
}

/** Builds beside dist and swaps at the end: a failed build never leaves half an app behind. */
export async function buildApp(hash = hashOfSources()) {
  const { build } = await import('vite');
  const fresh = join(root, '.cache', `build-${process.pid}`);
  process.env.NODE_ENV = 'production'; // whatever the shell or a test runner says: what is served is the real thing
  await build({ root, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
  writeFileSync(join(fresh, 'allowed-hosts.json'), '{"hosts":[]}');
  writeFileSync(join(fresh, '.sources'), hash);
  replace(dist, fresh);
}

/** Another build may swap at the same moment: the last one stays. */
function replace(folder, fresh, triesLeft = 5) {
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (triesLeft === 0) throw error;
    replace(folder, fresh, triesLeft - 1);
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesUnder)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await (process.argv.includes('--if-stale') ? buildIfStale() : buildApp());
}
