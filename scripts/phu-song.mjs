#!/usr/bin/env node
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, 'dist-cli', 'phu-song.mjs');
const ROOMS = ['cli', 'core', 'io', 'workers', 'i18n'];

if (isStale()) await build();
await import(pathToFileURL(BUILT).href);

/** The command is built anew when any of its sources is newer; an installed package has no sources and is never stale. */
function isStale() {
  if (!existsSync(join(ROOT, 'src', 'cli', 'main.ts'))) return false;
  if (!existsSync(BUILT)) return true;
  const builtAt = statSync(BUILT).mtimeMs;
  return ROOMS.some((room) => newest(join(ROOT, 'src', room)) > builtAt);
}

function newest(folder) {
  if (!existsSync(folder)) return 0;
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/** Built beside its place and moved there in one step, so that two commands at once never read half a file. */
async function build() {
  const startedAt = new Date();
  const folder = join(ROOT, 'dist-cli', `building-${process.pid}`);
  process.stderr.write('phu-song: đang dựng lệnh từ mã nguồn… (building the command)\n');
  const { build: viteBuild } = await import('vite');
  await viteBuild({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      ssr: 'src/cli/main.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'phu-song.mjs', codeSplitting: false, format: 'es' } },
    },
  });
  renameSync(join(folder, 'phu-song.mjs'), BUILT);
  utimesSync(BUILT, startedAt, startedAt);
  rmSync(folder, { recursive: true });
}
