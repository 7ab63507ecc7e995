import type { CoverageFilter } from '../../core/coverage/result';
import { allVerdicts } from '../../core/coverage/verdict';
import type { Plan } from '../../core/plan/plan';
import type { ListVerdict } from './listRows';

/** The verdict on each village as lists and files write it, by village id; distances to 0.1 m. */
export function listVerdicts(plan: Plan, filter: CoverageFilter): ReadonlyMap<string, ListVerdict> {
  return new Map(
    allVerdicts(plan, filter).map(({ villageId, covered, coverCount, servers, nearest, missingM, reason }) => [
      villageId,
      {
        covered,
        coverCount,
        servers: servers.map(({ siteId }) => siteId),
        levelDbm: null,
        marginDb: null,
        reason,
        nearestSite: nearest?.siteId ?? null,
        distanceM: tenths(nearest?.distanceM ?? null),
        missingM: tenths(missingM),
      },
    ]),
  );
}

function tenths(metres: number | null): number | null {
  return metres === null ? null : Number(metres.toFixed(1));
}
