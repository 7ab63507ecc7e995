import type { FromOptimiser, OptimiseKind, OptimiseKinds, ToOptimiser } from './optimiseMessages';
import { splitAsk } from './sendQuestion';
import { spareThread } from './spareThread';

export interface OptimiseOptions<Kind extends OptimiseKind> {
  /** At most ten a second; the value never gets worse, the bound neither. */
  readonly onProgress?: (step: OptimiseKinds[Kind]['step']) => void;
  /** A cancel ends the search. Where there is a plan by then it is the answer at once (`stopped: 'cancel'`). */
  readonly signal?: AbortSignal;
}

/** What answers questions to the optimiser: a thread in the app, a plain call in tests. */
export interface OptimiseRunner {
  run<Kind extends OptimiseKind>(
    kind: Kind,
    ask: OptimiseKinds[Kind]['ask'],
    options?: OptimiseOptions<Kind>,
  ): Promise<OptimiseKinds[Kind]['answer']>;
  /** Loads threads and solver for the next ask while nothing else is to do; they are let go when none comes. */
  warm(): void;
}

/** Where no plan is known yet the thread is asked to stop, and ended when it has not answered by then. */
const GRACE_MS = 80;

/** Each ask in a worker of its own, ended with it. */
export function optimiseThreads(): OptimiseRunner {
  const threads = spareThread(
    () => new Worker(new URL('./optimiseWorker.ts', import.meta.url), { type: 'module' }),
    (worker) => worker.postMessage({ type: 'warm' } satisfies ToOptimiser),
  );
  return {
    run: (kind, ask, options = {}) => follow(threads.take(), kind, ask, options),
    warm: threads.warm,
  };
}

/** The part of a worker that is used: so that tests can do without one. */
export interface OptimiserPort<Kind extends OptimiseKind> {
  postMessage(message: ToOptimiser<Kind>): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromOptimiser<Kind>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export function follow<Kind extends OptimiseKind>(
  worker: OptimiserPort<Kind>,
  kind: Kind,
  ask: OptimiseKinds[Kind]['ask'],
  { onProgress, signal }: OptimiseOptions<Kind>,
): Promise<OptimiseKinds[Kind]['answer']> {
  return new Promise((resolve, reject) => {
    let best: OptimiseKinds[Kind]['answer'] | null = null;
    let grace: ReturnType<typeof setTimeout> | undefined;
    let isEnded = false;
    const end = (): void => {
      isEnded = true;
      clearTimeout(grace);
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const fail = (reason: unknown): void => {
      end();
      reject(reason);
    };
    const cancel = (): void => {
      if (best) {
        end();
        resolve(best);
        return;
      }
      worker.postMessage({ type: 'cancel' });
      grace = setTimeout(() => fail(signal?.reason), GRACE_MS);
    };
    if (signal?.aborted) return fail(signal.reason);
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) => {
      if (data.type === 'step') return signal?.aborted ? undefined : onProgress?.(data.step);
      if (data.type === 'best') {
        best = data.answer;
        return;
      }
      if (data.type === 'failed') return fail(new Error(data.reason));
      end();
      resolve(data.answer);
    };
    worker.onerror = (event) => fail(new Error(event.message || 'the worker could not start'));
    void send(worker, kind, ask, () => isEnded);
  });
}

/** One slice a turn. */
async function send<Kind extends OptimiseKind>(
  worker: OptimiserPort<Kind>,
  kind: Kind,
  ask: OptimiseKinds[Kind]['ask'],
  isEnded: () => boolean,
): Promise<void> {
  const { rest, slices } = splitAsk(ask);
  for (const slice of slices) {
    if (isEnded()) return;
    worker.postMessage({ type: 'slice', slice });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  if (!isEnded()) worker.postMessage({ type: 'ask', kind, ask: rest });
}
