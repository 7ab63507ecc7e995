import type { JobKind, JobKinds, JobMessage, JobOptions, JobRunner } from './job';
import { JobTookTooLong } from './jobTookTooLong';

/** Runs each job in a fresh worker and ends the worker with it. A cancel ends it at once, wherever it is. */
export function jobThreads(): JobRunner {
  return {
    run<Kind extends JobKind>(kind: Kind, ask: JobKinds[Kind]['ask'], options: JobOptions = {}) {
      return new Promise<JobKinds[Kind]['answer']>((resolve, reject) => {
        options.signal?.throwIfAborted();
        const worker = new Worker(new URL('./jobWorker.ts', import.meta.url), { type: 'module' });
        const end = (): void => {
          worker.terminate();
          clearTimeout(limit);
          options.signal?.removeEventListener('abort', cancel);
        };
        const cancel = (): void => {
          end();
          reject(options.signal?.reason);
        };
        const { limitSeconds } = options;
        const tookTooLong = (): void => {
          end();
          reject(new JobTookTooLong(limitSeconds ?? 0));
        };
        const limit = limitSeconds === undefined ? undefined : setTimeout(tookTooLong, limitSeconds * 1000);
        options.signal?.addEventListener('abort', cancel);
        worker.onmessage = ({ data }: MessageEvent<JobMessage<Kind>>) => {
          if (data.type === 'progress') return options.onProgress?.(data.fraction);
          end();
          if (data.type === 'done') resolve(data.answer);
          else reject(new Error(data.reason));
        };
        worker.onerror = (event) => {
          end();
          reject(new Error(event.message || 'the worker could not start'));
        };
        worker.postMessage({ kind, ask }, options.transfer ?? []);
      });
    },
  };
}
