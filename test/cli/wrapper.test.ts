import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = 'test/fixtures/cli';

async function phuSong(...args: string[]) {
  const run = promisify(execFile)(process.execPath, ['scripts/phu-song.mjs', ...args], { cwd: ROOT });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

it('builds itself and prints one JSON document and nothing else', async () => {
  const { code, stdout } = await phuSong(
    'coverage',
    '--villages',
    `${FIXTURES}/villages.csv`,
    '--sites',
    `${FIXTURES}/sites.csv`,
    '--json',
  );
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ villages: 2, covered: 1, deadZones: 1 });
});

it('exits 2 with a message on standard error', async () => {
  const { code, stdout, stderr } = await phuSong('coverage', 'no-such-plan.geojson', '--json', '--lang', 'vi');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Không đọc được tệp no-such-plan.geojson');
});
