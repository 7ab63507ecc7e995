import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RELIEF, relief } from '../../geodata/scripts/relief.mjs';
import { gridHeightM } from '../../src/core/terrain/elevationGrid';
import { createTerrain, OUTSIDE, terrainHeightM } from '../../src/core/terrain/terrain';
import { readTerrainFile } from '../../src/io/terrain/readTerrainFile';
import { land, sites, textOf, villages } from './builtIn';
import { inside } from './inside';

const FILE = 'public/terrain/quang-ninh-illustrative.tif';
const bytes = readFileSync(FILE);
const reading = await readTerrainFile(bytes, 'quang-ninh-illustrative.tif');
const grid = reading.grids[0]!;
const terrain = createTerrain(reading.grids);

test('the seed gives the committed relief again, height for height', () => {
  const { columns, rows, heights } = relief();
  expect([grid.columns, grid.rows]).toEqual([columns, rows]);
  expect(grid.westDeg).toBeCloseTo(RELIEF.west + RELIEF.stepDeg / 2, 9);
  expect(grid.northDeg).toBeCloseTo(RELIEF.north - RELIEF.stepDeg / 2, 9);
  expect(heights.every((height, i) => height === grid.heightsM[i])).toBe(true);
  expect(textOf('geodata/scripts/relief.mjs')).not.toMatch(
    /Math\.(random|sin|cos|exp|log|pow|hypot)|Date\.now|new Date/,
  );
});

test('it is light, says that it is made up, and has no voids', () => {
  expect(bytes.length).toBeLessThan(250 * 1024);
  expect(reading.issues).toEqual([]);
  expect(grid.illustrative).toBe(true);
  expect(bytes.toString('latin1')).toMatch(/ILLUSTRATIVE relief[\s\S]*not surveyed/);
});

test('the published heights stand near their places and nothing is higher than the highest', () => {
  const peaks = [
    ['Quảng Nam Châu', 107.67, 21.575, 1507],
    ['Cao Xiêm', 107.5, 21.535, 1429],
    ['Am Váp', 107.1, 21.14, 1094],
    ['Yên Tử', 106.7156, 21.1606, 1068],
  ] as const;
  for (const [name, lng, lat, heightM] of peaks) {
    const reach = 0.02;
    let highest = 0;
    for (let x = -reach; x <= reach; x += RELIEF.stepDeg / 2) {
      for (let y = -reach; y <= reach; y += RELIEF.stepDeg / 2) {
        highest = Math.max(highest, gridHeightM(grid, lng + x, lat + y));
      }
    }
    expect(highest, name).toBeLessThanOrEqual(heightM);
    expect(highest, name).toBeGreaterThan(heightM - 60);
  }
  let summit = 0;
  for (const height of grid.heightsM) summit = Math.max(summit, height);
  expect(summit).toBe(1507);
});

test('land is above the sea and the sea is 0, as the coast says', () => {
  const rings = land.filter((f) => f.properties?.kind === 'land').map((f) => f.geometry.coordinates[0]!);
  let checked = 0;
  for (let row = 7; row < grid.rows; row += 37) {
    for (let column = 5; column < grid.columns; column += 31) {
      const lng = grid.westDeg + column * grid.stepLngDeg;
      const lat = grid.northDeg - row * grid.stepLatDeg;
      const onLand = rings.some((ring) => inside(lng, lat, ring));
      expect(grid.heightsM[row * grid.columns + column]! > 0, `${lng} ${lat}`).toBe(onLand);
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(300);
});

test('every village and site of the built-in plan stands on it', () => {
  for (const { geometry, properties } of [...villages, ...sites]) {
    const [lng, lat] = geometry.coordinates as [number, number];
    const height = terrainHeightM(terrain, lng, lat);
    expect(height === OUTSIDE || Number.isNaN(height), String(properties.id)).toBe(false);
  }
});
