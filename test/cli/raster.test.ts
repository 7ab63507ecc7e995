import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RasterDocument } from '../../src/cli/rasterSummary';
import { run } from '../../src/cli/run';
import type { Shell } from '../../src/cli/shell';
import { geodesicDestination } from '../../src/core/geo/geodesicDistance';
import { p1812 } from '../../src/core/radio/p1812/p1812';
import { DEFAULT_CLIMATE } from '../../src/core/radio/pathLossModel';
import { NO_CLUTTER } from '../../src/core/terrain/clutter';
import { createProfileBuffer, sampleProfile } from '../../src/core/terrain/sampleProfile';
import { createTerrain, terrainHeightM } from '../../src/core/terrain/terrain';
import { readTerrainFile } from '../../src/io/terrain/readTerrainFile';
import { writeGeotiff } from '../../src/io/terrain/writeGeotiff';

const hasGdal = spawnSync('gdalinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('test/cli/raster: what needs GDAL is skipped (Debian: apt-get install gdal-bin).');

/** Hills of a few hundred metres around 107.3 21.3, as a GeoTIFF of 3″. */
function hills(more: { illustrative?: boolean; voidFrom?: number } = {}): Uint8Array {
  const side = 241;
  const step = 1 / 1200;
  const values = Int16Array.from({ length: side * side }, (_, i) => {
    const [column, row] = [i % side, Math.floor(i / side)];
    if (column >= (more.voidFrom ?? side)) return -32768;
    return Math.round(200 + 150 * Math.sin(column / 9) + 120 * Math.cos(row / 7));
  });
  const place = { westDeg: 107.2, northDeg: 21.4, stepLngDeg: step, stepLatDeg: step, columns: side, rows: side };
  const metadata = more.illustrative ? { ILLUSTRATIVE: 'YES' } : {};
  return writeGeotiff({ ...place, values, noData: -32768, description: 'hills', metadata });
}

/** The same numbers without the unit that keeps levels from being taken for ground. */
function asHeights(levels: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(levels).toString('latin1').replaceAll('dBm', 'm  '), 'latin1');
}

const LINE =
  'raster --site 107.3,21.3 --height-m 40 --freq-mhz 900 --eirp-per-re-dbm 30 --radius-km 5 --cell-m 100 --out a.tif';

async function command(line: string, files: Record<string, Uint8Array>, folders: Record<string, string[]> = {}) {
  const said = { out: '', err: '' };
  const written = new Map<string, Uint8Array>();
  const shell: Shell = {
    env: { LANG: 'en_GB.UTF-8' },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    read: async (path) => {
      const bytes = files[path];
      if (!bytes) throw new Error('no such file');
      return bytes;
    },
    list: async (path) => folders[path] ?? null,
    write: async (path, content) => {
      written.set(path, content as Uint8Array);
    },
  };
  const exit = await run(line.split(' '), shell);
  return { exit, file: written.get('a.tif'), json: () => JSON.parse(said.out) as RasterDocument, ...said };
}

describe('raster', () => {
  it('keeps levels written before out of the ground of a folder, and refuses them by name', async () => {
    const { file } = await command(`${LINE} --terrain h.tif`, { 'h.tif': hills() });
    const files = { 'd/h.tif': hills(), 'd/old.tif': file!, 'old.tif': file! };
    const again = await command(`${LINE} --terrain d`, files, { d: ['h.tif', 'old.tif'] });
    expect([again.exit, again.file]).toEqual([0, file]);
    expect(again.err).toContain('Warning: d/old.tif: this is no height model');
    expect((await command(`${LINE} --terrain old.tif`, files)).exit).toBe(2);
  });

  it('writes nothing under a name that is no GeoTIFF', async () => {
    const { exit, err } = await command(`${LINE.replace('a.tif', 'a.png')} --terrain h.tif`, { 'h.tif': hills() });
    expect([exit, err]).toEqual([2, expect.stringContaining('a.png')]);
  });

  it('writes the level of every cell within the radius, where the model says it is', async () => {
    const { exit, file, json } = await command(`${LINE} --terrain h.tif --json`, { 'h.tif': hills() });
    expect(exit).toBe(0);
    const document = json();
    expect(document).toMatchObject({ file: 'a.tif', model: 'P.1812-8', noData: 0, illustrative: false });
    expect(Math.abs(document.cells - Math.PI * 2500)).toBeLessThan(40);
    expect((await readTerrainFile(file!, 'a.tif')).issues).toMatchObject([{ code: 'terrain.notDem' }]);
    const levels = createTerrain((await readTerrainFile(asHeights(file!), 'a.tif')).grids);
    const terrain = createTerrain((await readTerrainFile(hills(), 'h.tif')).grids);
    const profile = createProfileBuffer();
    const band = { freqGHz: 0.9, polarization: 'v' as const, timePct: 50, locationPct: 50 };
    const heights = { txHeightM: 40, rxHeightM: 1.5 };
    const off: number[] = [];
    for (let i = 0; i < 300; i++) {
      const place = geodesicDestination([107.3, 21.3], (i * 137.5) % 360, 300 + ((i * 61) % 4600));
      sampleProfile(terrain, [107.3, 21.3], place, 100, NO_CLUTTER, profile);
      const exact = 30 - p1812({ ...DEFAULT_CLIMATE, latitudeDeg: 21.3, ...band, ...heights, profile }).terms.lb;
      const level = terrainHeightM(levels, place[0], place[1]);
      if (!Number.isNaN(level)) off.push(Math.abs(level - exact));
    }
    off.sort((a, b) => a - b);
    expect(off.length).toBeGreaterThan(280);
    expect(off[off.length >> 1]).toBeLessThan(1.5);
    expect(terrainHeightM(levels, 107.345, 21.343)).toBeNaN();
  });

  it.skipIf(!hasGdal)('is read by GDAL where it lies, its void a void', async () => {
    const { file } = await command(`${LINE} --terrain h.tif`, { 'h.tif': hills() });
    const folder = mkdtempSync(join(tmpdir(), 'phu-song-raster-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'a.tif');
    writeFileSync(path, file!);
    const info = JSON.parse(execFileSync('gdalinfo', ['-json', path]).toString());
    expect(info.size).toEqual([101, 101]);
    expect(info.bands[0]).toMatchObject({ type: 'Float32', noDataValue: -9999 });
    const at = (lng: number, lat: number) =>
      Number(execFileSync('gdallocationinfo', ['-valonly', '-wgs84', path, String(lng), String(lat)]).toString());
    expect(at(107.3, 21.3)).toBeGreaterThan(-50);
    expect(at(107.345, 21.3)).toBeLessThan(-50);
    expect(at(107.346, 21.343)).toBe(-9999);
    const [west, , , north] = [info.geoTransform[0], 0, 0, info.geoTransform[3]];
    expect((west + (west + 101 * info.geoTransform[1])) / 2).toBeCloseTo(107.3, 9);
    expect((north + (north + 101 * info.geoTransform[5])) / 2).toBeCloseTo(21.3, 9);
  });

  it('says how many cells have no data, and stops where none has', async () => {
    const part = await command(`${LINE} --terrain h.tif`, { 'h.tif': hills({ voidFrom: 140 }) });
    expect(part.exit).toBe(0);
    expect(part.err).toMatch(/void/);
    expect(part.err).toMatch(/of 7,?\d{3} cells of the area have no terrain data/);
    const none = await command(LINE.replace('107.3,21.3', '108.3,21.3 --terrain h.tif'), { 'h.tif': hills() });
    expect(none.exit).toBe(2);
    expect(none.err).toMatch(/no terrain data/);
    expect(none.file).toBeUndefined();
  });

  it('says so, too, of a folder whose tiles all lie elsewhere', async () => {
    const files = { 'd/N10E099.hgt': new Uint8Array(1201 * 1201 * 2) };
    const { exit, err, file } = await command(`${LINE} --terrain d`, files, { d: ['N10E099.hgt'] });
    expect([exit, file]).toEqual([2, undefined]);
    expect(err).toMatch(/Error: ([\d,]+) of \1 cells of the area have no terrain data/);
  });

  it('says that made-up ground is made up, in its words and in the file', async () => {
    const { err, file } = await command(`${LINE} --terrain h.tif`, { 'h.tif': hills({ illustrative: true }) });
    expect(err).toMatch(/Illustrative terrain/);
    expect(Buffer.from(file!).toString('latin1')).toMatch(/ILLUSTRATIVE terrain/);
  });

  it('takes the height models of a folder, and only those', async () => {
    const files = { 'dem/h.tif': hills(), 'dem/notes.txt': new Uint8Array([65]) };
    const { exit } = await command(`${LINE} --terrain dem/`, files, { 'dem/': ['notes.txt', 'h.tif', 'N50E007.hgt'] });
    expect(exit).toBe(0);
    const empty = await command(`${LINE} --terrain dem`, files, { dem: ['notes.txt'] });
    expect(empty.exit).toBe(2);
    expect(empty.err).toMatch(/dem/);
  });

  it.each([
    ['--terrain none.tif', /none\.tif/],
    ['', /--terrain/],
    ['--terrain bad.tif', /no height model/],
    ['--terrain cut.tif', /cut off/],
    ['--terrain h.tif --freq-mhz 7000', /30 ≤ N ≤ 6000/],
    ['--terrain h.tif --height-m 0.5', /1 ≤ N ≤ 3000/],
    ['--terrain h.tif --height-m tall', /--height-m tall/],
    ['--terrain h.tif --radius-km -3', /--radius-km -3/],
    ['--terrain h.tif --cell-m 5 --radius-km 100', /cells/],
    ['--terrain h.tif --site 21.3', /LON,LAT/],
    ['--terrain h.tif --site 107.3,95', /LON,LAT/],
    ['--terrain h.tif --colour red', /--colour/],
    ['--terrain h.tif extra', /extra/],
  ])('%s gets its message', async (options, message) => {
    const files = {
      'h.tif': hills(),
      'bad.tif': new TextEncoder().encode('not a model'),
      'cut.tif': hills().subarray(0, 3000),
    };
    const { exit, err, file } = await command(`${LINE} ${options}`.trim(), files);
    expect(exit).toBe(2);
    expect(err).toMatch(message);
    expect(file).toBeUndefined();
  });

  it('reads a western longitude, which starts like an option', async () => {
    const { exit, err } = await command(LINE.replace('107.3,21.3', '-121.5,36.5 --terrain h.tif'), {
      'h.tif': hills(),
    });
    expect(exit).toBe(2);
    expect(err).toMatch(/no terrain data/);
  });
});
