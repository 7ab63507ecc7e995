import type { TileOrigin } from '../../src/core/terrain/tileOrigin';
import type { FetchedTile } from '../../src/io/terrain/tiles/mosaicTiles';
import type { TerrainTileStore, TileLayer } from '../../src/state/terrainTileStore';

/** Tiles kept in memory. */
export function memoryTiles(): TerrainTileStore & { readonly size: number } {
  const layers = new Map<string, Map<string, FetchedTile>>();
  const models = new Map<string, TileOrigin>();
  const nameOf = ({ template, range }: TileLayer): string => `${template} ${range.zoom}`;
  const layerOf = (layer: TileLayer): Map<string, FetchedTile> => {
    const known = layers.get(nameOf(layer)) ?? new Map<string, FetchedTile>();
    layers.set(nameOf(layer), known);
    return known;
  };
  const isIn = ({ range }: TileLayer, { x, y }: FetchedTile): boolean =>
    x >= range.west && x <= range.east && y >= range.north && y <= range.south;
  return {
    get size() {
      return [...layers.values()].reduce((sum, tiles) => sum + tiles.size, 0);
    },
    async put(layer, tile) {
      layerOf(layer).set(`${tile.x}/${tile.y}`, tile);
    },
    tiles: async (layer) => [...layerOf(layer).values()].filter((tile) => isIn(layer, tile)),
    async forget(layer, places) {
      for (const { x, y } of places) layerOf(layer).delete(`${x}/${y}`);
    },
    async keep(origin) {
      models.set(nameOf(origin), origin);
    },
    kept: async () => [...models.values()],
    async remove(layer) {
      layers.delete(nameOf(layer));
      models.delete(nameOf(layer));
    },
    async removeLoose() {
      for (const name of [...layers.keys()]) if (!models.has(name)) layers.delete(name);
    },
  };
}
