import { doJob } from './doJob';
import type { JobKind, JobKinds, JobMessage } from './job';

/** The thread's side of `jobThreads`: one job, then the thread is ended. */
addEventListener('message', async ({ data }: MessageEvent<{ kind: JobKind; ask: JobKinds[JobKind]['ask'] }>) => {
  const say = (message: JobMessage): void => postMessage(message);
  try {
    say({ type: 'done', answer: await doJob(data.kind, data.ask, (fraction) => say({ type: 'progress', fraction })) });
  } catch (reason) {
    say({ type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
});
