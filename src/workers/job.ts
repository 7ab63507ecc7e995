import type { CoverageFilter } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import type { PlanReading } from '../io/planGeojson/planReading';

/** Long work done off the page, each in a thread of its own that can be ended at any moment. */
export interface JobKinds {
  readPlan: { ask: { bytes: ArrayBuffer; crs?: string }; answer: PlanReading };
  writePlan: { ask: { plan: Plan; filter: CoverageFilter; footprints: boolean; verdicts: boolean }; answer: Blob };
}
export type JobKind = keyof JobKinds;

export type JobMessage<Kind extends JobKind = JobKind> =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly answer: JobKinds[Kind]['answer'] }
  | { readonly type: 'failed'; readonly reason: string };

export interface JobOptions {
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
  readonly transfer?: Transferable[];
}

/** What runs jobs: threads in the app, plain calls in tests. */
export interface JobRunner {
  run<Kind extends JobKind>(
    kind: Kind,
    ask: JobKinds[Kind]['ask'],
    options?: JobOptions,
  ): Promise<JobKinds[Kind]['answer']>;
}
