import { doOptimise } from './doOptimise';
import { highsWorkers } from './highsWorkers';
import type { FromOptimiser, OptimiseKind, OptimiseKinds, ToOptimiser } from './optimiseMessages';
import { joinAsk, type Slice } from './sendQuestion';

/** The thread's side of `startOptimise`: one ask, then the thread is ended. It opens the solver's threads itself. */
const stop = { aborted: false };
const exact = highsWorkers();
const slices: Slice[] = [];
const say = (message: FromOptimiser): void => postMessage(message);

/** A message channel turn: lets a cancel in without the 4 ms of a nested timer. */
const turns = new MessageChannel();
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    turns.port1.onmessage = () => resolve();
    turns.port2.postMessage(0);
  });
}

addEventListener('message', async ({ data }: MessageEvent<ToOptimiser>) => {
  if (data.type === 'warm') {
    exact.warm();
    return;
  }
  if (data.type === 'cancel') {
    stop.aborted = true;
    return;
  }
  if (data.type === 'slice') {
    slices.push(data.slice);
    return;
  }
  try {
    const ask = joinAsk(data.ask, slices) as OptimiseKinds[OptimiseKind]['ask'];
    const outside = { exact, stop, nowMs: () => performance.now(), breathe: restful(breathe) };
    const onStep = (step: never) => say({ type: 'step', step });
    const answer = await doOptimise(data.kind, ask, outside, onStep as (step: unknown) => void, (best) =>
      say({ type: 'best', answer: best }),
    );
    say({ type: 'done', answer });
  } catch (reason) {
    say({ type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
});

/** While a solver's thread works there is nothing to do here: after some idle turns, wait 10 ms. */
function restful(turn: () => Promise<void>): () => Promise<void> {
  let lastMs = 0;
  return async () => {
    const idle = performance.now() - lastMs < 1;
    await (idle ? new Promise<void>((resolve) => setTimeout(resolve, 10)) : turn());
    lastMs = performance.now();
  };
}
