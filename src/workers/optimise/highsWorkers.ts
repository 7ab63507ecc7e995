import type { ExactEngine } from '../../core/optimise/kernel/exactEngine';
import type { ToHighs } from './highsWorker';
import { type EngineMessage, engineOf } from './mipEngine';
import { spareThread } from './spareThread';

/** HiGHS in threads of the browser, one per solve, each ended by `terminate`. `warm` loads one ahead of its model. */
export function highsWorkers(): ExactEngine & { warm(): void } {
  const threads = spareThread(
    () => new Worker(new URL('./highsWorker.ts', import.meta.url), { type: 'module' }),
    (worker) => worker.postMessage({ type: 'warm' } satisfies ToHighs),
  );
  const engine = engineOf((model, limits, onMessage) => {
    const worker = threads.take();
    worker.onmessage = ({ data }: MessageEvent<EngineMessage>) => onMessage(data);
    worker.onerror = () => onMessage({ type: 'failed' });
    worker.postMessage({ type: 'solve', model, limits } satisfies ToHighs);
    return () => worker.terminate();
  });
  return { ...engine, warm: threads.warm };
}
