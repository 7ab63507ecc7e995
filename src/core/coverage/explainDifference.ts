import type { Plan } from '../plan/plan';
import { type CoveredDifference, coveredById, differenceOfFlips, differenceOfVillages } from './coveredDifference';
import { type DifferenceCause, differenceSteps } from './differenceSteps';
import { createRadiusEngine } from './radiusEngine';
import type { CoverageFilter, Headline } from './result';

/** One step between two plans and what it changes, given all steps before it. */
export type DifferenceStep = DifferenceCause & CoveredDifference;

export interface ExplainedDifference {
  readonly before: Headline;
  /** Gained less lost, summed over the steps, is the difference of the covered counts of `after` and `before`. */
  readonly steps: readonly DifferenceStep[];
  readonly after: Headline;
}

/**
 * Why the headline of `to` is not that of `from`: villages, default radii, the programme's stop, then site by site in
 * the order of `to`, removed sites last. A step that changes no village is listed with zeros.
 */
export function explainDifference(from: Plan, to: Plan, filter: CoverageFilter): ExplainedDifference {
  const engine = createRadiusEngine();
  const first = engine.ask(from, filter);
  let covered = from.villages === to.villages ? null : coveredById(first);
  const steps = differenceSteps(from, to).map(({ cause, plan }): DifferenceStep => {
    const result = engine.ask(plan, filter);
    if (covered === null || !result.fresh) return { ...cause, ...differenceOfFlips(plan.villages, result.flips) };
    const difference = differenceOfVillages(covered, coveredById(result));
    covered = null;
    return { ...cause, ...difference };
  });
  return { before: first.headline, steps, after: engine.ask(to, filter).headline };
}
