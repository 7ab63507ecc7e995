import { allAtOnce } from '../plan/allAtOnce';
import type { Plan } from '../plan/plan';
import { createCoverageEngine } from './coverageEngine';
import { type CoveredDifference, coveredById, differenceOfFlips, differenceOfVillages } from './coveredDifference';
import { type DifferenceCause, differenceSteps } from './differenceSteps';
import type { Propagation } from './propagation';
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
export function explainDifference(
  from: Plan,
  to: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): ExplainedDifference {
  return allAtOnce(differenceInSteps(from, to, filter, propagation));
}

/** The same, a step at a time: for a page that must not be kept waiting. */
export function* differenceInSteps(
  from: Plan,
  to: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): Generator<void, ExplainedDifference> {
  const engine = createCoverageEngine();
  const first = engine.ask(from, filter, propagation);
  let last = first;
  const steps: DifferenceStep[] = [];
  for (const { cause, plan } of differenceSteps(from, to)) {
    yield;
    const anew = plan.villages !== last.plan.villages || plan.coverage.model !== last.plan.coverage.model;
    const covered = anew ? coveredById(last) : null;
    last = engine.ask(plan, filter, propagation);
    const difference = covered
      ? differenceOfVillages(covered, coveredById(last))
      : differenceOfFlips(plan.villages, last.flips);
    steps.push({ ...cause, ...difference });
  }
  return { before: first.headline, steps, after: engine.ask(to, filter, propagation).headline };
}
