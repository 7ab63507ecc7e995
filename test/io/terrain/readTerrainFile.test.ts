import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { VOID_M } from '../../../src/core/terrain/elevationGrid';
import { createTerrain, isSea, terrainHeightM } from '../../../src/core/terrain/terrain';
import { cornerOf } from '../../../src/io/terrain/readHgt';
import { readTerrainFile } from '../../../src/io/terrain/readTerrainFile';
import { writeGeotiff } from '../../../src/io/terrain/writeGeotiff';

const REAL = '../shared/terrain/N36W122.hgt.gz';
const hasReal = existsSync(REAL);
const hasGdal =
  spawnSync('gdalwarp', ['--version']).status === 0 && spawnSync('gdallocationinfo', ['--help']).error === undefined;
if (!hasReal) console.warn(`test/io/terrain: what needs ${REAL} is skipped, it is not there.`);
if (!hasGdal) console.warn('test/io/terrain: what needs GDAL is skipped (Debian: apt-get install gdal-bin).');

/** A 3″ tile: the height of a sample is its row, three digits, then its column; some are void. */
function tile(heightOf: (row: number, column: number) => number, side = 1201): Uint8Array {
  const view = new DataView(new ArrayBuffer(side * side * 2));
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++)
      view.setInt16(2 * (row * side + column), heightOf(row, column), false);
  }
  return new Uint8Array(view.buffer);
}
const codes = async (bytes: Uint8Array, name: string) =>
  (await readTerrainFile(bytes, name)).issues.map(({ code }) => code);

describe('an .hgt tile', () => {
  const sloped = tile((row, column) => row + 2 * column);

  it.each([
    ['N21E107.hgt', 107, 21],
    ['s01w070.HGT', -70, -1],
    ['n21_e107_1arc_v3.hgt', 107, 21],
    ['folder/N00E006.SRTMGL1.hgt', 6, 0],
  ])('%s has its corner in its name', (name, westDeg, southDeg) => {
    expect(cornerOf(name)).toEqual({ westDeg, southDeg });
  });

  it('is read from the north-west, plain, gzipped or zipped', async () => {
    const zip = zipSync({ 'N21E107.hgt': sloped, 'readme.txt': new Uint8Array([65]) });
    for (const [bytes, name] of [
      [sloped, 'N21E107.hgt'],
      [gzipSync(sloped), 'N21E107.hgt.gz'],
      [zip, 'tiles.zip'],
    ] as const) {
      const { grids, issues } = await readTerrainFile(bytes, name);
      expect(issues).toEqual([]);
      const terrain = createTerrain(grids);
      expect(terrainHeightM(terrain, 107, 22)).toBeCloseTo(0, 6);
      expect(terrainHeightM(terrain, 108, 22)).toBeCloseTo(2400, 6);
      expect(terrainHeightM(terrain, 107, 21)).toBeCloseTo(1200, 6);
      expect(terrainHeightM(terrain, 107.5, 21.5)).toBeCloseTo(1800, 6);
    }
  });

  it('may be nothing but sea, which packs like a bomb', async () => {
    const zip = zipSync({ 'N20E108.hgt': tile(() => 0) });
    const { grids, issues } = await readTerrainFile(zip, 'sea.zip');
    expect(issues).toEqual([]);
    expect(terrainHeightM(createTerrain(grids), 108.5, 20.5)).toBe(0);
  });

  it('has 3601 samples a side at 1″', async () => {
    const { grids } = await readTerrainFile(
      tile((row) => row, 3601),
      'N21E107.hgt',
    );
    expect(grids[0]).toMatchObject({ columns: 3601, stepLatDeg: 1 / 3600 });
    expect(terrainHeightM(createTerrain(grids), 107.5, 21.5)).toBeCloseTo(1800, 6);
  });

  it('reports its voids and keeps them', async () => {
    const { grids, issues } = await readTerrainFile(
      tile((row, column) => (row < 10 && column < 30 ? VOID_M : 5)),
      'N21E107.hgt',
    );
    expect(issues).toEqual([
      { code: 'terrain.voids', severity: 'warning', params: { voids: 300, samples: 1201 * 1201 }, file: 'N21E107.hgt' },
    ]);
    expect(terrainHeightM(createTerrain(grids), 107.001, 21.999)).toBeNaN();
  });

  it('says what is wrong with it', async () => {
    expect(await codes(sloped, 'tile.hgt')).toEqual(['terrain.badName']);
    expect(await codes(sloped.subarray(0, 1_000_000), 'N21E107.hgt')).toEqual(['terrain.wrongSize']);
    expect(await codes(gzipSync(sloped).subarray(0, 5_000), 'N21E107.hgt.gz')).toEqual(['terrain.truncated']);
    expect(await codes(new Uint8Array(), 'N21E107.hgt')).toEqual(['file.empty']);
    expect(
      await codes(
        tile(() => VOID_M),
        'N21E107.hgt',
      ),
    ).toEqual(['terrain.allVoid']);
    expect(await codes(new TextEncoder().encode('id,name\n1,a\n'), 'a.csv')).toEqual(['terrain.notDem']);
    expect(await codes(zipSync({ 'readme.txt': new Uint8Array([65]) }), 'a.zip')).toEqual(['terrain.nothingInside']);
  });
});

describe.skipIf(!hasReal)('the real tile N36W122', () => {
  const raw = () => gunzipSync(readFileSync(REAL));

  it('has its corners where the bytes are, the Pacific in the south-west, mountains in the north-east', async () => {
    const { grids } = await readTerrainFile(readFileSync(REAL), 'N36W122.hgt.gz');
    const bytes = raw();
    const terrain = createTerrain(grids);
    const at = (row: number, column: number) => bytes.readInt16BE(2 * (row * 1201 + column));
    expect(terrainHeightM(terrain, -122, 37)).toBeCloseTo(at(0, 0), 6);
    expect(terrainHeightM(terrain, -121, 37)).toBeCloseTo(at(0, 1200), 6);
    expect(terrainHeightM(terrain, -122, 36)).toBeCloseTo(at(1200, 0), 6);
    expect(terrainHeightM(terrain, -121, 36)).toBeCloseTo(at(1200, 1200), 6);
    const sea = terrainHeightM(terrain, -121.95, 36.2);
    expect(sea).toBe(0);
    expect(isSea(terrain, -121.95, 36.2, sea)).toBe(true);
    expect(isSea(terrain, -121.3, 36.5, terrainHeightM(terrain, -121.3, 36.5))).toBe(false);
  });

  it.skipIf(!hasGdal)('agrees with GDAL, also as GeoTIFF: tiled, striped, LZW, deflate, float, UTM', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'phu-song-terrain-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const hgt = join(folder, 'N36W122.hgt');
    const bytes = raw();
    writeFileSync(hgt, bytes);
    const made = (name: string, tool: string, ...options: string[]) => {
      execFileSync(tool, ['-q', ...options, hgt, join(folder, name)]);
      return name;
    };
    const cut = ['-srcwin', '300', '200', '400', '500'];
    const names = [
      'N36W122.hgt',
      made('striped.tif', 'gdal_translate', ...cut),
      made('lzw.tif', 'gdal_translate', ...cut, '-co', 'COMPRESS=LZW', '-co', 'PREDICTOR=2'),
      made('big.tif', 'gdal_translate', ...cut, '-co', 'COMPRESS=LZW', '-co', 'ENDIANNESS=BIG'),
      made('tiled.tif', 'gdal_translate', ...cut, '-ot', 'Float32', '-co', 'TILED=YES', '-co', 'COMPRESS=DEFLATE'),
      made('cog.tif', 'gdal_translate', ...cut, '-of', 'COG', '-co', 'COMPRESS=DEFLATE'),
      made('area.tif', 'gdal_translate', ...cut, '-mo', 'AREA_OR_POINT=Area'),
    ];
    const places = [
      [-121.7, 36.7],
      [-121.5, 36.5],
      [-121.62, 36.81],
    ] as const;
    made('odd.tif', 'gdal_translate', ...cut, '-co', 'COMPRESS=LZW', '-co', 'PREDICTOR=2', '-co', 'ENDIANNESS=BIG');
    expect(await codes(readFileSync(join(folder, 'odd.tif')), 'odd.tif')).toEqual(['terrain.unsupported']);
    for (const name of names) {
      const terrain = createTerrain((await readTerrainFile(readFileSync(join(folder, name)), name)).grids);
      const theirs = gdalAt(join(folder, name), places);
      for (const [at, [lng, lat]] of places.entries()) {
        expect(terrainHeightM(terrain, lng, lat), name).toBeCloseTo(theirs[at]!, 1);
      }
    }
    for (const [name, crs] of [
      ['utm.tif', 'EPSG:32610'],
      ['mercator.tif', 'EPSG:3857'],
    ] as const) {
      made(
        name,
        'gdalwarp',
        '-t_srs',
        crs,
        '-r',
        'bilinear',
        '-te',
        '-121.8',
        '36.4',
        '-121.4',
        '36.9',
        '-te_srs',
        'EPSG:4326',
        '-dstnodata',
        '-32768',
      );
      const terrain = createTerrain((await readTerrainFile(readFileSync(join(folder, name)), name)).grids);
      let off = 0;
      for (let i = 0; i < 200; i++) {
        const [lng, lat] = [-121.75 + 0.3 * ((i * 0.618) % 1), 36.45 + 0.4 * ((i * 0.755) % 1)];
        off += Math.abs(terrainHeightM(terrain, lng, lat) - bilinear(bytes, lng, lat)) / 200;
      }
      // Two bilinear samplings of mountains at 90 m: metres on average, while one pixel of shift would be tens.
      expect(off, name).toBeLessThan(4);
    }
  });

  function gdalAt(file: string, places: readonly (readonly [number, number])[]): number[] {
    const input = places.map((place) => place.join(' ')).join('\n');
    const said = execFileSync('gdallocationinfo', ['-valonly', '-wgs84', file], { input }).toString();
    return said.trim().split('\n').map(Number);
  }

  /** Bilinear on the bytes themselves. */
  function bilinear(bytes: Buffer, lng: number, lat: number): number {
    const [x, y] = [(lng + 122) * 1200, (37 - lat) * 1200];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const at = (dx: number, dy: number) => bytes.readInt16BE(2 * ((row + dy) * 1201 + column + dx));
    const [u, v] = [x - column, y - row];
    return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
  }
});

describe('a GeoTIFF', () => {
  const raster = {
    westDeg: 107.005,
    northDeg: 21.995,
    stepLngDeg: 0.01,
    stepLatDeg: 0.01,
    columns: 100,
    rows: 100,
    noData: VOID_M,
    description: 'test',
    metadata: { ILLUSTRATIVE: 'no' },
  };
  const whole = { ...raster, values: Int16Array.from({ length: 10_000 }, (_, i) => (i === 5050 ? VOID_M : i % 1500)) };

  it('comes back as it was written, whole numbers and fractions, its void a void', async () => {
    const float = { ...raster, values: Float32Array.from({ length: 10_000 }, (_, i) => i / 7 - 300) };
    for (const written of [whole, float]) {
      const { grids } = await readTerrainFile(writeGeotiff(written), 'a.tif');
      expect(grids[0]).toMatchObject({ columns: 100, rows: 100, stepLngDeg: 0.01 });
      expect(grids[0]!.westDeg).toBeCloseTo(107.005, 9);
      expect(grids[0]!.northDeg).toBeCloseTo(21.995, 9);
      expect(Array.from(grids[0]!.heightsM)).toEqual(Array.from(written.values));
    }
  });

  it('keeps the usual void a void where the file does not name it', async () => {
    const values = Float32Array.from({ length: 10_000 }, (_, i) => (i === 5050 ? -9999 : i / 7));
    const { grids, issues } = await readTerrainFile(withoutTag(writeGeotiff({ ...raster, values }), 42113), 'a.tif');
    expect(issues).toMatchObject([{ code: 'terrain.voids', params: { voids: 1 } }]);
    expect(grids[0]!.heightsM[5050]).toBe(VOID_M);
    expect(grids[0]!.heightsM[5051]).toBe(values[5051]);
  });

  it.skipIf(!hasGdal)(
    'is read with its scale and offset, and on a projection of its own with a datum shift',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'phu-song-geotiff-'));
      afterAll(() => rmSync(folder, { recursive: true }));
      const file = (name: string) => join(folder, name);
      writeFileSync(file('a.tif'), writeGeotiff(whole));
      const read = async (name: string) => (await readTerrainFile(readFileSync(file(name)), name)).grids;
      execFileSync('gdal_translate', ['-q', '-a_scale', '0.1', '-a_offset', '5', file('a.tif'), file('scaled.tif')]);
      expect((await read('scaled.tif'))[0]!.heightsM[1000]).toBeCloseTo(105, 4);
      const vn2000 =
        '+proj=tmerc +lat_0=0 +lon_0=107.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m';
      const smooth = Float32Array.from({ length: 10_000 }, (_, i) => 300 + 20 * (i % 100) + 30 * Math.floor(i / 100));
      writeFileSync(file('smooth.tif'), writeGeotiff({ ...raster, values: smooth }));
      execFileSync('gdalwarp', [
        '-q',
        '-et',
        '0',
        '-r',
        'bilinear',
        '-t_srs',
        vn2000,
        file('smooth.tif'),
        file('vn2000.tif'),
      ]);
      const there = createTerrain(await read('vn2000.tif'));
      // 224 m of a forgotten shift would be metres of height here.
      for (const [lng, lat] of [
        [107.3, 21.7],
        [107.61, 21.33],
      ] as const) {
        const expected = 300 + 2000 * (lng - 107.005) + 3000 * (21.995 - lat);
        expect(Math.abs(terrainHeightM(there, lng, lat) - expected)).toBeLessThan(0.2);
      }
    },
  );

  it('says that it is illustrative, when it does', async () => {
    const said = { ...whole, metadata: { ILLUSTRATIVE: 'YES' }, description: 'Illustrative relief' };
    expect((await readTerrainFile(writeGeotiff(said), 'a.tif')).grids[0]!.illustrative).toBe(true);
    expect((await readTerrainFile(writeGeotiff({ ...whole, metadata: {} }), 'a.tif')).grids[0]!.illustrative).toBe(
      false,
    );
  });

  it.skipIf(!hasGdal)('is read by GDAL where it lies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'phu-song-geotiff-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'a.tif');
    writeFileSync(file, writeGeotiff(whole));
    const info = JSON.parse(execFileSync('gdalinfo', ['-json', file]).toString());
    expect(info.size).toEqual([100, 100]);
    const frame = [107, 0.01, 0, 22, 0, -0.01];
    for (const [i, value] of frame.entries()) expect(info.geoTransform[i]).toBeCloseTo(value, 9);
    expect(info.bands[0]).toMatchObject({ type: 'Int16', noDataValue: VOID_M });
    expect(JSON.stringify(info.coordinateSystem)).toContain('4326');
    expect(info.metadata['']).toMatchObject({ ILLUSTRATIVE: 'no' });
    const value = execFileSync('gdallocationinfo', ['-valonly', file, '37', '12']).toString();
    expect(Number(value)).toBe(1237);
  });

  it('says what is wrong with it', async () => {
    const good = writeGeotiff(whole);
    expect(await codes(good.subarray(0, good.length - 500), 'a.tif')).toEqual(['terrain.truncated']);
    expect(await codes(good.subarray(0, 60), 'a.tif')).toEqual(['terrain.truncated']);
    expect(await codes(withKey(good, 2048, 2), 'a.tif')).toEqual(['terrain.unknownCrs']);
    expect(await codes(withoutTag(good, 34735), 'a.tif')).toEqual(['terrain.noCrs']);
    expect(await codes(withoutTag(good, 33922), 'a.tif')).toEqual(['terrain.noCrs']);
    const inMetres = { ...whole, westDeg: 500_000, northDeg: 2_300_000, stepLngDeg: 30, stepLatDeg: 30 };
    expect(await codes(writeGeotiff(inMetres), 'a.tif')).toEqual(['terrain.notDegrees']);
    expect(await codes(writeGeotiff({ ...whole, westDeg: 21, northDeg: 107 }), 'a.tif')).toEqual([
      'terrain.notDegrees',
    ]);
    expect(await codes(withTag(good, 258, 8), 'a.tif')).toEqual(['terrain.notDem']);
  });

  /** The entry of a tag in the directory at byte 8. */
  function entryOf(view: DataView, tag: number): number {
    const count = view.getUint16(8, true);
    for (let i = 0; i < count; i++) if (view.getUint16(10 + 12 * i, true) === tag) return 10 + 12 * i;
    throw new Error(`no tag ${tag}`);
  }
  function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
    const copy = bytes.slice();
    change(new DataView(copy.buffer));
    return copy;
  }
  function withTag(bytes: Uint8Array, tag: number, value: number) {
    return changed(bytes, (view) => view.setUint16(entryOf(view, tag) + 8, value, true));
  }
  /** The tag becomes one that nobody reads, in the same place of the sorted order. */
  function withoutTag(bytes: Uint8Array, tag: number) {
    return changed(bytes, (view) => view.setUint16(entryOf(view, tag), tag + 2, true));
  }
  function withKey(bytes: Uint8Array, key: number, value: number) {
    return changed(bytes, (view) => {
      const at = view.getUint32(entryOf(view, 34735) + 8, true);
      for (let i = 4; i < 16; i += 4)
        if (view.getUint16(at + 2 * i, true) === key) view.setUint16(at + 2 * i + 6, value, true);
    });
  }
});
