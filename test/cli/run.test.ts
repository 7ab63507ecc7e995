import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CoverageDocument } from '../../src/cli/coverageDocument';
import { run } from '../../src/cli/run';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { memoryShell } from './memoryShell';

const VILLAGES = 'id,name,lat,lon,households\nv1,A,21.4,107.4,10\nv2,B,21.5,107.4,20\nv3,C,21.4,107.401,\n';
const SITES =
  'id,name,lat,lon,radius_m,operator,technology,status\ns1,S1,21.4,107.4,3000,viettel,4G,\ns2,S2,21.5,107.4,3000,vnpt,2G,planned\ns3,S3,,,3000,vnpt,2G,planned\n';
const BUILT_IN = 'public/plans/quang-ninh.geojson';

async function command(line: string, files: Record<string, string> = { 'v.csv': VILLAGES, 's.csv': SITES }) {
  const shell = memoryShell(files);
  const exit = await run(line.split(' '), shell);
  const json = () => JSON.parse(shell.said.out) as CoverageDocument;
  return { exit, json, shell, ...shell.said };
}

describe('coverage', () => {
  it('answers for two bare lists: existing and planned sites, every village counted', async () => {
    const { exit, json, err } = await command('coverage --villages v.csv --sites s.csv --json');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      model: 'radius',
      villages: 3,
      covered: 3,
      deadZones: 0,
      households: { total: 30, covered: 30, deadZone: 0, unknownVillages: 1 },
      points: { total: 0, dead: 0 },
      sites: { active: 2 },
      illustrative: false,
    });
    expect(json().results.map((each) => each.id)).toEqual(['v1', 'v2', 'v3']);
    expect(json().results[2]).toMatchObject({
      covered: true,
      coverCount: 1,
      servers: ['s1'],
      nearestSite: 's1',
      levelDbm: null,
      marginDb: null,
      reason: 'inReach',
      counted: true,
    });
    expect(json().results[2]?.distanceM).toBeCloseTo(103.9, 0);
    expect(err).toContain('no place');
  });

  it.each([
    ['--status existing', 2],
    ['--operator VNPT', 1],
    ['--technology 4G', 2],
    ['--status candidate', 0],
  ])('%s leaves %d covered', async (options, covered) => {
    const { json } = await command(`coverage --villages v.csv --sites s.csv --json ${options}`);
    expect(json().covered).toBe(covered);
  });

  it('names the bad row behind hundreds of warnings', async () => {
    const far = Array.from({ length: 300 }, (_, i) => `w${i},W,40,-100\n`).join('');
    const files = { 's.csv': SITES, 'v.csv': `id,name,lat,lon\n${far}bad,B,abc,107\n` };
    const { exit, err } = await command('coverage --villages v.csv --sites s.csv --json', files);
    expect([exit, err]).toEqual([2, expect.stringContaining('row 302, column "lat"')]);
  });

  it('says that retired sites never count', async () => {
    const { json, err } = await command('coverage --villages v.csv --sites s.csv --json --status retired');
    expect([json().sites.active, err]).toEqual([0, expect.stringContaining('retired sites never count')]);
  });

  it('knows the command behind the options of every command', async () => {
    const { exit, err } = await command('--lang en optimise p.geojson --objective all');
    expect(exit).toBe(2);
    expect(err).toContain('fewest | most');
  });

  it('fills missing radii only, and says what it assumes without --radius-m', async () => {
    const files = {
      'v.csv': 'id,lat,lon\na,21.41,107.4\nb,21.51,107.4\n',
      's.csv': 'id,lat,lon,radius_m\n1,21.4,107.4,500\n2,21.5,107.4,\n',
    };
    const filled = await command('coverage --villages v.csv --sites s.csv --json --radius-m 1200', files);
    expect(filled.json().results.map(({ covered }) => covered)).toEqual([false, true]);
    expect(filled.json().results[0]).toMatchObject({ nearestSite: '1', reason: 'beyondReach', servers: [] });
    expect(filled.err).not.toContain('assumed');
    const assumed = await command('coverage --villages v.csv --sites s.csv --json', files);
    expect(assumed.exit).toBe(0);
    expect(assumed.err).toContain('1 site has no radius: 3,000 m is assumed');
    const byLevel = await command('coverage --villages v.csv --sites s.csv --model empirical --json', files);
    expect([byLevel.exit, byLevel.err]).toEqual([0, expect.not.stringContaining('radius')]);
  });

  it('takes empty lists for valid lists', async () => {
    const { exit, json, err } = await command('coverage --villages v.csv --sites s.csv --json', {
      'v.csv': 'id,name,lat,lon\n',
      's.csv': 'id,name,lat,lon,radius_m\n',
    });
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ villages: 0, deadZones: 0, results: [] });
    expect(err).toContain('Notice');
  });

  it('stops at a bad row with file, row, column, value and reason, unless told to skip it', async () => {
    const files = { 'v.csv': `${VILLAGES}v4,D,abc,107.4,1\n`, 's.csv': SITES };
    const stopped = await command('coverage --villages v.csv --sites s.csv --json', files);
    expect([stopped.exit, stopped.out]).toEqual([2, '']);
    expect(stopped.err).toContain('Error: v.csv, row 5, column "lat": the coordinate "abc" cannot be read.');
    const skipped = await command('coverage --villages v.csv --sites s.csv --json --skip-bad-rows', files);
    expect(skipped.exit).toBe(0);
    expect(skipped.json().villages).toBe(3);
  });

  it('takes bare GeoJSON for the lists it is said to be', async () => {
    const point = (id: number, properties: object) => ({
      type: 'Feature',
      properties: { id, ...properties },
      geometry: { type: 'Point', coordinates: [107.4, 21.4] },
    });
    const list = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
    const files = {
      'v.geojson': list(point(1, { Tên: 'A', so_ho: 5 })),
      's.geojson': list(point(1, { radius_m: 100 }), point(2, {})),
    };
    const { exit, json } = await command('coverage --villages v.geojson --sites s.geojson --json', files);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ villages: 1, covered: 1, households: { total: 5 }, sites: { total: 2 } });
    expect(json().results[0]).toMatchObject({ id: '1', name: 'A', coverCount: 2 });
  });

  it('prints a summary in the language of the shell', async () => {
    const { out } = await command('coverage --villages v.csv --sites s.csv --status existing --lang vi');
    expect(out).toContain('Thôn, bản, khu phố: 3 · có sóng 2 · lõm sóng 1');
    expect(out).toContain('v2  B: trạm gần nhất s1, 11,1');
    expect(out).toMatch(/v2 {2}B: trạm gần nhất s1, 11,1\skm, ngoài tầm [\d,]+\sk?m\n/);
  });
});

describe('bad usage', () => {
  it.each([
    ['coverage', 'Missing PLAN'],
    ['paint', 'no command "paint"'],
    ['coverage p.geojson --objective fewest', 'Invalid option: --objective'],
    ['raster p.tif', 'Unexpected argument: p.tif'],
    ['coverage v.csv', 'v.csv is a list, not a plan'],
    ['coverage missing.geojson', 'Cannot read missing.geojson'],
    ['coverage --villages v.csv', 'Missing --sites FILE'],
    ['coverage p.geojson --model rays', '--model rays: invalid value. radius | empirical | terrain'],
    ['coverage p.geojson --model terrain --threshold-dbm loud', '--threshold-dbm loud: invalid value. -200 ≤ N ≤ 50'],
    ['coverage p.geojson --radius-m 0', '--radius-m 0: invalid value'],
    ['coverage p.geojson --radius-m 1e9', '0 < N ≤ 100000'],
    ['coverage p.geojson --status soon', 'existing | planned | candidate | retired'],
    ['coverage p.geojson --technology 9G', '2G | 3G | 4G | 5G'],
    ['coverage p.geojson --colour', 'Invalid option: --colour'],
    ['diff p.geojson p.geojson --model terrain', 'Invalid option: --model'],
    ['convert v.csv p.geojson --threshold-dbm -90', 'Invalid option: --threshold-dbm'],
    [
      'convert v.csv out.xyz',
      'The format of out.xyz is not known. These can be written: .geojson .csv .tsv .xlsx .kml .kmz',
    ],
  ])('%s', async (line, message) => {
    const { exit, out, err } = await command(line);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('helps', async () => {
    const { exit, out } = await command('--help --lang vi');
    expect(exit).toBe(0);
    expect(out).toContain('Cách dùng');
  });
});

describe('convert and validate', () => {
  it('takes a list to GeoJSON and back', async () => {
    const { shell, exit } = await command('convert s.csv sites.geojson');
    expect(exit).toBe(0);
    const text = shell.files.get('sites.geojson')!;
    expect(readPlan(text).plan?.sites).toHaveLength(3);
    expect(await run(['convert', 'sites.geojson', 'sites.csv', '--lang', 'en'], shell)).toBe(0);
    expect(shell.files.get('sites.csv')).toContain(
      'id,name,lat,lon,status,operator,radius_m,technology\r\ns1,S1,21.4,107.4,existing',
    );
  });

  it('writes footprints and verdicts on request', async () => {
    const { shell } = await command('convert s.csv sites.geojson --footprints --verdicts');
    const { features } = JSON.parse(shell.files.get('sites.geojson')!) as {
      features: { properties: Record<string, unknown> }[];
    };
    expect(features.filter(({ properties }) => properties.kind === 'footprint')).toHaveLength(2);
    expect(features.at(-1)?.properties).toMatchObject({ siteId: 's2', model: 'radius', radiusM: 3000 });
    const villages = await command('convert v.csv villages.geojson --verdicts');
    const written = villages.shell.files.get('villages.geojson')!;
    expect(written).toContain(
      '"covered":false,"coverCount":0,"servers":"","levelDbm":null,"marginDb":null,"reason":"noActiveSite"',
    );
    expect(readPlan(written).plan?.villages[0]).not.toHaveProperty('extra');
  });

  it('lists issues by row and exits 2 on an error', async () => {
    const { exit, out } = await command('validate v.csv', {
      'v.csv': 'id,name,lat,lon\n1,A,,\n1,B,21.4,107.4\n2,C,107.4,21.4\n',
    });
    expect(exit).toBe(2);
    expect(out.split('\n')[0]).toBe(
      'Error: v.csv, row 2: the village "A" has no coordinates. Fill in latitude and longitude.',
    );
    expect(out).toContain('row 3, column "id": the id "1" is used twice');
    const fine = await command('validate s.csv --json');
    expect(fine.exit).toBe(0);
    expect(JSON.parse(fine.out)).toMatchObject({ ok: true, issues: [{ code: 'place.missingSite', row: 4 }] });
  });
});

describe.runIf(existsSync(BUILT_IN))('the built-in plan', () => {
  it('has 105 dead zones, and none with the planned sites', async () => {
    const before = await command(`coverage ${BUILT_IN} --json`);
    expect(before.json()).toMatchObject({ deadZones: 105, illustrative: true });
    const after = await command(`coverage ${BUILT_IN} --json --status existing,planned`);
    expect(after.json()).toMatchObject({ deadZones: 0 });
  });

  it('is read without a finding and comes back deep-equal', async () => {
    const shell = memoryShell();
    expect(await run(['validate', BUILT_IN, '--json'], shell)).toBe(0);
    expect(JSON.parse(shell.said.out)).toEqual({ file: BUILT_IN, ok: true, issues: [] });
    const { plan } = readPlan(await shell.read(BUILT_IN));
    expect(await run(['convert', BUILT_IN, 'copy.geojson'], shell)).toBe(0);
    expect(readPlan(shell.files.get('copy.geojson')!).plan).toEqual(plan);
  });

  it('keeps its default radii when it is given as two lists', async () => {
    const { json, err } = await command(`coverage --villages ${BUILT_IN} --sites ${BUILT_IN} --json --status existing`);
    expect(json()).toMatchObject({ deadZones: 105, illustrative: true });
    expect(err).toBe('');
  });

  it('lists its dead zones as CSV, marked as illustrative', async () => {
    const { shell } = await command(`convert ${BUILT_IN} dead-zones.csv`);
    const lines = shell.files.get('dead-zones.csv')!.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 105 + 3);
    expect(lines[1]).toContain('Illustrative data');
  });
});
