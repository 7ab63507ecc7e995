import { describe, expect, it } from 'vitest';
import type { CoverageDocument } from '../../src/cli/coverageDocument';
import { run } from '../../src/cli/run';
import { QUANG_NINH_COMMUNES } from '../../src/core/plan/communes/quangNinhCommunes';
import { loadCrsConverter } from '../../src/io/coordinates/vn2000';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { memoryShell } from './memoryShell';

/** 107.40 21.30, 107.39 21.32 and 107.41 21.28 as PROJ writes them (gdaltransform), easting first. */
const PLACES = [
  [107.4, 21.3],
  [107.39, 21.32],
  [107.41, 21.28],
] as const;
const IN_5897 = [
  '748858.994643306 2358060.55917286',
  '747787.210412459 2360260.40284003',
  '749931.036050663 2355860.76184344',
];
const IN_5899 = [
  '463492.056308573 2356208.61947434',
  '462459.592439026 2358425.17989936',
  '464524.804559964 2353992.1335588',
];

const pairs = (list: readonly string[]) => list.map((line) => line.split(' ') as [string, string]);
const csv = (list: readonly string[]) =>
  `id,tên thôn,Tọa độ X,Tọa độ Y\n${pairs(list)
    .map(([east, north], i) => `v${i},Thôn ${i},${north},${east}\n`)
    .join('')}`;
const geojson = (list: readonly (readonly (string | number)[])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: list.map(([x, y], i) => ({
      type: 'Feature',
      properties: { id: `v${i}`, name: `Thôn ${i}` },
      geometry: { type: 'Point', coordinates: [Number(x), Number(y)] },
    })),
  });
const FILES = {
  '5897.csv': csv(IN_5897),
  '5899.csv': csv(IN_5899),
  '5897.geojson': geojson(pairs(IN_5897)),
  'degrees.csv': `id,name,lat,lon\n${PLACES.map(([lng, lat], i) => `v${i},V,${lat},${lng}\n`).join('')}`,
  '4756.geojson': geojson([[107.398118358388, 21.3010022528163]]),
  's.csv': 'id,name,lat,lon,radius_m\ns1,S,21.3,107.4,500\n',
};

async function command(line: string, files: Record<string, string> = FILES) {
  const shell = memoryShell(files);
  const exit = await run(line.split(' '), shell);
  return { exit, shell, ...shell.said };
}

async function placesIn(line: string) {
  const { exit, shell, err } = await command(`convert ${line.replace(' ', ' out.geojson ')}`);
  expect(err).not.toContain('Error');
  expect(exit).toBe(0);
  const { plan } = readPlan(shell.files.get('out.geojson')!);
  return plan!.villages.map(({ position }) => position);
}

function expectNear(found: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, place] of found.entries()) {
    expect(place[0]).toBeCloseTo(wanted[i]![0]!, 6);
    expect(place[1]).toBeCloseTo(wanted[i]![1]!, 6);
  }
}

describe('--crs', () => {
  it.each([
    '5897.csv --crs EPSG:5897',
    '5897.geojson --crs epsg:5897',
    '5899.csv --crs EPSG:5899',
    '5899.csv --lang en',
  ])('puts the places where they are: %s', async (line) =>
    expectNear(await placesIn(`${line} --list villages`), PLACES),
  );

  it('moves degrees of another ellipsoid', async () => {
    expectNear(await placesIn('4756.geojson --crs EPSG:4756 --list villages'), [PLACES[0]]);
  });

  it('is for metres alone: a list in degrees beside them keeps its places, which is said', async () => {
    const both = 'coverage --villages 5897.csv --sites s.csv --json --crs EPSG:5897';
    const { exit, out, err } = await command(both);
    expect(exit).toBe(0);
    expect((JSON.parse(out) as CoverageDocument).results.map(({ covered }) => covered)).toEqual([true, false, false]);
    expect(err).toContain('s.csv: the file is in degrees or names its own system: it is not read as "EPSG:5897".');
    expect(err).not.toContain('guess');
    expectNear(await placesIn('degrees.csv --crs EPSG:5897 --list villages'), PLACES);
  });

  it('goes with optimise and its candidates too', async () => {
    const line = 'optimise --villages 5897.csv --sites s.csv --candidates c.csv --json --crs EPSG:5897';
    const [, [east, north]] = pairs(IN_5897) as [[string, string], [string, string], [string, string]];
    const candidates = `id,name,N,E,radius_m\nc1,C,${north},${east},500\n`;
    const { exit, out } = await command(line, { ...FILES, 'c.csv': candidates });
    expect([exit, JSON.parse(out)]).toMatchObject([0, { chosen: ['c1'], uncoverable: ['v2'] }]);
  });

  it.each([
    ['coverage degrees.csv --crs EPSG:1234', '--crs EPSG:1234: invalid value. EPSG:5899 | EPSG:5897'],
    ['diff a.geojson b.geojson --crs EPSG:5897', '--crs'],
    ['optimise --matrix m.txt --crs EPSG:5897', '--crs does not go with --matrix'],
  ])('%s is refused', async (line, message) => {
    const { exit, out, err } = await command(line);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('metres without --crs', () => {
  it.each([
    'coverage --villages 5897.csv --sites s.csv',
    'convert 5897.csv out.geojson',
    'optimise --villages 5897.csv --sites s.csv',
    'coverage --villages 5897.csv --sites s.csv --skip-bad-rows',
  ])('are refused where the guess puts them outside the province, with what would fit: %s', async (line) => {
    const { exit, out, err, shell } = await command(line);
    expect([exit, out, shell.files.has('out.geojson')]).toEqual([2, '', false]);
    expect(err).toContain('Error: 5897.csv: read as "EPSG:5899", most points lie outside Quảng Ninh.');
    expect(err).toMatch(
      /Read as EPSG:5897, .*EPSG:3405.*, they lie in the province\. Name the system with --crs EPSG:n\./,
    );
  });

  it('are an error for validate', async () => {
    const { exit, out } = await command('validate 5897.csv --json');
    expect(exit).toBe(2);
    const { ok, issues } = JSON.parse(out);
    expect(ok).toBe(false);
    const found = issues.find(({ code }: { code: string }) => code === 'crs.meridianDoubtful');
    expect(found).toMatchObject({ severity: 'error', params: { systems: expect.stringContaining('EPSG:5897') } });
  });

  it('are refused where they lie in the province, but in no commune that their rows name', async () => {
    const zone = (await loadCrsConverter('EPSG:5898'))!;
    const rows = QUANG_NINH_COMMUNES.slice(0, 9).map(([, name, lng, lat], i) => {
      const [east, north] = zone.fromWgs84([lng, lat]);
      return `v${i};Thôn ${i};${name};${north};${east}\n`;
    });
    const files = { ...FILES, 'c.csv': `Mã;Tên thôn;Xã;X;Y\n${rows.join('')}` };
    const wrong = await command('coverage --villages c.csv --sites s.csv', files);
    expect([wrong.exit, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toMatch(/Error: c\.csv: .* read as "EPSG:5898" they lie in it\. Name the system with --crs\./);
    expect((await command('coverage --villages c.csv --sites s.csv --crs EPSG:5898', files)).exit).toBe(0);
  });

  it('come in where the guess fits, and are said to be guessed', async () => {
    const { exit, err } = await command('coverage --villages 5899.csv --sites s.csv');
    expect(exit).toBe(0);
    expect(err).toContain('converted from "EPSG:5899" to WGS84. The file names no system, this one is a guess');
    expect((await command('validate 5899.csv')).exit).toBe(0);
  });

  it('name the option where a GeoJSON file says nothing', async () => {
    const { exit, err } = await command('convert 5897.geojson out.csv');
    expect(exit).toBe(2);
    expect(err).toContain('--crs EPSG:5899');
  });
});
