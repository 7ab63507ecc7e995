import type { Terrain } from '../../core/terrain/terrain';
import type { FromTerrain, TerrainThread } from './terrainMessages';
import type { TerrainTask, TerrainTaskKind, TerrainTasks } from './terrainTask';

/** Threads that share a queue of tasks. What they answer does not depend on how many there are. */
export interface TerrainPool {
  /** Rejects with the reason of the signal at once when it is aborted; a task already begun ends unheard. */
  run<Kind extends TerrainTaskKind>(
    terrain: Terrain,
    kind: Kind,
    ask: TerrainTasks[Kind]['ask'],
    signal?: AbortSignal,
  ): Promise<TerrainTasks[Kind]['answer']>;
  end(): void;
}

interface Waiting {
  readonly terrain: Terrain;
  readonly task: TerrainTask;
  readonly settle: (answer: FromTerrain) => void;
}

interface Worker {
  readonly thread: TerrainThread;
  terrain: Terrain | null;
  busy: Waiting | null;
}

/** Opens a thread when a task finds all others busy, `size` of them at most; each is told a terrain once. */
export function terrainPool(open: () => TerrainThread, size: number): TerrainPool {
  const workers: Worker[] = [];
  const queue: Waiting[] = [];
  const next = (): void => {
    while (queue.length > 0) {
      const worker = workers.find(({ busy }) => busy === null) ?? (workers.length < size ? opened() : null);
      if (!worker) return;
      begin(worker, queue.shift()!);
    }
  };
  const opened = (): Worker => {
    const worker: Worker = { thread: open(), terrain: null, busy: null };
    worker.thread.onAnswer = (answer) => {
      const done = worker.busy;
      worker.busy = null;
      done?.settle(answer);
      next();
    };
    workers.push(worker);
    return worker;
  };
  const begin = (worker: Worker, waiting: Waiting): void => {
    worker.busy = waiting;
    if (worker.terrain !== waiting.terrain) {
      worker.terrain = waiting.terrain;
      worker.thread.tell({ type: 'terrain', terrain: waiting.terrain });
    }
    worker.thread.tell({ type: 'task', task: waiting.task });
  };
  return {
    run<Kind extends TerrainTaskKind>(
      terrain: Terrain,
      kind: Kind,
      ask: TerrainTasks[Kind]['ask'],
      signal?: AbortSignal,
    ) {
      return new Promise<TerrainTasks[Kind]['answer']>((resolve, reject) => {
        signal?.throwIfAborted();
        const waiting: Waiting = {
          terrain,
          task: { kind, ask } as TerrainTask,
          settle: (answer) => {
            signal?.removeEventListener('abort', drop);
            if (answer.type === 'done') resolve(answer.answer as TerrainTasks[Kind]['answer']);
            else reject(new Error(answer.reason));
          },
        };
        const drop = (): void => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', drop, { once: true });
        queue.push(waiting);
        next();
      });
    },
    end() {
      for (const { thread, busy } of workers.splice(0)) {
        thread.end();
        busy?.settle({ type: 'failed', reason: 'ended' });
      }
      for (const { settle } of queue.splice(0)) settle({ type: 'failed', reason: 'ended' });
    },
  };
}
