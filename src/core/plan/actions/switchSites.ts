import type { Plan } from '../plan';
import { activateSite } from './activateSite';

/** Turns single sites on (see `activateSite`) or off. */
export function switchSites(plan: Plan, ids: readonly string[], on: boolean): Plan {
  if (on) return ids.reduce(activateSite, plan);
  const off = new Set(plan.coverage.switchedOff);
  for (const id of ids) off.add(id);
  if (off.size === plan.coverage.switchedOff.length) return plan;
  return { ...plan, coverage: { ...plan.coverage, switchedOff: [...off] } };
}
