import type { Propagation } from '../../core/coverage/propagation';
import type { CoverageFilter } from '../../core/coverage/result';
import { allVerdicts } from '../../core/coverage/verdict';
import type { Plan } from '../../core/plan/plan';
import type { ListVerdict } from './listRows';

/**
 * The verdict on each village as lists and files write it, by village id; distances to 0.1 m, levels to
 * 0.1 dB, margins rounded down so that none changes its sign. */
export function listVerdicts(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): ReadonlyMap<string, ListVerdict> {
  return new Map(
    allVerdicts(plan, filter, propagation).map(
      ({ villageId, covered, coverCount, servers, nearest, missingM, reason, signal }) => [
        villageId,
        {
          covered,
          coverCount,
          servers: servers.map(({ siteId }) => siteId),
          levelDbm: signal ? tenths(signal.levelDbm) : null,
          marginDb: signal ? Math.floor(10 * signal.marginDb) / 10 : null,
          reason,
          nearestSite: nearest?.siteId ?? null,
          distanceM: tenths(nearest?.distanceM ?? null),
          missingM: tenths(missingM),
        },
      ],
    ),
  );
}

function tenths(metres: number | null): number | null {
  return metres === null ? null : Number(metres.toFixed(1));
}
