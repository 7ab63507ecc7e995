import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { exported, extentOf, featuresOf } from './exported';

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0 && spawnSync('ogrinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('test/gis/gdal.test.ts is skipped: there is no GDAL (Debian: apt-get install gdal-bin).');

/** Villages in no footprint, asked of the geometry library of GDAL through the index of a GeoPackage. */
const IN_NO_FOOTPRINT = `
  SELECT v.id, v.demandKind FROM village v WHERE NOT EXISTS (
    SELECT 1 FROM rtree_footprint_geom box JOIN footprint f ON f.fid = box.id
    WHERE box.minx <= ST_MaxX(v.geom) AND box.maxx >= ST_MinX(v.geom)
      AND box.miny <= ST_MaxY(v.geom) AND box.maxy >= ST_MinY(v.geom)
      AND ST_Intersects(f.geom, v.geom))`;

describe.skipIf(!hasGdal).each(plansUnderTest)('GDAL reads the export of $name', (plan) => {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-gis-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'existing.geojson');
  let text: string;
  beforeAll(async () => {
    text = await exported(plan, ['existing']);
    writeFileSync(file, text);
  }, 120_000);

  it('with every feature, its extent and its types', () => {
    const features = featuresOf(text);
    const summary = execFileSync('ogrinfo', ['-ro', '-so', '-al', file], { encoding: 'utf8' });
    expect(summary).toMatch(/using driver `GeoJSON' successful/);
    expect(Number(summary.match(/Feature Count: (\d+)/)?.[1])).toBe(features.length);
    const extent = summary
      .match(/Extent: \(([-\d.]+), ([-\d.]+)\) - \(([-\d.]+), ([-\d.]+)\)/)!
      .slice(1, 5)
      .map(Number);
    for (const [at, side] of extentOf(features).entries()) expect(extent[at]).toBeCloseTo(side, 5);
    expect(summary).toMatch(/ID\["EPSG",4326\]/);
    const types = { id: 'String', kind: 'String', name: 'String', demandKind: 'String', operator: 'String' };
    const numbers = { households: 'Integer', heightM: 'Integer|Real', radiusM: 'Integer|Real', coverCount: 'Integer' };
    const wanted = { ...types, ...numbers, covered: 'Integer\\(Boolean\\)', servers: 'String' };
    for (const [field, type] of Object.entries(wanted))
      expect(summary).toMatch(new RegExp(`^${field}: (${type}) `, 'm'));
  });

  it('and finds the same villages outside every footprint, before the programme and after it', async () => {
    const { brute } = plan.load();
    const before = brute.deadZones({ activeStatuses: ['existing'], switchedOff: [] });
    expect(outside(file, folder, 'existing')).toEqual(before);
    const built = join(folder, 'built.geojson');
    writeFileSync(built, await exported(plan, ['existing', 'planned']));
    const left = brute.deadZones({ activeStatuses: ['existing', 'planned'], switchedOff: [] });
    expect(outside(built, folder, 'built')).toEqual(left);
    if (plan.isBuiltIn) expect([before.length, left.length]).toEqual([105, 0]);
  }, 240_000);

  it('and a copy it saves comes back with the same sites and villages', () => {
    const copy = join(folder, 'copy.geojson');
    run('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'RFC7946=YES', copy, file]);
    const { plan: again, badRows } = readPlan(readFileSync(copy, 'utf8'));
    const original = readPlan(text).plan!;
    expect(badRows).toEqual([]);
    expect(again!.villages).toEqual(original.villages);
    expect(again!.sites).toEqual(original.sites);
  });
});

/** Ids of the counted villages in no footprint, in the order of the file. */
function outside(plan: string, folder: string, name: string): string[] {
  const store = join(folder, `${name}.gpkg`);
  const layer = (kind: string, type: string, how: readonly string[]) =>
    run('ogr2ogr', ['-f', 'GPKG', ...how, store, plan, '-where', `kind='${kind}'`, '-nln', kind, '-nlt', type]);
  layer('village', 'POINT', []);
  layer('footprint', 'MULTIPOLYGON', ['-update']);
  const csv = run('ogr2ogr', ['-f', 'CSV', '/vsistdout/', store, '-sql', IN_NO_FOOTPRINT]);
  const rows = csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  return rows.filter(([, kind]) => kind !== 'border post' && kind !== 'island point').map(([id]) => id!);
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
}
