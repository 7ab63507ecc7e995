import { openPlan } from '../../src/commands/openPlan';
import type { OptimiseContext } from '../../src/commands/optimiseContext';
import type { OptimiseAnswer } from '../../src/core/optimise/answer';
import type { Plan } from '../../src/core/plan/plan';
import { doOptimise } from '../../src/workers/optimise/doOptimise';
import type { OptimiseKinds } from '../../src/workers/optimise/optimiseMessages';
import type { OptimiseRunner } from '../../src/workers/optimise/startOptimise';
import { fakeFileContext } from '../fakes/fileContext';

/** The optimiser on this very thread, without the outside solver. A cancel is seen between two slices. */
export const plainOptimiser: OptimiseRunner = {
  warm() {},
  async run(kind, ask, { onProgress, signal } = {}) {
    signal?.throwIfAborted();
    let now = 0;
    const stop = signal ?? { aborted: false };
    const outside = { exact: null, stop, nowMs: () => now++, breathe: async () => {} };
    const answer = await doOptimise(kind, ask, outside, (step) => onProgress?.(step as never), ignore);
    return answer as OptimiseKinds[typeof kind]['answer'];
  },
};

const ignore = (_best: OptimiseAnswer): void => {};

/** The app with a plan open and the optimiser at hand. */
export function optimiseApp(plan: Plan): OptimiseContext & ReturnType<typeof fakeFileContext> {
  const app = { ...fakeFileContext(), optimiser: plainOptimiser, painted: async () => {} };
  openPlan(app, plan);
  return app;
}

export const NAMING = { name: (number: string) => `Máy đề xuất ${number}`, note: 'máy đề xuất' };
