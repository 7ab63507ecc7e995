import type { LevelCount, OpenTile } from '../../core/coverage/levels/levelCount';
import type { Terrain } from '../../core/terrain/terrain';
import type { TerrainPool } from './terrainPool';

/** Villages a thread is asked of at once to begin with; then so many as make about so many paths. */
const FIRST_TILE_VILLAGES = 32;
const TILE_PATHS = 1_500;
const MOST_TILE_VILLAGES = 1_024;

export interface CountRun {
  /** After every tile. */
  readonly onProgress?: () => void;
  readonly signal: AbortSignal;
  /** Left out: as many as make a good piece of work; it makes no difference to the outcome. */
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
  { onProgress, signal, tileVillages }: CountRun,
): Promise<void> {
  const survey = count.survey();
  let next = tileVillages ?? FIRST_TILE_VILLAGES;
  const suit = (villages: number, paths: number): void => {
    next = Math.min(MOST_TILE_VILLAGES, Math.ceil((villages * TILE_PATHS) / Math.max(1, paths)));
  };
  const ask = async (open: OpenTile): Promise<void> => {
    try {
      const answer = await pool.run(terrain, 'levels', open.tile, undefined, survey);
      count.take(open, answer);
      if (tileVillages === undefined) suit(open.places.length, answer.village.length);
    } catch (reason) {
      count.giveBack(open);
      throw reason;
    }
    if (!signal.aborted) onProgress?.();
  };
  const lane = async (): Promise<void> => {
    while (!signal.aborted) {
      const open = count.nextTile(next);
      if (!open) return;
      await ask(open);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: 2 * pool.size }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
