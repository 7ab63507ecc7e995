import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CoverageDocument } from '../../src/cli/coverageDocument';
import type { OptimiseDocument } from '../../src/cli/optimiseDocument';
import { run } from '../../src/cli/run';
import { memoryShell } from './memoryShell';

const TILE = '../shared/terrain/N36W122.hgt.gz';
const CANDIDATES = 'id,name,lat,lon,height_m,status\nc1,A,36.46,-121.6,40,existing\nc2,B,36.5,-121.5,40,existing\n';
const FILES = {
  'v.csv': 'id,name,lat,lon,households\nbehind,Behind,36.45,-121.6,10\nfar,Far,36.9,-121.6,10\n',
  's.csv': 'id,name,lat,lon,height_m,status\nold,Old,36.05,-121.05,10,existing\n',
  'c.csv': CANDIDATES,
};

async function command(line: string) {
  const shell = memoryShell(FILES);
  const exit = await run(line.split(' '), shell);
  return { exit, ...shell.said };
}

describe.skipIf(!existsSync(TILE))('a village that no candidate serves over terrain (needs ../shared/terrain)', () => {
  it('lacks decibels behind a ridge, as coverage says of the same sites, and metres beyond every reach', async () => {
    const terrain = `--model terrain --terrain ${TILE} --lang en`;
    const optimised = await command(`optimise --villages v.csv --sites s.csv --candidates c.csv --json ${terrain}`);
    expect(optimised.exit).toBe(0);
    const { uncoverableBy } = JSON.parse(optimised.out) as OptimiseDocument;
    const covered = await command(`coverage --villages v.csv --sites c.csv --json ${terrain}`);
    const [behind, far] = (JSON.parse(covered.out) as CoverageDocument).results;
    expect(behind!.reason).toBe('ridge');
    expect(behind!.signal!.missingDb).toBeGreaterThan(0);
    expect(uncoverableBy).toEqual([
      {
        id: 'behind',
        missingM: null,
        missingDb: behind!.signal!.missingDb,
        nearestCandidate: 'c1',
        strongestCandidate: behind!.signal!.bestSite,
      },
      { id: 'far', missingM: far!.missingM, missingDb: null, nearestCandidate: 'c2', strongestCandidate: null },
    ]);
    expect(far!.missingM).toBeGreaterThan(0);
    const said = await command(`optimise --villages v.csv --sites s.csv --candidates c.csv ${terrain}`);
    expect(said.out).toMatch(/behind: missing \d+\.\d dB\n/);
  });
});

describe('a certificate where levels decide', () => {
  const files = {
    'v.csv': 'id,name,lat,lon,households\na,A,21.05,107.05,10\nb,B,21.06,107.09,10\nfar,Far,22,108,10\n',
    's.csv': 'id,name,lat,lon,height_m,status\nold,Old,20.7,106.8,30,existing\n',
    'c.csv': 'id,name,lat,lon,height_m,status\nc1,A,21.04,107.06,40,candidate\nc2,B,21.1,107.2,40,candidate\n',
  };
  const lists = '--villages v.csv --sites s.csv --candidates c.csv --lang en';

  it('is written, and verified anew from plan and model; under another threshold it belongs to another plan', async () => {
    const shell = memoryShell(files);
    const words = (line: string) => run(line.split(' '), shell);
    expect(await words(`optimise ${lists} --model empirical --certificate c.json --json`)).toBe(0);
    const { status } = JSON.parse(shell.files.get('c.json')!).certificate;
    expect(status).toBe('provedCertified');
    expect(await words(`verify c.json ${lists} --model empirical`)).toBe(0);
    expect(shell.said.out).toContain('Holds: value 1');
    expect(await words(`verify c.json ${lists} --model empirical --threshold-dbm -109`)).toBe(2);
    expect(shell.said.err).toContain('the certificate of another plan');
  });

  it.skipIf(!existsSync(TILE))('over terrain names the ground it needs (needs ../shared/terrain)', async () => {
    const shell = memoryShell(FILES);
    const words = (line: string) => run(line.split(' '), shell);
    const asked = '--villages v.csv --sites s.csv --candidates c.csv --model terrain --lang en';
    const near = FILES['v.csv'].replace('far,Far,36.9,', 'far,Far,36.49,');
    shell.files.set('v.csv', near);
    expect(await words(`optimise ${asked} --terrain ${TILE} --certificate c.json --json`)).toBe(0);
    expect(await words(`verify c.json ${asked} --terrain ${TILE}`)).toBe(0);
    expect(await words(`verify c.json ${asked}`)).toBe(2);
    expect(shell.said.err).toMatch(/computed over other terrain; load the one named here: N36W122/);
  });
});
