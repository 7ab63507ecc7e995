import type { CoverageModel } from '../../radio/radioSettings';
import type { Plan } from '../plan';

/** What decides whether a village is served. */
export function setModel(plan: Plan, model: CoverageModel): Plan {
  if (plan.coverage.model === model) return plan;
  return { ...plan, coverage: { ...plan.coverage, model } };
}
