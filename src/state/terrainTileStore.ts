import { type DBSchema, openDB } from 'idb';
import type { TileOrigin } from '../core/terrain/tileOrigin';
import type { FetchedTile, TilePlace } from '../io/terrain/tiles/mosaicTiles';

/** Tiles of one address and zoom, whatever their area. */
export type TileLayer = Pick<TileOrigin, 'template' | 'range'>;

/** Tiles of heights kept on this computer as they came, so that the ground is there without the network. */
export interface TerrainTileStore {
  put(layer: TileLayer, tile: FetchedTile): Promise<void>;
  /** Those of the layer's range that are kept. */
  tiles(layer: TileLayer): Promise<readonly FetchedTile[]>;
  forget(layer: TileLayer, places: readonly TilePlace[]): Promise<void>;
  /** Says that the tiles of this range are a height model; tiles of the layer outside the range go. */
  keep(origin: TileOrigin): Promise<void>;
  kept(): Promise<readonly TileOrigin[]>;
  /** The layer's height model and all its tiles. */
  remove(layer: TileLayer): Promise<void>;
  /** Tiles that are no part of a height model. */
  removeLoose(): Promise<void>;
}

type TileKey = [template: string, zoom: number, x: number, y: number];

interface TileSchema extends DBSchema {
  tiles: { key: TileKey; value: FetchedTile };
  models: { key: [template: string, zoom: number]; value: TileOrigin };
}

export async function openTerrainTileStore(name = 'phu-song-terrain-tiles'): Promise<TerrainTileStore> {
  const database = await openDB<TileSchema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('tiles');
      fresh.createObjectStore('models');
    },
  });
  return {
    async put({ template, range }, tile) {
      await database.put('tiles', tile, [template, range.zoom, tile.x, tile.y]);
    },
    async tiles(layer) {
      const tiles = await database.getAll('tiles', tilesOf(layer));
      return tiles.filter(({ x, y }) => holds(layer, x, y));
    },
    async forget({ template, range }, places) {
      const transaction = database.transaction('tiles', 'readwrite');
      const gone = places.map(({ x, y }) => transaction.store.delete([template, range.zoom, x, y]));
      await Promise.all([...gone, transaction.done]);
    },
    async keep(origin) {
      const transaction = database.transaction(['tiles', 'models'], 'readwrite');
      const tiles = transaction.objectStore('tiles');
      const others = (await tiles.getAllKeys(tilesOf(origin))).filter(([, , x, y]) => !holds(origin, x, y));
      await Promise.all([
        ...others.map((key) => tiles.delete(key)),
        transaction.objectStore('models').put(origin, [origin.template, origin.range.zoom]),
        transaction.done,
      ]);
    },
    kept: () => database.getAll('models'),
    async remove(layer) {
      const transaction = database.transaction(['tiles', 'models'], 'readwrite');
      await Promise.all([
        transaction.objectStore('tiles').delete(tilesOf(layer)),
        transaction.objectStore('models').delete([layer.template, layer.range.zoom]),
        transaction.done,
      ]);
    },
    async removeLoose() {
      const transaction = database.transaction(['tiles', 'models'], 'readwrite');
      const models = new Set((await transaction.objectStore('models').getAllKeys()).map((key) => JSON.stringify(key)));
      const tiles = transaction.objectStore('tiles');
      const loose = (await tiles.getAllKeys()).filter(
        ([template, zoom]) => !models.has(JSON.stringify([template, zoom])),
      );
      await Promise.all([...loose.map((key) => tiles.delete(key)), transaction.done]);
    },
  };
}

const tilesOf = ({ template, range }: TileLayer): IDBKeyRange =>
  IDBKeyRange.bound([template, range.zoom], [template, range.zoom, []]);

function holds({ range }: TileLayer, x: number, y: number): boolean {
  return x >= range.west && x <= range.east && y >= range.north && y <= range.south;
}
