import type { Plan } from '../plan/plan';
import type { Issue } from './issue';

/** One thing that can be wrong with a plan. No finding: an empty list. */
export type PlanRule = (plan: Plan) => readonly Issue[];

/** One issue for all places a rule names, or none. */
export function issueFor(code: Issue['code'], severity: Issue['severity'], ids: readonly string[]): readonly Issue[] {
  return ids.length > 0 ? [{ code, severity, ids, params: { count: ids.length } }] : [];
}
