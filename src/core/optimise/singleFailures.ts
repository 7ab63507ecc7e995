import type { Propagation } from '../coverage/propagation';
import type { CoverageFilter } from '../coverage/result';
import { soleServers } from '../coverage/soleServers';
import type { Plan } from '../plan/plan';
import { isCountedVillage, type Village } from '../plan/village';
import type { SiteFailure } from './audit';

/** N−1: what each active site of a plan would uncover if it alone failed, most households first; harmless ones left out. */
export function singleFailures(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): SiteFailure[] {
  const hanging = new Map<string, Village[]>();
  for (const { village, siteId } of soleServers(plan, filter, propagation)) {
    const others = hanging.get(siteId);
    if (others) others.push(village);
    else hanging.set(siteId, [village]);
  }
  const failures = [...hanging].map(([siteId, villages]) => {
    const households = villages.filter(isCountedVillage).reduce((sum, village) => sum + (village.households ?? 0), 0);
    return { siteId, villages: villages.map(({ id }) => id), households };
  });
  return failures.sort((a, b) => b.households - a.households || (a.siteId < b.siteId ? -1 : 1));
}
