import wasmUrl from 'highs/runtime?url';
import type { MipModel } from '../../core/optimise/kernel/mipModel';
import { loadHighs } from './loadHighs';
import type { EngineMessage } from './mipEngine';
import { type MipLimits, solveMip } from './solveMip';

export type ToHighs =
  /** Loads the solver ahead of its model. */
  { readonly type: 'warm' } | { readonly type: 'solve'; readonly model: MipModel; readonly limits: MipLimits };

/** The thread's side of `highsWorkers`: loads the solver from this very origin, solves one model. */
addEventListener('message', async ({ data }: MessageEvent<ToHighs>) => {
  const say = (message: EngineMessage): void => postMessage(message);
  try {
    const startMs = performance.now();
    const highs = await loadHighs(wasmUrl);
    if (data.type === 'warm') return;
    const timeLimitMs = Math.max(10, data.limits.timeLimitMs - (performance.now() - startMs));
    const limits = { ...data.limits, timeLimitMs };
    say({ type: 'done', answer: solveMip(highs, data.model, limits, (event) => say({ type: 'event', event })) });
  } catch {
    say({ type: 'failed' });
  }
});
