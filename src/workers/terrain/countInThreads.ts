import type { LevelCount, OpenTile } from '../../core/coverage/levels/levelCount';
import type { Terrain } from '../../core/terrain/terrain';
import type { TerrainPool } from './terrainPool';

/** Villages a thread is asked of at once: some tenths of a second where many sites are near. */
const TILE_VILLAGES = 64;

export interface CountRun {
  /** After every tile. */
  readonly onProgress?: () => void;
  readonly signal: AbortSignal;
  readonly tileVillages?: number;
}

/**
 * Decides the villages left of a count in the threads of a pool: every thread has one tile in hand and one waiting, so
 * that others who ask the pool need not wait for all of it. Rejects when a thread fails. When the signal says so no more
 * tiles are asked; those on their way are still taken, for what was measured stays true.
 */
export async function countInThreads(
  pool: TerrainPool,
  terrain: Terrain,
  count: LevelCount,
  { onProgress, signal, tileVillages = TILE_VILLAGES }: CountRun,
): Promise<void> {
  const survey = count.survey();
  const ask = async (open: OpenTile): Promise<void> => {
    try {
      count.take(open, await pool.run(terrain, 'levels', open.tile, undefined, survey));
    } catch (reason) {
      count.giveBack(open);
      throw reason;
    }
    if (!signal.aborted) onProgress?.();
  };
  const lane = async (): Promise<void> => {
    while (!signal.aborted) {
      const open = count.nextTile(tileVillages);
      if (!open) return;
      await ask(open);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: 2 * pool.size }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
