import { sharedTerrain } from './sharedTerrain';
import type { FromTerrain, TerrainThread } from './terrainMessages';
import { type TerrainPool, terrainPool } from './terrainPool';

/** The pool of the page, always the same: one worker per core, and one core left to the page. */
export function terrainThreads(): TerrainPool {
  pool ??= terrainPool(openThread, Math.max(1, Math.min(8, (navigator.hardwareConcurrency || 2) - 1)));
  return pool;
}

let pool: TerrainPool | null = null;

function openThread(): TerrainThread {
  const worker = new Worker(new URL('./terrainWorker.ts', import.meta.url), { type: 'module' });
  const thread: TerrainThread = {
    onAnswer: null,
    tell: (message) =>
      worker.postMessage(
        message.type === 'terrain' ? { ...message, terrain: sharedTerrain(message.terrain) } : message,
      ),
    end: () => worker.terminate(),
  };
  worker.onmessage = ({ data }: MessageEvent<FromTerrain>) => thread.onAnswer?.(data);
  worker.onerror = (event) =>
    thread.onAnswer?.({ type: 'failed', reason: event.message || 'the worker could not start', lost: true });
  return thread;
}
