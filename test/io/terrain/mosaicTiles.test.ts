import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ElevationGrid, gridHeightM, gridHolds, VOID_M } from '../../../src/core/terrain/elevationGrid';
import { createTerrain, OUTSIDE, terrainHeightM } from '../../../src/core/terrain/terrain';
import { type TileRange, tileCount, tilesIn } from '../../../src/core/terrain/tileRange';
import { decodeTerrarium } from '../../../src/io/terrain/tiles/decodeTerrarium';
import { type FetchedTile, mosaicTiles } from '../../../src/io/terrain/tiles/mosaicTiles';
import { chunk, png, type TileShape, terrariumTile } from '../../builders/terrariumTile';

const TEMPLATE = 'https://tiles.example.org/terrarium/{z}/{x}/{y}.png';
const SIDE = 16;
/** By zoom 11 over Quảng Ninh, two columns and three rows. */
const RANGE: TileRange = { zoom: 11, west: 1633, north: 899, east: 1634, south: 901 };

const asked = (range: TileRange) => ({
  template: TEMPLATE,
  host: 'tiles.example.org',
  attribution: 'whoever measured',
  fetchedOn: '2026-01-02',
  range,
});

/** Straight from the definition of XYZ tiles on the spherical Mercator square, by another way than the code's. */
function pixelPlace(zoom: number, column: number, row: number, side = SIDE): readonly [number, number] {
  const world = side * 2 ** zoom;
  const latRad = 2 * Math.atan(Math.exp(Math.PI * (1 - (2 * (row + 0.5)) / world))) - Math.PI / 2;
  return [((column + 0.5) / world) * 360 - 180, (latRad * 180) / Math.PI];
}

type Surface = (column: number, row: number) => number;

/** A surface over all pixels of the world, cut into tiles. */
function cut(range: TileRange, surface: Surface, shape: TileShape = {}): FetchedTile[] {
  const side = shape.side ?? SIDE;
  return tilesIn(range).map(({ x, y }) => {
    const buffer = terrariumTile((column, row) => surface(x * side + column, y * side + row), { ...shape, side });
    return { x, y, bytes: new Uint8Array(buffer).buffer };
  });
}

function only({ grids }: { readonly grids: readonly ElevationGrid[] }): ElevationGrid {
  expect(grids).toHaveLength(1);
  return grids[0]!;
}

const wavy: Surface = (column, row) => 400 + 300 * Math.sin(column / 7) * Math.cos(row / 5);

describe('tiles laid together', () => {
  it('give back any surface at the centres of pixels, to half a step of the format', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 14 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: -300, max: 8_000 }),
        fc.constantFrom(0 as const, 1 as const, 2 as const),
        (zoom, across, down, base, filter) => {
          const west = Math.floor(across * 2 ** zoom);
          const north = Math.floor(down * 2 ** zoom);
          const east = Math.min(west + 1, 2 ** zoom - 1);
          const south = Math.min(north + 1, 2 ** zoom - 1);
          const range = { zoom, west, north, east, south };
          const surface: Surface = (column, row) => base + 200 * Math.sin(column * 1.7 + row * 0.9);
          const grid = only(mosaicTiles(asked(range), cut(range, surface, { filter })));
          for (let row = north * SIDE; row < (south + 1) * SIDE; row++) {
            for (let column = west * SIDE; column < (east + 1) * SIDE; column++) {
              const [lng, lat] = pixelPlace(zoom, column, row);
              expect(gridHolds(grid, lng, lat, false)).toBe(true);
              expect(Math.abs(gridHeightM(grid, lng, lat) - surface(column, row))).toBeLessThan(1 / 256);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have no seam: halfway over an edge lies the mean of both sides, as anywhere else', () => {
    const grid = only(mosaicTiles(asked(RANGE), cut(RANGE, wavy)));
    const { zoom, west, north } = RANGE;
    for (const [column, row] of [
      [(west + 1) * SIDE - 1, north * SIDE + 4],
      [west * SIDE + 3, north * SIDE + 4],
    ] as const) {
      const [from, lat] = pixelPlace(zoom, column, row);
      const [to] = pixelPlace(zoom, column + 1, row);
      const mean = (wavy(column, row) + wavy(column + 1, row)) / 2;
      expect(Math.abs(gridHeightM(grid, (from + to) / 2, lat) - mean)).toBeLessThan(1 / 256);
    }
    const column = west * SIDE + 5;
    const row = (north + 1) * SIDE - 1;
    const [lng, above] = pixelPlace(zoom, column, row);
    const [, below] = pixelPlace(zoom, column, row + 1);
    const [, half] = pixelPlace(zoom, column, row + 0.5);
    expect(half).toBeGreaterThan(below);
    expect(half).toBeLessThan(above);
    const mean = (wavy(column, row) + wavy(column, row + 1)) / 2;
    expect(Math.abs(gridHeightM(grid, lng, half) - mean)).toBeLessThan(1 / 256);
  });

  it('do not depend on the order in which they came, nor on how their rows are written', () => {
    const tiles = cut(RANGE, wavy);
    const { heightsM } = only(mosaicTiles(asked(RANGE), tiles));
    expect(only(mosaicTiles(asked(RANGE), [...tiles].reverse())).heightsM).toEqual(heightsM);
    expect(only(mosaicTiles(asked(RANGE), cut(RANGE, wavy, { filter: 2 }))).heightsM).toEqual(heightsM);
  });

  it('cross the antimeridian', () => {
    const range = { zoom: 5, west: 31, north: 14, east: 32, south: 14 };
    const grid = only(mosaicTiles(asked(range), cut(range, wavy)));
    for (const column of [31 * SIDE + 2, 32 * SIDE + 2]) {
      const [lng, lat] = pixelPlace(5, column, 14 * SIDE + 3);
      expect(Math.abs(gridHeightM(grid, lng > 180 ? lng - 360 : lng, lat) - wavy(column, 14 * SIDE + 3))).toBeLessThan(
        1 / 256,
      );
    }
  });

  it('say where they are from', () => {
    const tiles = cut(RANGE, wavy);
    const grid = only(mosaicTiles(asked(RANGE), tiles));
    const bytes = tiles.reduce((sum, tile) => sum + tile.bytes!.byteLength, 0);
    expect(grid.tiles).toEqual({ ...asked(RANGE), missing: 0, failed: 0, bytes });
    expect(grid.name).toBe('tiles.example.org/terrarium z11');
    expect(grid.illustrative).toBe(false);
  });
});

describe('what is not known', () => {
  const inside = (grid: ElevationGrid, x: number, y: number): number => {
    const [lng, lat] = pixelPlace(RANGE.zoom, x * SIDE + 5, y * SIDE + 5);
    return terrainHeightM(createTerrain([grid]), lng, lat);
  };

  it('is void and said by number and place: tiles the host has not, that did not come, that are something else', () => {
    const tiles = cut(RANGE, wavy);
    const [none, other] = [tiles[0]!, tiles[3]!];
    const given = tiles
      .filter((tile) => tile !== tiles[5])
      .map((tile) => {
        if (tile === none) return { ...tile, bytes: null };
        return tile === other ? { ...tile, bytes: new TextEncoder().encode('<html>sign in</html>').buffer } : tile;
      });
    const reading = mosaicTiles(asked(RANGE), given);
    const grid = only(reading);
    const samples = tileCount(RANGE) * SIDE * SIDE;
    expect(reading.issues.map(({ code, params }) => [code, params?.tiles ?? params?.voids])).toEqual([
      ['tiles.missing', 1],
      ['tiles.failed', 1],
      ['tiles.unreadable', 1],
      ['terrain.voids', samples / 2],
    ]);
    const [west, north] = pixelPlace(RANGE.zoom, RANGE.west, RANGE.north, 1);
    expect(reading.issues[0]!.params!.lng).toBeCloseTo(west, 9);
    expect(reading.issues[0]!.params!.lat).toBeCloseTo(north, 9);
    expect(reading.unreadable).toEqual([{ x: other.x, y: other.y }]);
    expect(grid.tiles).toMatchObject({ missing: 1, failed: 2 });
    for (const { x, y } of [none, other, tiles[5]!]) expect(inside(grid, x, y)).toBeNaN();
    expect(inside(grid, tiles[1]!.x, tiles[1]!.y)).toBeGreaterThan(0);
    expect(terrainHeightM(createTerrain([grid]), 0, 0)).toBe(OUTSIDE);
  });

  it('is void where a pixel is clear, and where it says what no ground is', () => {
    const bytes = terrariumTile((column) => (column === 2 ? -32_768 : 100), {
      side: 4,
      alpha: (column) => (column === 1 ? 0 : 255),
    });
    expect([...decodeTerrarium(bytes)!.heightsM.subarray(0, 4)]).toEqual([100, VOID_M, VOID_M, 100]);
  });

  it('is no ground at all when no tile can be read', () => {
    const given = tilesIn(RANGE).map((place) => ({ ...place, bytes: null }));
    const { grids, issues } = mosaicTiles(asked(RANGE), given);
    expect(grids).toEqual([]);
    expect(issues).toMatchObject([{ code: 'tiles.missing', params: { tiles: 6 } }]);
    expect(mosaicTiles(asked(RANGE), []).issues).toMatchObject([{ code: 'tiles.failed', params: { tiles: 6 } }]);
  });

  it('is a tile of another size than the first', () => {
    const tiles = cut(RANGE, wavy);
    const odd = new Uint8Array(terrariumTile(() => 5, { side: 2 * SIDE })).buffer;
    const { unreadable } = mosaicTiles(asked(RANGE), tiles.with(2, { ...tiles[2]!, bytes: odd }));
    expect(unreadable).toEqual([{ x: tiles[2]!.x, y: tiles[2]!.y }]);
  });
});

describe('a picture that is no tile of heights', () => {
  const tile = terrariumTile(() => 12.5, { side: 8 });

  it('is refused, wherever it is cut off', () => {
    expect(decodeTerrarium(tile)!.heightsM.every((height) => height === 12.5)).toBe(true);
    for (let length = 0; length < tile.length - 12; length++)
      expect(decodeTerrarium(tile.subarray(0, length))).toBeNull();
  });

  it('is refused when a byte of it was turned', () => {
    for (const at of [3, 17, 30, 45, tile.length - 20]) {
      const turned = Buffer.from(tile);
      turned[at] = turned[at]! ^ 0x10;
      expect(decodeTerrarium(turned)).toBeNull();
    }
  });

  it('is refused in grey, with 16 bits, or of an absurd size', () => {
    expect(decodeTerrarium(png(2, 0, new Uint8Array(2 * 3)))).toBeNull();
    expect(decodeTerrarium(png(2, 2, new Uint8Array(2 * 13), [], 16))).toBeNull();
    expect(decodeTerrarium(png(60_000, 2, new Uint8Array(10)))).toBeNull();
  });

  it('is read when its colours are in a palette', () => {
    const palette = chunk('PLTE', Buffer.from([128, 100, 0, 129, 0, 128]));
    const rows = new Uint8Array([0, 0, 1, 0, 1, 0]);
    expect([...decodeTerrarium(png(2, 3, rows, [palette]))!.heightsM]).toEqual([100, 256.5, 256.5, 100]);
  });
});
