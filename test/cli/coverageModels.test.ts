import { describe, expect, it } from 'vitest';
import type { CoverageDocument } from '../../src/cli/coverageDocument';
import { run } from '../../src/cli/run';
import { writeGeotiff } from '../../src/io/terrain/writeGeotiff';
import { ridgeGrid } from '../builders/aRidge';
import { memoryShell } from './memoryShell';

const LISTS = {
  'v.csv': 'id,name,lat,lon,households\nnear,Near,21.3,107.24,10\nbehind,Behind,21.3,107.33,20\n',
  's.csv': 'id,name,lat,lon,radius_m,height_m\nmast,Mast,21.3,107.27,10000,40\n',
  'low.csv': 'id,name,lat,lon,radius_m,height_m\nmast,Mast,21.3,107.27,10000,0\n',
  'far.csv': 'id,name,lat,lon,households\nfar,Far,21.3,107.46,10\n',
  'waiting.csv':
    'id,name,lat,lon,status\nmast,Mast,21.3,107.27,existing\nother,Other,21.33,107.47,candidate\nspare,Spare,21.3,107.455,candidate\n',
  'past.csv': 'id,name,lat,lon,radius_m,height_m\nmast,Mast,21.3,107.315,10000,40\n',
};

function relief(illustrative = false): Uint8Array {
  const { westDeg, northDeg, stepLngDeg, stepLatDeg, columns, rows, heightsM } = ridgeGrid();
  const metadata = illustrative ? { ILLUSTRATIVE: 'YES' } : {};
  const place = { westDeg, northDeg, stepLngDeg, stepLatDeg, columns, rows };
  return writeGeotiff({ ...place, values: Int16Array.from(heightsM), noData: -32768, description: 'ridge', metadata });
}

async function coverage(options: string, bytes = relief()) {
  const shell = memoryShell(LISTS);
  shell.binaries.set('ridge.tif', bytes);
  const exit = await run(`coverage --villages v.csv ${options} --json`.split(' '), shell);
  return { exit, err: shell.said.err, document: () => JSON.parse(shell.said.out) as CoverageDocument };
}

const reasons = ({ results }: CoverageDocument) => results.map(({ covered, reason }) => [covered, reason]);

describe('coverage under models that compute levels', () => {
  it('a village within the radius is dead behind a ridge, and lives when the site stands past it', async () => {
    const byRadius = await coverage('--sites s.csv');
    expect(reasons(byRadius.document())).toEqual([
      [true, 'inReach'],
      [true, 'inReach'],
    ]);
    const { exit, document } = await coverage('--sites s.csv --model terrain --terrain ridge.tif');
    expect(exit).toBe(0);
    const { model, villages, covered, deadZones, terrain, results } = document();
    expect({ model, villages, covered, deadZones }).toEqual({
      model: 'terrain',
      villages: 2,
      covered: 1,
      deadZones: 1,
    });
    expect(terrain).toMatchObject({ illustrative: false, fallbackPaths: 0, fallbackVillages: 0 });
    expect(reasons(document())).toEqual([
      [true, 'inReach'],
      [false, 'ridge'],
    ]);
    const [near, behind] = results;
    expect(near!.marginDb).toBeGreaterThanOrEqual(0);
    expect(behind!.marginDb).toBeLessThan(0);
    expect(behind!.levelDbm).toBeLessThan(near!.levelDbm!);
    expect(behind!.signal).toMatchObject({ bestSite: 'mast', missingDb: -behind!.marginDb!, fallback: false });
    expect(behind!.signal!.obstruction!.overM).toBeGreaterThan(300);
    const moved = await coverage('--sites past.csv --model terrain --terrain ridge.tif');
    expect(reasons(moved.document())[1]).toEqual([true, 'inReach']);
  });

  it('compares with the threshold it is given', async () => {
    const { document } = await coverage('--sites s.csv --model terrain --terrain ridge.tif --threshold-dbm -140');
    expect(document()).toMatchObject({ covered: 2, radio: { thresholdDbm: -140 } });
  });

  it('says when the height model lies elsewhere, and when a mast is not one of the model', async () => {
    const { westDeg, northDeg, stepLngDeg, stepLatDeg, columns, rows, heightsM } = ridgeGrid();
    const place = { westDeg: westDeg - 6, northDeg, stepLngDeg, stepLatDeg, columns, rows };
    const values = Int16Array.from(heightsM);
    const far = writeGeotiff({ ...place, values, noData: -32768, description: 'ridge', metadata: {} });
    const away = await coverage('--sites s.csv --model terrain --terrain ridge.tif', far);
    expect(away.err).toMatch(/ridge\.tif: the height model lies elsewhere \(longitude 101\.\d+…/);
    expect(away.err).toContain('2 paths to 2 villages lack terrain data');
    const right = await coverage('--sites s.csv --model terrain --terrain ridge.tif');
    expect(right.err).not.toContain('elsewhere');
    expect(right.err).not.toContain('P.1812');
    const folder = { ...memoryShell(LISTS), list: async () => ['N10E099.hgt'] };
    folder.binaries.set('dem/N10E099.hgt', new Uint8Array(1201 * 1201 * 2));
    expect(await run('coverage --villages v.csv --sites s.csv --model terrain --terrain dem'.split(' '), folder)).toBe(
      0,
    );
    expect(folder.said.err).toContain('lies elsewhere (longitude 99…100, latitude 10…11)');
    const low = await coverage('--sites low.csv --model terrain --terrain ridge.tif');
    expect(low.err).toContain('1 mast outside the 1…3,000 m that ITU-R P.1812-8 was made for');
  });

  it('of a village beyond reach says by how much, and which site switched on would serve it', async () => {
    const shell = memoryShell(LISTS);
    const asked = (more: string) =>
      run(
        `coverage --villages far.csv --sites waiting.csv --model empirical --lang en ${more}`.trim().split(' '),
        shell,
      );
    expect(await asked('')).toBe(0);
    expect(shell.said.out).toMatch(
      /far {2}Far: nearest site mast, 19\.\d\skm, beyond reach by [45]\.\d\skm, switching spare on would do\n/,
    );
    expect(shell.said.out).toContain('Levels estimated by the Extended Hata formula');
    shell.said.out = '';
    expect(await asked('--json')).toBe(0);
    const [far] = (JSON.parse(shell.said.out) as CoverageDocument).results;
    expect(far).toMatchObject({ covered: false, reason: 'beyondReach', signal: null, switchOn: 'spare' });
    expect(far!.missingM).toBeCloseTo(far!.distanceM! - 14_500, 3);
  });

  it('without ground falls back path by path, says so and counts', async () => {
    const { exit, err, document } = await coverage('--sites s.csv --model terrain');
    expect(exit).toBe(0);
    expect(err).toContain('2 paths to 2 villages lack terrain data; the Extended Hata formula answered instead.');
    expect(document().terrain).toMatchObject({ fallbackPaths: 2, fallbackVillages: 2, fallbackModel: 'extendedHata' });
    expect(document().results.map(({ signal }) => signal!.fallback)).toEqual([true, true]);
  });

  it('counts no path of the masts it tries for a dead zone', async () => {
    const { document } = await coverage('--sites s.csv --model terrain --threshold-dbm -85');
    expect(document().deadZones).toBeGreaterThan(0);
    expect(document().terrain).toMatchObject({ fallbackPaths: 2, fallbackVillages: 2 });
  });

  it('the formula alone needs no ground and claims none', async () => {
    const { document } = await coverage('--sites s.csv --model empirical');
    expect(document()).toMatchObject({ model: 'empirical', terrain: null, radio: { thresholdDbm: -110 } });
    expect(document().results.every(({ levelDbm, signal }) => levelDbm !== null && !signal!.fallback)).toBe(true);
  });

  it('made-up heights are said', async () => {
    const { document } = await coverage('--sites s.csv --model terrain --terrain ridge.tif', relief(true));
    expect(document().terrain!.illustrative).toBe(true);
    expect(document().results[1]!.signal!.illustrative).toBe(true);
  });

  it.each([
    [
      '--sites s.csv --terrain ridge.tif',
      '--terrain has no effect without --model terrain. Add --model terrain, or leave --terrain away.',
    ],
    ['--sites s.csv --threshold-dbm -100', '--threshold-dbm has no effect without --model empirical | terrain.'],
    ['--sites s.csv --model terrain --terrain missing.tif', 'Cannot read missing.tif'],
    ['--sites s.csv --model terrain --terrain v.csv', 'v.csv'],
  ])('%s is refused', async (options, message) => {
    const { exit, err } = await coverage(options);
    expect(exit).toBe(2);
    expect(err).toContain(message);
  });
});
