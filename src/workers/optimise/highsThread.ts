import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { MipModel } from '../../core/optimise/kernel/mipModel';
import { loadHighs } from './loadHighs';
import { type EngineMessage, engineOf } from './mipEngine';
import { type MipLimits, solveMip } from './solveMip';

const ROLE = 'phu-song-highs';

/** HiGHS in a thread of Node that can be ended at any moment; `entry` must call `serveHighs` when it finds itself there. */
export function highsThread(entry: URL): ReturnType<typeof engineOf> {
  return engineOf((model, limits, onMessage) => {
    const worker = new Worker(entry, { workerData: { role: ROLE, model, limits } });
    worker.on('message', onMessage);
    worker.on('error', () => onMessage({ type: 'failed' }));
    worker.on('exit', () => onMessage({ type: 'failed' }));
    return () => worker.terminate();
  });
}

export function isHighsThread(): boolean {
  return !isMainThread && workerData?.role === ROLE;
}

export async function serveHighs(): Promise<void> {
  const { model, limits } = workerData as { model: MipModel; limits: MipLimits };
  const say = (message: EngineMessage) => parentPort?.postMessage(message);
  const highs = await loadHighs();
  say({ type: 'done', answer: solveMip(highs, model, limits, (event) => say({ type: 'event', event })) });
}
