import type { Plan } from '../core/plan/plan';
import type { JobRunner } from '../workers/job';
import type { AppContext } from './appContext';
import type { FilePort } from './filePort';

/** What commands on files need besides: the user's files, threads, and the one long job that may run. */
export interface FileContext extends AppContext {
  readonly files: FilePort;
  readonly jobs: JobRunner;
  readonly longJob: LongJob;
  /** Works out between frames what the screen would work out of a large plan at one go. */
  readonly makeReady: (plan: Plan) => Promise<void>;
}

/** At most one long job runs; starting another ends the one before. */
export interface LongJob {
  begin(): AbortSignal;
  end(signal: AbortSignal): void;
  cancel(): void;
}

export function longJob(): LongJob {
  let running: AbortController | null = null;
  return {
    begin() {
      running?.abort();
      running = new AbortController();
      return running.signal;
    },
    end(signal) {
      if (running?.signal === signal) running = null;
    },
    cancel() {
      running?.abort();
      running = null;
    },
  };
}
