import { createCoverageEngine } from '../core/coverage/coverageEngine';
import { type LevelRemedy, levelRemedy } from '../core/coverage/levelRemedy';
import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter, Headline } from '../core/coverage/result';
import { allVerdicts, type Verdict } from '../core/coverage/verdict';
import type { Plan } from '../core/plan/plan';
import { isCountedVillage, type Village } from '../core/plan/village';
import { type EmpiricalKey, radioAssumptions } from '../core/radio/radioSettings';

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
  /** What levels are compared with; null in the radius model. */
  readonly radio: RadioDocument | null;
  /** null unless the model is terrain. */
  readonly terrain: (TerrainFallback & { readonly illustrative: boolean }) | null;
  readonly results: readonly VillageResult[];
}

export interface RadioDocument {
  readonly thresholdDbm: number;
  readonly shadowMarginDb: number;
  /** Losses at the handset. */
  readonly bodyLossDb: number;
  readonly buildingLossDb: number;
  readonly reachLimitM: number;
  /** The formula that answers: everywhere, or with terrain where the ground is not known. */
  readonly empiricalModel: EmpiricalKey;
}

export interface TerrainFallback {
  readonly fallbackPaths: number;
  readonly fallbackVillages: number;
  /** The formula that answered where the ground is not known. */
  readonly fallbackModel: EmpiricalKey;
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
  /** Of the strongest site; null in the radius model and where no site is near enough. */
  readonly levelDbm: number | null;
  readonly marginDb: number | null;
  readonly reason: string;
  /** Absent in the radius model; null where no site is near enough. */
  readonly signal?: SignalResult | null;
  /** Of a dead village where levels decide: the nearest site that does not count now and would serve it. */
  readonly switchOn?: string | null;
}

/** What arrives from the strongest site and, of a dead village, the smallest change that would serve it. */
export interface SignalResult {
  readonly bestSite: string;
  readonly bestDistanceM: number | null;
  readonly secondSite: string | null;
  readonly secondLevelDbm: number | null;
  /** Share of such places that are served, 0…1. */
  readonly probability: number;
  readonly fallback: boolean;
  readonly illustrative: boolean;
  /** Where land rises above the line from the strongest site. */
  readonly obstruction: { readonly distanceM: number; readonly topM: number; readonly overM: number } | null;
  readonly missingDb: number | null;
  readonly raiseMast: { readonly site: string; readonly heightM: number; readonly addM: number } | null;
  /** The nearest site that does not count now and would serve it. */
  readonly switchOn: string | null;
}

export function coverageDocument(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): CoverageDocument {
  const { headline } = createCoverageEngine().ask(plan, filter, propagation);
  const verdicts = allVerdicts(plan, filter, propagation);
  // Before the results ask what higher masts would do: those paths are in no plan.
  const radio = radioOf(plan, propagation);
  const results = plan.villages.map((village, i) =>
    villageResult(village, verdicts[i] as Verdict, plan, filter, propagation),
  );
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
    ...radio,
    results,
  };
}

function radioOf({ coverage }: Plan, propagation: Propagation | null): Pick<CoverageDocument, 'radio' | 'terrain'> {
  if (!propagation) return { radio: null, terrain: null };
  const assumed = radioAssumptions(coverage, coverage.model);
  const { thresholdDbm, shadowMarginDb, bodyLossDb, buildingLossDb, reachLimitM, empiricalModel } = assumed;
  const marginDb = thousandths(shadowMarginDb);
  const losses = { bodyLossDb, buildingLossDb };
  const radio = { thresholdDbm, shadowMarginDb: marginDb, ...losses, reachLimitM, empiricalModel };
  if (coverage.model !== 'terrain') return { radio, terrain: null };
  const { paths: fallbackPaths, villages: fallbackVillages } = propagation.fallback();
  const { illustrative } = propagation;
  return { radio, terrain: { illustrative, fallbackPaths, fallbackVillages, fallbackModel: empiricalModel } };
}

function villageResult(
  village: Village,
  verdict: Verdict,
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null,
): VillageResult {
  const { signal } = verdict;
  const remedy = propagation && !verdict.covered ? levelRemedy(plan, filter, propagation, village) : null;
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
    levelDbm: signal ? thousandths(signal.levelDbm) : null,
    marginDb: signal ? floored(signal.marginDb) : null,
    reason: verdict.reason,
    ...(propagation && { signal: signalResult(verdict, remedy) }),
    ...(remedy && { switchOn: remedy.switchOn[0]?.siteId ?? null }),
  };
}

function signalResult({ covered, signal }: Verdict, remedy: LevelRemedy | null): SignalResult | null {
  if (!signal) return null;
  const { best, second, cut } = signal;
  return {
    bestSite: best.siteId,
    bestDistanceM: millimetres(best.distanceM),
    secondSite: second?.siteId ?? null,
    secondLevelDbm: second ? thousandths(second.levelDbm) : null,
    probability: thousandths(signal.probability),
    fallback: signal.fallback,
    illustrative: signal.illustrative,
    obstruction: cut && {
      distanceM: thousandths(cut.distanceM),
      topM: thousandths(cut.topM),
      overM: thousandths(cut.overM),
    },
    missingDb: covered ? null : -floored(signal.marginDb),
    raiseMast: remedy?.rise ? { site: remedy.rise.siteId, heightM: remedy.rise.heightM, addM: remedy.rise.addM } : null,
    switchOn: remedy?.switchOn[0]?.siteId ?? null,
  };
}

/** Rounded down, so that a result never changes side: 0 stays served, a missing bit stays missing. */
function floored(value: number): number {
  return Math.floor(1000 * value) / 1000;
}

function thousandths(value: number): number {
  return Number(value.toFixed(3));
}

function millimetres(metres: number | null): number | null {
  return metres === null ? null : Number(metres.toFixed(3));
}
