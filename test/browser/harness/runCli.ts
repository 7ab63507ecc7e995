import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoverageDocument } from '../../../src/cli/coverageDocument';

const command = fileURLToPath(new URL('../../../scripts/phu-song.mjs', import.meta.url));

/** What the shell prints for these words, run as a user runs it in a folder with these files. */
export function runCli(words: readonly string[], files: Readonly<Record<string, string>>): string {
  return inFolder(words, files, (said) => said);
}

/** The text of a file that the shell writes for these words. */
export function writtenByCli(words: readonly string[], files: Readonly<Record<string, string>>, name: string): string {
  return inFolder(words, files, (_, folder) => readFileSync(join(folder, name), 'utf8'));
}

function inFolder(
  words: readonly string[],
  files: Readonly<Record<string, string>>,
  then: (said: string, folder: string) => string,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { VITEST: _vitest, ...env } = process.env;
    const said = execFileSync(process.execPath, [command, ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return then(said, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `phu-song coverage PLAN --json` says of the text of a plan. */
export function coverageByCli(planText: string, options: readonly string[] = []): CoverageDocument {
  const files = { 'plan.geojson': planText };
  return JSON.parse(runCli(['coverage', 'plan.geojson', '--json', ...options], files)) as CoverageDocument;
}
