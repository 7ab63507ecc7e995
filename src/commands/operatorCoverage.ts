import type { CoverageResult } from '../core/coverage/result';
import { type CoverageByOperator, coverageByOperator } from '../core/review/operators/coverageByOperator';

/** Coverage by operator of the plan that was counted, for the technology of its filter. */
export function operatorCoverage(
  { plan, filter, propagation }: CoverageResult,
  sharedForAll: boolean,
): CoverageByOperator {
  return coverageByOperator(plan, filter.technology, sharedForAll, propagation);
}
