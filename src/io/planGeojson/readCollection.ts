import type { Issue } from '../../core/checks/issue';
import type { JsonObject } from '../../core/plan/json';
import { openCollection } from './openCollection';
import { type PlanReading, planReading } from './planReading';

/** A plan from a FeatureCollection in WGS84 that another format carried. `issues`: what was noticed before. */
export function readCollection(collection: JsonObject, issues: readonly Issue[]): PlanReading {
  const said: Issue[] = [...issues];
  const open = openCollection(collection, said);
  if (!open) return { plan: null, issues: said, badRows: [] };
  const steps = planReading(open, said, null, null);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
