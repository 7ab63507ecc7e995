import type { CoverageFilter } from '../coverage/result';
import { activeReaches } from '../coverage/siteRecord';
import type { Plan } from '../plan/plan';
import { isCountedVillage } from '../plan/village';
import type { SiteFailure } from './audit';
import { rowsOfColumn } from './kernel/incidence';
import { servingMatrix } from './servingMatrix';

/** N−1: what each active site of a plan would uncover if it alone failed, most households first; harmless ones left out. */
export function singleFailures(plan: Plan, filter: CoverageFilter): SiteFailure[] {
  const reaches = activeReaches(plan, filter);
  const matrix = servingMatrix(plan.villages, reaches);
  const failures = reaches.map(({ siteId }, j) => {
    const alone = [...rowsOfColumn(matrix, j)].filter((i) => matrix.rowStart[i + 1]! - matrix.rowStart[i]! === 1);
    const villages = alone.map((i) => plan.villages[i]!);
    const households = villages.filter(isCountedVillage).reduce((sum, village) => sum + (village.households ?? 0), 0);
    return { siteId, villages: villages.map(({ id }) => id), households };
  });
  return failures
    .filter(({ villages }) => villages.length > 0)
    .sort((a, b) => b.households - a.households || (a.siteId < b.siteId ? -1 : 1));
}
