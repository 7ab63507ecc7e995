import { readFile, writeFile } from 'node:fs/promises';
import { run } from './run';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: (path) => readFile(path),
  write: (path, text) => writeFile(path, text),
  env: process.env,
});
