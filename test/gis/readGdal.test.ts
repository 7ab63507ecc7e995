import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { geodesicDistanceM } from '../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../src/core/geo/lngLat';
import { openFile } from '../../src/io/openFile';
import { readTable } from '../../src/io/table/readTable';

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;
if (!hasGdal)
  console.warn('test/gis/readGdal.test.ts is skipped: there is no GDAL (Debian: apt-get install gdal-bin).');

/** Published points (lon, lat) of VN-2000, EPSG:5899: PROJ projects them to 1 mm. */
const POINTS: readonly LngLat[] = [
  [107.0843, 20.9517],
  [107.9663, 21.5277],
  [107.7656, 20.9744],
  [107.3961, 21.525],
  [106.5144, 21.0817],
];
const NAMES = ['Khe Vàng', 'Nà Bấc <img src=x onerror=alert(1)>', 'Đầm Hà', 'Thôn "4"', 'Sơn Dương'];
const CENTIMETRE = 0.01;

describe.skipIf(!hasGdal)('what ogr2ogr writes is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const source = join(folder, 'source.geojson');
  const features = POINTS.map((coordinates, i) => ({
    type: 'Feature',
    properties: { ten_thon: NAMES[i], so_ho: 40 + i, xa: 'Xã Điền Xá', ghi_chu: i === 0 ? null : `dòng ${i}` },
    geometry: { type: 'Point', coordinates },
  }));
  writeFileSync(source, JSON.stringify({ type: 'FeatureCollection', features }));

  const written = (name: string, ...options: string[]) => {
    execFileSync('ogr2ogr', [...options, join(folder, name), source], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(join(folder, name)));
  };
  const shapefile = (stem: string, endings: readonly string[], ...options: string[]) => {
    written(`${stem}.shp`, '-lco', 'ENCODING=UTF-8', ...options);
    const parts = endings.map(
      (ending) => [`${stem}.${ending}`, readFileSync(join(folder, `${stem}.${ending}`))] as const,
    );
    return zipSync(Object.fromEntries(parts));
  };

  const villagesOf = async (bytes: Uint8Array, name: string) => {
    const opened = await openFile(bytes, name);
    if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.issues));
    if (opened.kind === 'plan') return opened.plan!.villages.map((value) => ({ value, crs: '' }));
    const { villages, badRows } = await readTable(opened.table, opened.guess);
    expect(badRows).toEqual([]);
    return villages.map(({ value }) => ({ value, crs: opened.guess.crs }));
  };
  const expectAll = async (bytes: Uint8Array, name: string) => {
    const villages = await villagesOf(bytes, name);
    expect(villages.map(({ value }) => [value.name, value.households, value.commune])).toEqual(
      NAMES.map((each, i) => [each, 40 + i, 'Xã Điền Xá']),
    );
    for (const [i, { value }] of villages.entries()) {
      expect(geodesicDistanceM(value.position, POINTS[i]!)).toBeLessThan(CENTIMETRE);
    }
    return villages[0]!.crs;
  };

  it.each([
    ['crs84', '-lco', 'RFC7946=YES'],
    ['4326', '-t_srs', 'EPSG:4326'],
    ['5899', '-t_srs', 'EPSG:5899'],
    ['5897', '-t_srs', 'EPSG:5897'],
    ['5898', '-t_srs', 'EPSG:5898'],
    ['3405', '-t_srs', 'EPSG:3405'],
    ['9216', '-t_srs', 'EPSG:9216'],
    ['4756', '-t_srs', 'EPSG:4756'],
    ['3857', '-t_srs', 'EPSG:3857'],
  ])('GeoJSON in %s, to a centimetre', async (name, ...options) => {
    await expectAll(written(`${name}.geojson`, '-lco', 'COORDINATE_PRECISION=9', ...options), `${name}.geojson`);
  });

  it('a zipped shapefile in VN-2000, to a centimetre, by its own .prj', async () => {
    const all = ['shp', 'shx', 'dbf', 'prj', 'cpg'];
    expect(await expectAll(shapefile('zone', all, '-t_srs', 'EPSG:5899'), 'zone.zip')).toBe('EPSG:5899');
    expect(await expectAll(shapefile('wide', all, '-t_srs', 'EPSG:3405'), 'wide.zip')).toBe('EPSG:3405');
    expect(await expectAll(shapefile('degrees', all, '-t_srs', 'EPSG:4756'), 'degrees.zip')).toBe('EPSG:4756');
    expect(await expectAll(shapefile('world', all, '-t_srs', 'EPSG:4326'), 'world.zip')).toBe('EPSG:4326');
    expect(await expectAll(shapefile('utm', all, '-t_srs', 'EPSG:32648'), 'utm.zip')).toBe('EPSG:32648');
  });

  it('a shapefile without .prj and .cpg: the zone is guessed, which is said', async () => {
    const bytes = shapefile('bare', ['shp', 'shx', 'dbf'], '-t_srs', 'EPSG:5899');
    expect(await expectAll(bytes, 'bare.zip')).toBe('EPSG:5899');
    const { issues } = await openFile(bytes, 'bare.zip');
    expect(issues.map(({ code }) => code)).toContain('shapefile.noCrs');
  });

  it('KML and CSV', async () => {
    await expectAll(written('list.kml', '-f', 'KML', '-dsco', 'NameField=ten_thon'), 'list.kml');
    await expectAll(written('list.csv', '-lco', 'GEOMETRY=AS_XY'), 'list.csv');
  });

  it('a workbook, whose places stand in columns', async () => {
    const sql = 'SELECT ten_thon, so_ho, xa, ST_X(geometry) AS lon, ST_Y(geometry) AS lat FROM source';
    await expectAll(written('list.xlsx', '-f', 'XLSX', '-dialect', 'SQLite', '-sql', sql), 'list.xlsx');
  });

  it('GPX', async () => {
    const sql = 'SELECT ten_thon AS name, geometry FROM source';
    const bytes = written('walk.gpx', '-f', 'GPX', '-dialect', 'SQLite', '-sql', sql);
    expect((await villagesOf(bytes, 'walk.gpx')).map(({ value }) => value.name)).toEqual(NAMES);
  });
});
