import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import type { Plan } from '../../src/core/plan/plan';
import { REVIEW_STATES } from '../../src/core/plan/site';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { planFile } from '../../src/workers/planFile';
import { memoryShell } from '../cli/memoryShell';
import { plansUnderTest } from '../seeded/plansUnderTest';

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0 && spawnSync('ogrinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('test/gis/formats.test.ts is skipped: there is no GDAL (Debian: apt-get install gdal-bin).');

const NOTES = [
  'Dời 200 m về phía đông; gần trường',
  'Chưa có điện lưới',
  'Đồng ý',
  'outsidePlan: ngoài quy hoạch',
  '"x", y',
];

/** A plan with a decision on every site. */
function reviewedPlan(): Plan {
  const plan = readPlan(plansUnderTest.find(({ isBuiltIn }) => !isBuiltIn)!.load().text).plan!;
  const sites = plan.sites.map((site, i) => ({
    ...site,
    review: REVIEW_STATES[i % REVIEW_STATES.length]!,
    reviewNote: NOTES[i % NOTES.length]!,
  }));
  return { ...plan, sites };
}

const ALL = {
  language: 'en',
  footprints: false,
  merged: false,
  verdicts: true,
  filter: { operator: null, technology: null },
} as const;

describe.skipIf(!hasGdal)('GDAL and the formats of exchange', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-formats-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const plan = reviewedPlan();
  const placed = plan.sites.filter(({ position }) => position !== null);
  const inFolder = (name: string) => join(folder, name);

  beforeAll(async () => {
    for (const format of ['geojson', 'kml', 'kmz', 'xlsx', 'coverage'] as const) {
      const name = format === 'coverage' ? 'coverage.geojson' : `plan.${format}`;
      writeFileSync(inFolder(name), await planFile(plan, { ...ALL, format }));
    }
    writeFileSync(inFolder('merged.geojson'), await planFile(plan, { ...ALL, format: 'geojson', merged: true }));
    const shell = memoryShell({ 'plan.geojson': readFileSync(inFolder('plan.geojson'), 'utf8') });
    for (const list of ['sites', 'villages']) {
      await run(['convert', 'plan.geojson', `${list}.csv`, '--lang', 'en'], shell);
      writeFileSync(inFolder(`${list}.csv`), shell.files.get(`${list}.csv`)!);
    }
  }, 120_000);

  describe('reads what is written', () => {
    it.each(['plan.kml', 'plan.kmz'])('%s: a layer per folder, every feature, typed fields, WGS84', (name) => {
      const layers = layersOf(inFolder(name));
      const bySize = (status: string) => plan.sites.filter((site) => site.status === status).length;
      const counts = new Map(layers.map((layer) => [layer.name, layer.count]));
      expect(counts.get('Existing sites')).toBe(bySize('existing'));
      expect(counts.get('Planned sites')).toBe(bySize('planned'));
      expect((counts.get('Dead zones') ?? 0) + (counts.get('Covered villages') ?? 0)).toBe(plan.villages.length);
      expect(layers.every(({ text }) => /ID\["EPSG",4326\]/.test(text))).toBe(true);
      const sites = layers.find((layer) => layer.name === 'Existing sites')!.text;
      for (const [field, type] of Object.entries({
        id: 'String',
        review: 'String',
        reviewNote: 'String',
        radiusM: 'Integer|Real',
      })) {
        expect(sites).toMatch(new RegExp(`^${field}: (${type}) `, 'm'));
      }
      const villages = layers.find((layer) => layer.name === 'Covered villages')!.text;
      expect(villages).toMatch(/^households: Integer /m);
      expect(boxOf(layers.map(({ text }) => extentIn(text)))).toEqual(roundBox(extentOf(plan)));
    });

    it('plan.xlsx: a layer per sheet, numbers as numbers', () => {
      const layers = layersOf(inFolder('plan.xlsx'));
      expect(layers.map(({ name }) => name)).toEqual(['Sites', 'Villages', 'Dead zones', 'About']);
      expect(layers[0]!.count).toBe(plan.sites.length);
      expect(layers[1]!.count).toBe(plan.villages.length);
      expect(layers[0]!.text).toMatch(/^lat: Real /m);
      expect(layers[0]!.text).toMatch(/^radius_m: (Integer|Real) /m);
      expect(layers[1]!.text).toMatch(/^households: Integer /m);
    });

    it('sites.csv: every row, placed by its coordinates', () => {
      const options = ['-oo', 'X_POSSIBLE_NAMES=lon', '-oo', 'Y_POSSIBLE_NAMES=lat', '-oo', 'AUTODETECT_TYPE=YES'];
      const [layer] = layersOf(inFolder('sites.csv'), options);
      expect(layer!.count).toBe(plan.sites.length);
      expect(layer!.text).toMatch(/^radius_m: (Integer|Real) /m);
      const [west, south, east, north] = extentIn(layer!.text);
      for (const { position } of placed) {
        expect(position![0]).toBeGreaterThanOrEqual(west - 1e-6);
        expect(position![0]).toBeLessThanOrEqual(east + 1e-6);
        expect(position![1]).toBeGreaterThanOrEqual(south - 1e-6);
        expect(position![1]).toBeLessThanOrEqual(north + 1e-6);
      }
    });

    it('coverage.geojson: one valid multipolygon that holds the covered villages and no other', () => {
      const [layer] = layersOf(inFolder('coverage.geojson'));
      expect(layer!.count).toBe(1);
      expect(layer!.text).toMatch(/ID\["EPSG",4326\]/);
      const store = inFolder('coverage.gpkg');
      tool('ogr2ogr', ['-f', 'GPKG', store, inFolder('coverage.geojson'), '-nln', 'coverage', '-nlt', 'MULTIPOLYGON']);
      tool('ogr2ogr', [
        '-f',
        'GPKG',
        '-update',
        store,
        inFolder('plan.geojson'),
        '-where',
        "kind='village'",
        '-nln',
        'village',
        '-nlt',
        'POINT',
      ]);
      const rows = (sql: string) =>
        tool('ogr2ogr', ['-f', 'CSV', '/vsistdout/', store, '-dialect', 'SQLite', '-sql', sql])
          .trim()
          .split(/\r?\n/)
          .slice(1)
          .map((cell) => cell.replace(/^"|"$/g, ''));
      expect(rows('SELECT ST_IsValid(geom) AS valid FROM coverage').map(Number)).toEqual([1]);
      const wrong = rows('SELECT v.id FROM village v, coverage c WHERE ST_Intersects(c.geom, v.geom) <> v.covered');
      expect(wrong).toEqual([]);
    });

    it('merged.geojson: the same file with one feature more', () => {
      const [plain, merged] = ['plan.geojson', 'merged.geojson'].map((name) => layersOf(inFolder(name))[0]!.count);
      expect(merged! - plain!).toBe(1);
    });
  });

  describe('writes from ours', () => {
    const site = (from: Plan) =>
      from.sites.map(
        ({ id, name, position, status, review, reviewNote, operator, radiusM, heightM, technology, costVnd }) => ({
          id,
          name,
          position,
          status,
          review,
          reviewNote,
          operator,
          radiusM,
          heightM,
          technology,
          costVnd,
        }),
      );
    const village = (from: Plan) =>
      from.villages.map(({ id, name, position, households, demandKind, commune }) => ({
        id,
        name,
        position,
        households,
        demandKind,
        commune,
      }));

    it.each([
      ['GeoJSON', 'geojson', ['-lco', 'RFC7946=YES']],
      ['KML', 'kml', []],
      ['LIBKML', 'kml', []],
      ['CSV', 'csv', ['-lco', 'GEOMETRY=AS_XY']],
      ['ESRI Shapefile', 'zip', ['-lco', 'ENCODING=UTF-8']],
      ['XLSX', 'xlsx', []],
    ] as const)(
      '%s, and no decision is lost on the way back',
      async (driver, end, options) => {
        const sites = await backFrom(driver, `sites-${driver.replace(/\W/g, '')}`, 'site', end, options);
        const villages = await backFrom(driver, `villages-${driver.replace(/\W/g, '')}`, 'village', end, options);
        expect(site(sites)).toEqual(site(plan));
        expect(village(villages)).toEqual(village(plan));
      },
      120_000,
    );

    async function backFrom(
      driver: string,
      name: string,
      kind: string,
      end: string,
      options: readonly string[],
    ): Promise<Plan> {
      const layer = JSON.parse(readFileSync(inFolder('plan.geojson'), 'utf8')).name as string;
      const where =
        driver === 'XLSX'
          ? [
              '-dialect',
              'SQLite',
              '-sql',
              `SELECT *, ST_X(geometry) AS lon, ST_Y(geometry) AS lat FROM "${layer}" WHERE kind = '${kind}'`,
            ]
          : ['-where', `kind='${kind}'`];
      const written = inFolder(end === 'zip' ? `${name}.shp` : `${name}.${end}`);
      tool('ogr2ogr', ['-f', driver, ...options, written, inFolder('plan.geojson'), ...where, '-nln', name]);
      if (end === 'zip') {
        const parts = ['shp', 'shx', 'dbf', 'prj', 'cpg'].map(
          (part) => [`${name}.${part}`, new Uint8Array(readFileSync(inFolder(`${name}.${part}`)))] as const,
        );
        writeFileSync(inFolder(`${name}.zip`), zipSync(Object.fromEntries(parts)));
      }
      const shell = memoryShell();
      const list = kind === 'site' ? 'sites' : 'villages';
      const exit = await run(
        ['convert', inFolder(`${name}.${end}`), 'again.geojson', '--list', list, '--lang', 'en'],
        shell,
      );
      expect([exit, shell.said.err.match(/^Error.*$/gm) ?? []]).toEqual([0, []]);
      return readPlan(shell.files.get('again.geojson')!).plan!;
    }
  });

  interface Layer {
    readonly name: string;
    readonly count: number;
    readonly text: string;
  }

  function layersOf(file: string, options: readonly string[] = []): Layer[] {
    const text = tool('ogrinfo', ['-ro', '-so', '-al', ...options, file]);
    return text
      .split(/^Layer name: /m)
      .slice(1)
      .map((part) => ({
        name: part.split('\n')[0]!,
        count: Number(/Feature Count: (\d+)/.exec(part)?.[1]),
        text: part,
      }));
  }

  function tool(command: string, args: readonly string[]): string {
    return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  }
});

type Box = readonly [number, number, number, number];

function extentIn(text: string): Box {
  const numbers = /Extent: \(([-\d.]+), ([-\d.]+)\) - \(([-\d.]+), ([-\d.]+)\)/.exec(text)!.slice(1, 5).map(Number);
  return numbers as unknown as Box;
}

function extentOf(plan: Plan): Box {
  const places = [...plan.villages, ...plan.sites].flatMap(({ position }) => (position ? [position] : []));
  return boxOf(places.map(([lng, lat]): Box => [lng, lat, lng, lat]));
}

function boxOf(boxes: readonly Box[]): number[] & Box {
  const side = (at: number, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[at]!));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** ogrinfo says six decimals. */
function roundBox(box: Box): number[] {
  return box.map((side) => Number(side.toFixed(6)));
}
