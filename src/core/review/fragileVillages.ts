import type { Propagation } from '../coverage/propagation';
import type { CoverageFilter } from '../coverage/result';
import { soleServers } from '../coverage/soleServers';
import type { Plan } from '../plan/plan';

/** A village or point served by exactly one site. */
export interface FragileVillage {
  readonly villageId: string;
  readonly siteId: string;
  readonly households: number | null;
}

/** All that hang on a single site, in the order of the plan. By site: `singleFailures`. */
export function fragileVillages(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): FragileVillage[] {
  return soleServers(plan, filter, propagation).map(({ village: { id, households = null }, siteId }) => ({
    villageId: id,
    siteId,
    households,
  }));
}
