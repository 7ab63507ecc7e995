import type { Job } from '../state/session';
import { setSession } from '../state/store';
import type { FileContext } from './fileContext';

/**
 * Runs long work with its progress on screen and a way to cancel it. null when it was cancelled; other failures are
 * thrown.
 */
export async function runJob<Answer>(
  app: FileContext,
  job: Pick<Job, 'code' | 'name'>,
  work: (signal: AbortSignal, onProgress: (fraction: number) => void) => Promise<Answer>,
): Promise<Answer | null> {
  const signal = app.longJob.begin();
  const show = (fraction: number | null): void =>
    setSession(app.store, { job: { ...job, fraction, cancellable: true } });
  show(null);
  try {
    return await work(signal, (fraction) => !signal.aborted && show(fraction));
  } catch (reason) {
    if (signal.aborted) return null;
    throw reason;
  } finally {
    app.longJob.end(signal);
    setSession(app.store, { job: null });
  }
}

export function cancelJob(app: FileContext): void {
  app.longJob.cancel();
}
