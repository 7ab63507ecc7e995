import { type DBSchema, openDB } from 'idb';
import type { ElevationGrid } from '../core/terrain/elevationGrid';

/** Height models kept on this computer for the next visit, in the order they were brought. */
export interface TerrainStore {
  /** Keeps these and nothing else. */
  keep(grids: readonly ElevationGrid[]): Promise<void>;
  recall(): Promise<readonly ElevationGrid[]>;
}

interface TerrainSchema extends DBSchema {
  grids: { key: number; value: ElevationGrid };
}

export async function openTerrainStore(name = 'phu-song-terrain'): Promise<TerrainStore> {
  const database = await openDB<TerrainSchema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('grids');
    },
  });
  return {
    async keep(grids) {
      const transaction = database.transaction('grids', 'readwrite');
      await transaction.store.clear();
      await Promise.all(grids.map((grid, at) => transaction.store.put(grid, at)));
      await transaction.done;
    },
    recall: () => database.getAll('grids'),
  };
}
