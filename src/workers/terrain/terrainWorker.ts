import type { Terrain } from '../../core/terrain/terrain';
import type { FromTerrain, ToTerrain } from './terrainMessages';
import { doTerrainTask } from './terrainTask';

/** The thread's side of `terrainThreads`: keeps the ground it was told, does one task after the other. */
let terrain: Terrain | null = null;

addEventListener('message', ({ data }: MessageEvent<ToTerrain>) => {
  if (data.type === 'terrain') {
    terrain = data.terrain;
    return;
  }
  const say = (message: FromTerrain): void => postMessage(message);
  try {
    if (!terrain) throw new Error('no terrain');
    say({ type: 'done', answer: doTerrainTask(terrain, data.task) });
  } catch (reason) {
    say({ type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
});
