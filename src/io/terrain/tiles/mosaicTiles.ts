import type { Issue, IssueCode } from '../../../core/checks/issue';
import { type ElevationGrid, VOID_M } from '../../../core/terrain/elevationGrid';
import { mercatorLatDeg } from '../../../core/terrain/mercatorDeg';
import type { TileOrigin } from '../../../core/terrain/tileOrigin';
import { tileCentre, tilesIn } from '../../../core/terrain/tileRange';
import { refused, type TerrainReading } from '../terrainReading';
import { voidIssues } from '../voidIssues';
import { decodeTerrarium, type TerrariumTile } from './decodeTerrarium';
import { tilesName } from './tilesName';

/** A tile as it came; `bytes` null: the host has none there. */
export interface FetchedTile {
  readonly x: number;
  readonly y: number;
  readonly bytes: ArrayBuffer | null;
}

/** What is known of the tiles before they are read. */
export type TilesAsk = Pick<TileOrigin, 'template' | 'host' | 'attribution' | 'fetchedOn' | 'range'>;

export type TilePlace = Pick<FetchedTile, 'x' | 'y'>;

export interface TilesReading extends TerrainReading {
  /** Tiles that came and are no heights: to be fetched again. */
  readonly unreadable: readonly TilePlace[];
}

/** More samples than this are refused: 268 MB in memory. */
export const MOST_TILE_SAMPLES = 1024 * 256 * 256;

/**
 * One height model of all tiles of a range, kept on the pixels of Web Mercator, so that a height is read exactly at the
 * centre of a pixel and without a seam between tiles. Tiles that are missing, did not come or cannot be read are voids,
 * and said with their number and the place of the first. Never throws.
 */
export function mosaicTiles(
  ask: TilesAsk,
  fetched: readonly FetchedTile[],
  onProgress: (fraction: number) => void = () => {},
): TilesReading {
  const { range } = ask;
  const byPlace = new Map(fetched.map((tile) => [placeKey(tile), tile]));
  const lost: Record<'missing' | 'failed' | 'unreadable', TilePlace[]> = { missing: [], failed: [], unreadable: [] };
  const columnsOfTiles = range.east - range.west + 1;
  const places = tilesIn(range);
  let side = 0;
  let heightsM = new Float32Array(0);
  for (const [at, place] of places.entries()) {
    const tile = byPlace.get(placeKey(place));
    const read = tile?.bytes ? decodeTerrarium(new Uint8Array(tile.bytes)) : null;
    onProgress((at + 1) / places.length);
    if (!read || (side > 0 && read.side !== side)) {
      lost[!tile ? 'failed' : tile.bytes === null ? 'missing' : 'unreadable'].push(place);
      continue;
    }
    if (side === 0) {
      side = read.side;
      const samples = places.length * side * side;
      if (samples > MOST_TILE_SAMPLES) {
        return { ...refused('terrain.tooLarge', { maxMb: MOST_TILE_SAMPLES / 262_144 }), unreadable: [] };
      }
      heightsM = new Float32Array(samples).fill(VOID_M);
    }
    lay(read, heightsM, columnsOfTiles, place.x - range.west, place.y - range.north);
  }
  const issues = [
    ...lostIssue('tiles.missing', lost.missing, range.zoom),
    ...lostIssue('tiles.failed', lost.failed, range.zoom),
    ...lostIssue('tiles.unreadable', lost.unreadable, range.zoom),
  ];
  const { unreadable } = lost;
  if (side === 0) return { grids: [], issues, unreadable };
  const origin: TileOrigin = {
    ...ask,
    missing: lost.missing.length,
    failed: lost.failed.length + lost.unreadable.length,
    bytes: fetched.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0),
  };
  const grid = placed(origin, side, heightsM);
  return { grids: [grid], issues: [...issues, ...voidIssues(grid)], unreadable };
}

const placeKey = ({ x, y }: TilePlace): string => `${x}/${y}`;

function lay({ side, heightsM }: TerrariumTile, into: Float32Array, tilesWide: number, x: number, y: number): void {
  const width = tilesWide * side;
  for (let row = 0; row < side; row++) {
    into.set(heightsM.subarray(row * side, (row + 1) * side), (y * side + row) * width + x * side);
  }
}

/** Samples are the centres of pixels. */
function placed(tiles: TileOrigin, side: number, heightsM: Float32Array): ElevationGrid {
  const { zoom, west, north, east, south } = tiles.range;
  const stepLngDeg = 360 / (side * 2 ** zoom);
  const columns = (east - west + 1) * side;
  const rows = (south - north + 1) * side;
  const northMercatorDeg = 180 - (north * side + 0.5) * stepLngDeg;
  const northDeg = mercatorLatDeg(northMercatorDeg);
  const southDeg = mercatorLatDeg(northMercatorDeg - (rows - 1) * stepLngDeg);
  return {
    name: tilesName(tiles),
    westDeg: (west * side + 0.5) * stepLngDeg - 180,
    northDeg,
    stepLngDeg,
    stepLatDeg: rows > 1 ? (northDeg - southDeg) / (rows - 1) : stepLngDeg,
    columns,
    rows,
    heightsM,
    voidValue: VOID_M,
    illustrative: false,
    surface: false,
    northMercatorDeg,
    seabed: true,
    tiles,
  };
}

function lostIssue(code: IssueCode, places: readonly TilePlace[], zoom: number): Issue[] {
  const first = places[0];
  if (!first) return [];
  const [lng, lat] = tileCentre(zoom, first.x, first.y);
  return [{ code, severity: 'warning', params: { tiles: places.length, lng, lat } }];
}
