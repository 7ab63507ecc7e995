import type { Plan } from '../plan/plan';
import type { CoverageFilter, CoverageResult } from './result';

/** Answers "who is covered" for one plan after another, doing only the work the difference needs. */
export interface CoverageEngine {
  /**
   * Coverage of `plan` under `filter`. Villages of the same identity as in the last call: incremental, else from
   * scratch. The answer is the same either way (law L1).
   */
  ask(plan: Plan, filter: CoverageFilter): CoverageResult;
}
