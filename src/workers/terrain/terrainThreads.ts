import type { FromTerrain, TerrainThread } from './terrainMessages';
import { type TerrainPool, terrainPool } from './terrainPool';

/** The pool of the browser: one worker per core, and one core left to the page. */
export function terrainThreads(): TerrainPool {
  return terrainPool(openThread, Math.max(1, Math.min(8, (navigator.hardwareConcurrency || 2) - 1)));
}

function openThread(): TerrainThread {
  const worker = new Worker(new URL('./terrainWorker.ts', import.meta.url), { type: 'module' });
  const thread: TerrainThread = {
    onAnswer: null,
    tell: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
  worker.onmessage = ({ data }: MessageEvent<FromTerrain>) => thread.onAnswer?.(data);
  worker.onerror = (event) =>
    thread.onAnswer?.({ type: 'failed', reason: event.message || 'the worker could not start' });
  return thread;
}
