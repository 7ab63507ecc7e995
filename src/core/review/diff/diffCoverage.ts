import { createCoverageEngine } from '../../coverage/coverageEngine';
import { differenceInSteps, type ExplainedDifference } from '../../coverage/explainDifference';
import type { Propagation } from '../../coverage/propagation';
import type { CoverageFilter } from '../../coverage/result';
import { allAtOnce } from '../../plan/allAtOnce';
import type { Plan } from '../../plan/plan';
import type { Village } from '../../plan/village';
import { type CoverageShift, placesOf } from '../cost/coverageShift';
import { sameValue } from './fieldChanges';

/** What a diff means for coverage. */
export interface DiffCoverage extends ExplainedDifference, CoverageShift {}

/**
 * Both headlines, the places that get or lose signal from the first plan to the second (paired by id; a village of only
 * one of them is neither), and the steps in between, whose gains less losses add up to the difference (law L8).
 */
export function diffCoverage(
  a: Plan,
  b: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): DiffCoverage {
  return allAtOnce(diffCoverageSteps(a, b, filter, propagation));
}

/** The same in steps: for a page that must not be kept waiting. */
export function* diffCoverageSteps(
  a: Plan,
  b: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): Generator<void, DiffCoverage> {
  const to = sameVillages(a.villages, b.villages) ? { ...b, villages: a.villages } : b;
  yield;
  const before = coveredIds(a, filter, propagation);
  yield;
  const after = coveredIds(to, filter, propagation);
  const change = (served: boolean) =>
    to.villages.filter(({ id }) => before.get(id) === !served && after.get(id) === served);
  yield;
  return {
    ...(yield* differenceInSteps(a, to, filter, propagation)),
    gained: placesOf(change(true)),
    lost: placesOf(change(false)),
  };
}

/** Lists read from two files are equal without being one: then no step is about villages. */
function sameVillages(a: readonly Village[], b: readonly Village[]): boolean {
  return a === b || (a.length === b.length && a.every((village, at) => sameValue(village, b[at]!)));
}

function coveredIds(plan: Plan, filter: CoverageFilter, propagation: Propagation | null): Map<string, boolean> {
  const { coverCounts } = createCoverageEngine().ask(plan, filter, propagation);
  return new Map(plan.villages.map(({ id }, at) => [id, coverCounts[at]! > 0]));
}
