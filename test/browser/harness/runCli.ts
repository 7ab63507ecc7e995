import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoverageDocument } from '../../../src/cli/coverageDocument';

const command = fileURLToPath(new URL('../../../scripts/phu-song.mjs', import.meta.url));

/** What `phu-song coverage PLAN --json` says of the text of a plan, run as a user runs it. */
export function coverageByCli(planText: string, options: readonly string[] = []): CoverageDocument {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-'));
  const file = join(folder, 'plan.geojson');
  try {
    writeFileSync(file, planText);
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const { VITEST: _vitest, ...env } = process.env;
    const out = execFileSync(process.execPath, [command, 'coverage', file, '--json', ...options], {
      stdio: [...stdio],
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return JSON.parse(out) as CoverageDocument;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
