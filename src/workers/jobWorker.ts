import { doJob } from './doJob';
import type { JobKind, JobKinds, JobMessage, JobOrder } from './job';
import { addSlice, sliced } from './sliced';

interface Asked {
  readonly kind: JobKind;
  readonly ask: JobKinds[JobKind]['ask'];
}

let asked: Asked | null = null;

/** The thread's side of `jobThreads`: one job after another, until the thread is ended. */
addEventListener('message', ({ data }: MessageEvent<JobOrder>) => {
  if (data.type === 'frame') asked = data;
  else if (data.type === 'slice') addSlice(asked?.ask, data.slice);
  else if (asked) void answer(asked);
});

async function answer({ kind, ask }: Asked): Promise<void> {
  const say = (message: JobMessage): void => postMessage(message);
  try {
    const { frame, slices } = sliced(await doJob(kind, ask, (fraction) => say({ type: 'progress', fraction })));
    say({ type: 'frame', answer: frame as JobKinds[JobKind]['answer'] });
    for (const slice of slices) say({ type: 'slice', slice });
    say({ type: 'done' });
  } catch (reason) {
    say({ type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
}
