import { arrivingPlaces } from './arrivingPlaces';
import type { JobKind, JobKinds, JobMessage, JobOptions, JobOrder, JobRunner } from './job';
import { JobTookTooLong } from './jobTookTooLong';
import type { ReadFile } from './readTypes';
import { addSlice, sliced } from './sliced';

/**
 * Runs each job in a fresh worker and ends the worker with it; the one that read a table is kept until the next table
 * or `forgetTable`, and asked of that table again. A cancel ends a worker at once, wherever it is.
 */
export function jobThreads(): JobRunner {
  let kept: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const keep = (worker: Worker | null): void => {
    kept?.terminate();
    kept = worker;
    turn = Promise.resolve();
  };

  async function askKept<Kind extends JobKind>(kind: Kind, ask: JobKinds[Kind]['ask']) {
    if (!kept) throw new Error('no table was read');
    return runIn(kept, kind, ask, {});
  }

  return {
    async run(kind, ask, options = {}) {
      if (kind.startsWith('table')) {
        const answer = turn.then(() => askKept(kind, ask));
        turn = answer.catch(() => {});
        return answer;
      }
      options.signal?.throwIfAborted();
      const worker = new Worker(new URL('./jobWorker.ts', import.meta.url), { type: 'module' });
      let stays = false;
      try {
        const answer = await runIn(worker, kind, ask, options);
        stays = kind === 'readFile' && (answer as JobKinds['readFile']['answer']).kind === 'table';
        if (stays) keep(worker);
        return answer;
      } finally {
        if (!stays) worker.terminate();
      }
    },
    forgetTable: () => keep(null),
  };
}

/** One question to a worker and its answer; both go over without ever holding the page up. */
function runIn<Kind extends JobKind>(
  worker: Worker,
  kind: Kind,
  ask: JobKinds[Kind]['ask'],
  { signal, limitSeconds, onProgress, transfer = [] }: JobOptions,
): Promise<JobKinds[Kind]['answer']> {
  return new Promise((resolve, reject) => {
    let answer: JobKinds[Kind]['answer'];
    const places = kind === 'readFile' ? arrivingPlaces() : null;
    let ended = false;
    const end = (): void => {
      ended = true;
      clearTimeout(limit);
      signal?.removeEventListener('abort', cancel);
      worker.onmessage = null;
      worker.onerror = null;
    };
    const fail = (reason: unknown): void => {
      end();
      worker.terminate();
      reject(reason);
    };
    const cancel = (): void => fail(signal?.reason);
    const tookTooLong = (): void => fail(new JobTookTooLong(limitSeconds ?? 0));
    const limit = limitSeconds === undefined ? undefined : setTimeout(tookTooLong, limitSeconds * 1000);
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }: MessageEvent<JobMessage<Kind>>) => {
      if (data.type === 'progress') onProgress?.(data.fraction);
      else if (data.type === 'places') places?.add(data.part);
      else if (data.type === 'frame') answer = data.answer;
      else if (data.type === 'slice') addSlice(answer, data.slice);
      else {
        end();
        if (data.type === 'done') resolve(places ? (places.within(answer as ReadFile) as typeof answer) : answer);
        else reject(new Error(data.reason));
      }
    };
    worker.onerror = (event) => fail(new Error(event.message || 'the worker could not start'));
    send(worker, kind, ask, transfer, () => ended).catch(fail);
  });
}

async function send(
  worker: Worker,
  kind: JobKind,
  ask: unknown,
  transfer: Transferable[],
  isOver: () => boolean,
): Promise<void> {
  const tell = (order: JobOrder, handedOver: Transferable[] = []): void => worker.postMessage(order, handedOver);
  const { frame, slices } = sliced(ask);
  tell({ type: 'frame', kind, ask: frame as JobKinds[JobKind]['ask'] }, transfer);
  for (const [at, slice] of slices.entries()) {
    if (at % 4 === 3) await new Promise((resolve) => setTimeout(resolve));
    if (isOver()) return;
    tell({ type: 'slice', slice });
  }
  tell({ type: 'go' });
}
