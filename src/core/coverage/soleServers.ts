import { rowsOfColumn } from '../optimise/kernel/incidence';
import { servingMatrix } from '../optimise/servingMatrix';
import type { Plan } from '../plan/plan';
import type { Village } from '../plan/village';
import type { Propagation } from './propagation';
import type { CoverageFilter } from './result';
import { type ActiveReach, activeReaches } from './siteRecord';
import { verdictReader } from './verdict';

/** Villages and points that exactly one site serves, in the order of the plan, with that site. */
export function soleServers(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): { readonly village: Village; readonly siteId: string }[] {
  if (plan.coverage.model === 'radius') return soleByMatrix(plan, activeReaches(plan, filter));
  const verdictOn = verdictReader(plan, filter, propagation);
  return plan.villages.flatMap((village) => {
    const { servers } = verdictOn(village);
    return servers.length === 1 ? [{ village, siteId: servers[0]!.siteId }] : [];
  });
}

function soleByMatrix({ villages }: Plan, reaches: readonly ActiveReach[]) {
  const matrix = servingMatrix(villages, reaches);
  const serverOf = new Map<number, string>();
  reaches.forEach(({ siteId }, j) => {
    for (const i of rowsOfColumn(matrix, j)) {
      if (matrix.rowStart[i + 1]! - matrix.rowStart[i]! === 1) serverOf.set(i, siteId);
    }
  });
  return villages.flatMap((village, at) => {
    const siteId = serverOf.get(at);
    return siteId === undefined ? [] : [{ village, siteId }];
  });
}
