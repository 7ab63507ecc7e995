import type { CoverageFilter } from '../coverage/result';
import { activeReaches } from '../coverage/siteRecord';
import { rowsOfColumn } from '../optimise/kernel/incidence';
import { servingMatrix } from '../optimise/servingMatrix';
import type { Plan } from '../plan/plan';

/** A village or point served by exactly one site. */
export interface FragileVillage {
  readonly villageId: string;
  readonly siteId: string;
  readonly households: number | null;
}

/** All that hang on a single site, in the order of the plan. By site: `singleFailures`. */
export function fragileVillages(plan: Plan, filter: CoverageFilter): FragileVillage[] {
  const reaches = activeReaches(plan, filter);
  const matrix = servingMatrix(plan.villages, reaches);
  const serverOf = new Map<number, string>();
  reaches.forEach(({ siteId }, j) => {
    for (const i of rowsOfColumn(matrix, j)) {
      if (matrix.rowStart[i + 1]! - matrix.rowStart[i]! === 1) serverOf.set(i, siteId);
    }
  });
  return plan.villages.flatMap(({ id, households = null }, at) => {
    const siteId = serverOf.get(at);
    return siteId === undefined ? [] : [{ villageId: id, siteId, households }];
  });
}
