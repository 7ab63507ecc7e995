import { type CoverageByOperator, coverageByOperator } from '../core/review/operators/coverageByOperator';
import type { AppState } from '../state/store';

/** Coverage by operator of the plan that was counted last, for the technology of the filter; null: nothing counted. */
export function operatorCoverage({ results }: AppState, sharedForAll: boolean): CoverageByOperator | null {
  const { coverage } = results;
  return coverage && coverageByOperator(coverage.plan, coverage.filter.technology, sharedForAll, coverage.propagation);
}
