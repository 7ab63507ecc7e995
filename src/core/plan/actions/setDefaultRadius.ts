import type { Metres } from '../../units';
import type { Plan } from '../plan';

/** The radius of sites that have none and whose technology and setting have none. 0 < radiusM ≤ MAX_RADIUS_M. */
export function setDefaultRadius(plan: Plan, radiusM: Metres): Plan {
  if (plan.coverage.defaultRadiusM === radiusM) return plan;
  return { ...plan, coverage: { ...plan.coverage, defaultRadiusM: radiusM } };
}

/** The default radius under one key, `technology/setting` or `technology`; null takes it out of the table. */
export function setTableRadius(plan: Plan, key: string, radiusM: Metres | null): Plan {
  const { defaultRadiiM: table = {}, ...coverage } = plan.coverage;
  if (table[key] === (radiusM ?? undefined)) return plan;
  const { [key]: _, ...others } = table;
  const next = radiusM === null ? others : { ...table, [key]: radiusM };
  const kept = Object.keys(next).length > 0 ? { defaultRadiiM: next } : {};
  return { ...plan, coverage: { ...coverage, ...kept } };
}
