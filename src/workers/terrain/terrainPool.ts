import type { LevelSurvey } from '../../core/coverage/levels/levelTile';
import type { Terrain } from '../../core/terrain/terrain';
import type { FromTerrain, TerrainThread } from './terrainMessages';
import type { TerrainTask, TerrainTaskKind, TerrainTasks } from './terrainTask';

/** Threads that share a queue of tasks. What they answer does not depend on how many there are. */
export interface TerrainPool {
  /** Threads at most. */
  readonly size: number;
  /**
   * Rejects with the reason of the signal at once when it is aborted. A long task already begun is ended with its thread;
   * a short one ends unheard, and the thread keeps the ground it was told. `survey`: what
   * tiles of villages are asked of; the very same object for all of them.
   */
  run<Kind extends TerrainTaskKind>(
    terrain: Terrain,
    kind: Kind,
    ask: TerrainTasks[Kind]['ask'],
    signal?: AbortSignal,
    survey?: LevelSurvey,
  ): Promise<TerrainTasks[Kind]['answer']>;
  end(): void;
}

interface Waiting {
  readonly terrain: Terrain;
  readonly survey: LevelSurvey | undefined;
  readonly task: TerrainTask;
  readonly settle: (answer: FromTerrain) => void;
}

interface Worker {
  readonly thread: TerrainThread;
  terrain: Terrain | null;
  survey: LevelSurvey | undefined;
  busy: Waiting | null;
}

/** Tasks of seconds. The others take some hundredths: less than telling a new thread the ground again. */
const LONG_TASKS: ReadonlySet<TerrainTaskKind> = new Set(['site']);

/** Opens a thread when a task finds all others busy, `size` of them at most; each is told a terrain and a survey once. */
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
    const worker: Worker = { thread: open(), terrain: null, survey: undefined, busy: null };
    worker.thread.onAnswer = (answer) => {
      const done = worker.busy;
      worker.busy = null;
      if (answer.type === 'failed' && answer.lost) drop(worker);
      done?.settle(answer);
      next();
    };
    workers.push(worker);
    return worker;
  };
  const drop = (worker: Worker): void => {
    worker.thread.end();
    workers.splice(workers.indexOf(worker), 1);
  };
  const begin = (worker: Worker, waiting: Waiting): void => {
    worker.busy = waiting;
    if (worker.terrain !== waiting.terrain) {
      worker.terrain = waiting.terrain;
      worker.survey = undefined;
      worker.thread.tell({ type: 'terrain', terrain: waiting.terrain });
    }
    if (waiting.survey && worker.survey !== waiting.survey) {
      worker.survey = waiting.survey;
      worker.thread.tell({ type: 'survey', survey: waiting.survey });
    }
    worker.thread.tell({ type: 'task', task: waiting.task });
  };
  return {
    size,
    run<Kind extends TerrainTaskKind>(
      terrain: Terrain,
      kind: Kind,
      ask: TerrainTasks[Kind]['ask'],
      signal?: AbortSignal,
      survey?: LevelSurvey,
    ) {
      return new Promise<TerrainTasks[Kind]['answer']>((resolve, reject) => {
        signal?.throwIfAborted();
        const waiting: Waiting = {
          terrain,
          survey,
          task: { kind, ask } as TerrainTask,
          settle: (answer) => {
            signal?.removeEventListener('abort', abort);
            if (answer.type === 'done') resolve(answer.answer as TerrainTasks[Kind]['answer']);
            else reject(new Error(answer.reason));
          },
        };
        const abort = (): void => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          const worker = workers.find(({ busy }) => busy === waiting);
          if (worker && LONG_TASKS.has(kind)) {
            worker.thread.onAnswer = null;
            drop(worker);
            // Others that wait for the same signal leave the queue first.
            queueMicrotask(next);
          }
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
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
