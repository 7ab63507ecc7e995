import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { highsThread, isHighsThread, serveHighs } from '../workers/optimise/highsThread';
import { run } from './run';

/** Beside the folder of the built command. */
const LAND = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'geo', 'land.geojson');

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The built command is one file: its solver thread starts here as well.
if (isHighsThread()) serveHighs();
else
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    read: (path) => readFile(path),
    list: (path) => readdir(path).catch(() => null),
    land: () => readFile(LAND).catch(() => null),
    write: (path, content) => writeFile(path, content),
    exact: () => highsThread(new URL(import.meta.url)),
    env: process.env,
  });
