import type { OptimiseSlice, OptimiseWork, Running } from '../state/optimise';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import type { FileContext } from './fileContext';

const MOST_SAMPLES = 300;

export function optimiseState(app: AppContext): OptimiseSlice {
  return app.store.getState().session.optimise;
}

export function setOptimise(app: AppContext, patch: Partial<OptimiseSlice>): void {
  setSession(app.store, { optimise: { ...optimiseState(app), ...patch } });
}

/** Adds a reading to the running search; of very many every other one is kept. */
export function noteProgress(app: AppContext, reading: Running['progress'][number]): void {
  const { running } = optimiseState(app);
  if (!running) return;
  const kept =
    running.progress.length < MOST_SAMPLES ? running.progress : running.progress.filter((_, at) => at % 2 === 0);
  setOptimise(app, { running: { ...running, progress: [...kept, reading] } });
}

/** One long work of the optimiser at a time; a failure of the engine is kept to be said, never thrown at the page. */
export async function runWork<Answer>(
  app: FileContext,
  work: OptimiseWork,
  act: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | null> {
  const signal = app.longJob.begin();
  const seq = (optimiseState(app).running?.seq ?? 0) + 1;
  setOptimise(app, { running: { seq, work, progress: [] }, failure: null });
  try {
    return await act(signal);
  } catch (reason) {
    if (!signal.aborted) setOptimise(app, { failure: reason instanceof Error ? reason.message : String(reason) });
    return null;
  } finally {
    if (optimiseState(app).running?.seq === seq) setOptimise(app, { running: null });
    app.longJob.end(signal);
  }
}

/** The search ends within a moment and keeps the best plan it has. */
export function cancelOptimise(app: FileContext): void {
  app.longJob.cancel();
}
