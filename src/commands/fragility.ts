import type { CountPair, CoverageResult } from '../core/coverage/result';
import type { SiteFailure } from '../core/optimise/audit';
import { singleFailures } from '../core/optimise/singleFailures';
import { isCountedVillage } from '../core/plan/village';

/** What depends on a single site, and on which. */
export interface Fragility {
  /** Thôn, bản and khu phố. */
  readonly counted: CountPair;
  /** Border posts and island points. */
  readonly points: number;
  /** N−1: what each such site would uncover if it alone stopped, most households first. */
  readonly failures: readonly SiteFailure[];
  /** The only site of each village or point that has but one. */
  readonly siteOf: ReadonlyMap<string, string>;
}

export function fragility({ plan, filter, propagation }: CoverageResult): Fragility {
  const failures = singleFailures(plan, filter, propagation);
  const siteOf = new Map(failures.flatMap(({ siteId, villages }) => villages.map((id) => [id, siteId] as const)));
  const villages = plan.villages.filter((village) => siteOf.has(village.id) && isCountedVillage(village)).length;
  const households = failures.reduce((sum, failure) => sum + failure.households, 0);
  return { counted: { villages, households }, points: siteOf.size - villages, failures, siteOf };
}
