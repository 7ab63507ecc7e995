// `npm run bench`: builds bench/main.ts for Node and runs it; further arguments go to it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, '.cache/bench');

await build({
  root,
  configFile: false, // the page gathers its first load in one chunk: here a thread would run the benchmarks with it
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    rollupOptions: {
      input: ['main', 'terrainThread', 'openThread'].map((name) => join(root, `bench/${name}.ts`)),
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const args = ['--expose-gc', join(outDir, 'main.mjs'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
