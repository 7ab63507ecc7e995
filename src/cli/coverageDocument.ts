import { createCoverageEngine } from '../core/coverage/coverageEngine';
import type { CoverageFilter, Headline } from '../core/coverage/result';
import { allVerdicts, type Verdict } from '../core/coverage/verdict';
import type { Plan } from '../core/plan/plan';
import { isCountedVillage, type Village } from '../core/plan/village';

/** What `coverage --json` prints. Counts are of thôn, bản and khu phố; points are apart. */
export interface CoverageDocument {
  readonly model: string;
  readonly illustrative: boolean;
  readonly activeStatuses: readonly string[];
  readonly villages: number;
  readonly covered: number;
  readonly deadZones: number;
  readonly households: {
    readonly total: number;
    readonly covered: number;
    readonly deadZone: number;
    /** Villages without a household figure: in no household count. */
    readonly unknownVillages: number;
  };
  readonly points: Headline['points'];
  readonly sites: { readonly total: number; readonly active: number; readonly withoutPlace: number };
  readonly results: readonly VillageResult[];
}

export interface VillageResult {
  readonly id: string;
  readonly name: string;
  readonly demandKind: string | null;
  readonly counted: boolean;
  readonly covered: boolean;
  readonly coverCount: number;
  readonly servers: readonly string[];
  readonly nearestSite: string | null;
  readonly distanceM: number | null;
  readonly missingM: number | null;
  readonly levelDbm: null;
  readonly marginDb: null;
  readonly reason: string;
}

export function coverageDocument(plan: Plan, filter: CoverageFilter): CoverageDocument {
  const { headline } = createCoverageEngine().ask(plan, filter);
  const verdicts = allVerdicts(plan, filter);
  const { total, covered, dead, householdsUnknown } = headline;
  const withoutPlace = plan.sites.filter((site) => site.position === null).length;
  return {
    model: plan.coverage.model,
    illustrative: plan.illustrative,
    activeStatuses: plan.coverage.activeStatuses,
    villages: total.villages,
    covered: covered.villages,
    deadZones: dead.villages,
    households: {
      total: total.households,
      covered: covered.households,
      deadZone: dead.households,
      unknownVillages: householdsUnknown.total,
    },
    points: headline.points,
    sites: { total: plan.sites.length, active: headline.activeSites, withoutPlace },
    results: plan.villages.map((village, i) => villageResult(village, verdicts[i] as Verdict)),
  };
}

function villageResult(village: Village, verdict: Verdict): VillageResult {
  return {
    id: village.id,
    name: village.name,
    demandKind: village.demandKind ?? null,
    counted: isCountedVillage(village),
    covered: verdict.covered,
    coverCount: verdict.coverCount,
    servers: verdict.servers.map((server) => server.siteId),
    nearestSite: verdict.nearest?.siteId ?? null,
    distanceM: millimetres(verdict.nearest?.distanceM ?? null),
    missingM: millimetres(verdict.missingM),
    levelDbm: null,
    marginDb: null,
    reason: verdict.reason,
  };
}

function millimetres(metres: number | null): number | null {
  return metres === null ? null : Number(metres.toFixed(3));
}
