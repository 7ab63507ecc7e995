import type { Plan } from '../plan/plan';
import { duplicateIds } from './duplicateIds';
import { emptyLists } from './emptyLists';
import { farPlaces } from './farPlaces';
import { householdCounts } from './householdCounts';
import type { Issue } from './issue';
import { missingPlaces } from './missingPlaces';
import { modelRanges } from './modelRanges';
import { outsideBoundary } from './outsideBoundary';
import type { PlanRule } from './planRule';
import { radiusRange } from './radiusRange';
import { sectorLists } from './sectorLists';
import { tinyRadii } from './tinyRadii';
import { unknownSwitches } from './unknownSwitches';

export const PLAN_RULES: readonly PlanRule[] = [
  duplicateIds,
  radiusRange,
  tinyRadii,
  sectorLists,
  modelRanges,
  householdCounts,
  farPlaces,
  outsideBoundary,
  missingPlaces,
  unknownSwitches,
  emptyLists,
];

/** Everything the rules find in a plan, errors first. */
export function checkPlan(plan: Plan): readonly Issue[] {
  const order = ['error', 'warning', 'notice'];
  return PLAN_RULES.flatMap((rule) => rule(plan)).sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
