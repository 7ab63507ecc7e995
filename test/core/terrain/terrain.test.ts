import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVoids, gridHeightM, VOID_M } from '../../../src/core/terrain/elevationGrid';
import { seaAt, seaMaskOf } from '../../../src/core/terrain/seaMask';
import { createTerrain, isSea, OUTSIDE, terrainHeightM } from '../../../src/core/terrain/terrain';
import { elevationGrid } from '../../builders/elevationGrid';

const BOX = [107, 21, 107.1, 21.1] as const;
const slope = (lng: number, lat: number) => 3000 * (lng - 107) - 2000 * (lat - 21) + 500;

describe('a grid', () => {
  it('gives back a plane exactly, anywhere between its samples', () => {
    const grid = elevationGrid(BOX, 1200, slope);
    fc.assert(
      fc.property(
        fc.double({ min: 107, max: 107.1, noNaN: true }),
        fc.double({ min: 21, max: 21.1, noNaN: true }),
        (lng, lat) => {
          expect(gridHeightM(grid, lng, lat)).toBeCloseTo(slope(lng, lat), 2);
        },
      ),
    );
  });

  it('never goes beyond its neighbours', () => {
    const grid = elevationGrid(BOX, 50, (lng, lat) => ((lng * 7919 + lat * 104729) % 1) * 1000);
    const lowest = Math.min(...grid.heightsM);
    const highest = Math.max(...grid.heightsM);
    fc.assert(
      fc.property(
        fc.double({ min: 107, max: 107.1, noNaN: true }),
        fc.double({ min: 21, max: 21.1, noNaN: true }),
        (lng, lat) => {
          const height = gridHeightM(grid, lng, lat);
          expect(height).toBeGreaterThanOrEqual(lowest);
          expect(height).toBeLessThanOrEqual(highest);
        },
      ),
    );
  });

  it('keeps a void a void: next to it there is no height, on the far side of a sample there is', () => {
    const grid = elevationGrid([107, 21, 107.02, 21.02], 100, (lng, lat) =>
      Math.abs(lng - 107.01) + Math.abs(lat - 21.01) < 1e-6 ? VOID_M : 10,
    );
    expect(countVoids(grid)).toBe(1);
    expect(gridHeightM(grid, 107.005, 21.005)).toBeNaN();
    expect(gridHeightM(grid, 107.015, 21.015)).toBeNaN();
    expect(gridHeightM(grid, 107, 21.005)).toBeCloseTo(10, 9);
    expect(gridHeightM(grid, 107.02, 21.02)).toBeCloseTo(10, 9);
  });

  it('runs on across the antimeridian', () => {
    const grid = elevationGrid([179.9, 10, 180.1, 10.1], 100, (lng) => lng * 10);
    const terrain = createTerrain([grid]);
    expect(terrainHeightM(terrain, -179.95, 10.05)).toBeCloseTo(1800.5, 2);
    expect(terrainHeightM(terrain, 179.95, 10.05)).toBeCloseTo(1799.5, 2);
  });
});

describe('a mosaic', () => {
  const coarse = elevationGrid([107, 21, 108, 22], 100, () => 100, { name: 'coarse' });
  const fine = elevationGrid([107.4, 21.4, 107.6, 21.6], 1000, (lng) => (lng > 107.5 ? VOID_M : 200), { name: 'fine' });

  it('asks the finer grid first, and the coarser one where that knows nothing', () => {
    const terrain = createTerrain([coarse, fine]);
    expect(terrain.grids.map(({ name }) => name)).toEqual(['fine', 'coarse']);
    expect(terrainHeightM(terrain, 107.45, 21.5)).toBe(200);
    expect(terrainHeightM(terrain, 107.55, 21.5)).toBe(100);
    expect(terrainHeightM(terrain, 107.1, 21.1)).toBe(100);
  });

  it('tells a void from no grid at all', () => {
    const terrain = createTerrain([fine]);
    expect(terrainHeightM(terrain, 107.55, 21.5)).toBeNaN();
    expect(terrainHeightM(terrain, 107.1, 21.1)).toBe(OUTSIDE);
  });

  it('closes the gap between tiles whose samples are cell centres', () => {
    const west = elevationGrid([107.005, 21.005, 107.995, 21.995], 100, () => 10);
    const east = elevationGrid([108.005, 21.005, 108.995, 21.995], 100, () => 30);
    const terrain = createTerrain([west, east]);
    expect(terrainHeightM(terrain, 107.999, 21.5)).toBe(10);
    expect(terrainHeightM(terrain, 108.001, 21.5)).toBe(30);
    expect(terrainHeightM(terrain, 109.01, 21.5)).toBe(OUTSIDE);
  });

  it('never mixes real with illustrative ground', () => {
    const illustrative = elevationGrid([107, 21, 109, 22], 400, () => 5, { illustrative: true });
    expect(createTerrain([illustrative])).toMatchObject({ illustrative: true });
    const terrain = createTerrain([illustrative, fine]);
    expect(terrain.illustrative).toBe(false);
    expect(terrainHeightM(terrain, 107.1, 21.1)).toBe(OUTSIDE);
  });
});

describe('the sea', () => {
  const island = [
    [
      [
        [107.2, 21.2],
        [107.6, 21.2],
        [107.6, 21.6],
        [107.2, 21.6],
        [107.2, 21.2],
      ] as [number, number][],
      [
        [107.3, 21.3],
        [107.4, 21.3],
        [107.4, 21.4],
        [107.3, 21.4],
        [107.3, 21.3],
      ] as [number, number][],
    ],
  ];
  const mask = seaMaskOf(island, [107, 21, 108, 22], 0.01);

  it('is what no polygon holds, lakes included; beyond the box nothing is known', () => {
    expect(seaAt(mask, 107.1, 21.1)).toBe(1);
    expect(seaAt(mask, 107.25, 21.25)).toBe(0);
    expect(seaAt(mask, 107.35, 21.35)).toBe(1);
    expect(seaAt(mask, 108.5, 21.5)).toBe(-1);
    const land = mask.sea.reduce((sum, sea) => sum + (1 - sea), 0);
    expect(land).toBe(40 * 40 - 10 * 10);
  });

  it('is at 0 m where no grid lies, but a void stays a void', () => {
    const hole = elevationGrid([107, 21, 107.1, 21.1], 100, () => VOID_M);
    const terrain = createTerrain([hole], mask);
    expect(terrainHeightM(terrain, 107.15, 21.15)).toBe(0);
    expect(terrainHeightM(terrain, 107.05, 21.05)).toBeNaN();
    expect(terrainHeightM(terrain, 107.25, 21.25)).toBe(OUTSIDE);
  });

  it('is asked of the mask, and of the height only where there is none', () => {
    expect(isSea(createTerrain([], mask), 107.25, 21.25, 0)).toBe(false);
    expect(isSea(createTerrain([], mask), 107.1, 21.1, 30)).toBe(true);
    expect(isSea(createTerrain([]), 107.1, 21.1, 0)).toBe(true);
    expect(isSea(createTerrain([]), 107.1, 21.1, 0.5)).toBe(false);
  });

  it('is water up to 0 m over a model that holds its bed, not where land is known, and not in other models', () => {
    const bed = elevationGrid(BOX, 100, (lng) => (lng < 107.05 ? -40 : 25));
    const west: [number, number][] = [
      [106, 20],
      [107.02, 20],
      [107.02, 22],
      [106, 22],
      [106, 20],
    ];
    const mask = seaMaskOf([[west]], [106, 20, 109, 22], 0.01);
    const over = (seabed: boolean, sea: typeof mask | null, lng: number) =>
      terrainHeightM(createTerrain([{ ...bed, seabed }], sea), lng, 21.05);
    expect(over(true, mask, 107.03)).toBe(0);
    expect(over(true, null, 107.03)).toBe(0);
    expect(over(true, mask, 107.01)).toBeCloseTo(-40, 9);
    expect(over(true, mask, 107.08)).toBeCloseTo(25, 9);
    expect(over(false, mask, 107.03)).toBeCloseTo(-40, 9);
    expect(isSea(createTerrain([{ ...bed, seabed: true }]), 107.03, 21.05, 0)).toBe(true);
  });
});
