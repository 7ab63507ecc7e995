import type { Plan } from '../core/plan/plan';
import { REVIEW_STATES } from '../core/plan/site';
import { type ReviewProgress, reviewProgress } from '../core/review/reviewProgress';

/** How far the review has come, operator by operator and all together. */
export function progressOf(plan: Plan): {
  readonly operators: readonly ReviewProgress[];
  readonly all: ReviewProgress;
} {
  const operators = reviewProgress(plan);
  const sum = (count: (row: ReviewProgress) => number) => operators.reduce((total, row) => total + count(row), 0);
  const byState = REVIEW_STATES.map((state) => [state, sum((row) => row.byState[state])]);
  return {
    operators,
    all: {
      operator: '',
      sites: sum((row) => row.sites),
      byState: Object.fromEntries(byState) as ReviewProgress['byState'],
      settled: sum((row) => row.settled),
    },
  };
}
