import type { ExactEngine } from '../../core/optimise/kernel/exactEngine';
import { type EngineMessage, engineOf } from './mipEngine';

/** HiGHS in threads of the browser, one per solve, each ended by `terminate`. */
export function highsWorkers(): ExactEngine {
  return engineOf((model, limits, onMessage) => {
    const worker = new Worker(new URL('./highsWorker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<EngineMessage>) => onMessage(data);
    worker.onerror = () => onMessage({ type: 'failed' });
    worker.postMessage({ model, limits });
    return () => worker.terminate();
  });
}
