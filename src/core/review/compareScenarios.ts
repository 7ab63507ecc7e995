import { createCoverageEngine } from '../coverage/coverageEngine';
import type { Propagation } from '../coverage/propagation';
import type { CountPair, CoverageFilter, Headline } from '../coverage/result';
import { SiteRules } from '../coverage/siteRules';
import type { SiteFailure } from '../optimise/audit';
import { singleFailures } from '../optimise/singleFailures';
import { allAtOnce } from '../plan/allAtOnce';
import type { Plan } from '../plan/plan';
import { SITE_STATUSES, type SiteStatus } from '../plan/site';
import { isCountedVillage } from '../plan/village';
import type { Vnd } from '../units';
import type { Scenario } from './scenario';

/** One scenario in the table that sets them side by side. Counts are of thôn, bản and khu phố; points are apart. */
export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  /** Sites in the plan by status, whether they count or not. */
  readonly sites: Readonly<Record<SiteStatus, number>>;
  /** Sites that count. */
  readonly activeSites: number;
  /** Of the planned and candidate sites that count and have a cost. */
  readonly costVnd: Vnd;
  /** Planned and candidate sites that count and have no cost: not in the sum. */
  readonly costUnknown: number;
  readonly headline: Headline;
  /** Served by two sites or more: one may fail. */
  readonly redundant: CountPair;
  /** Served by exactly one. */
  readonly fragile: CountPair;
  /** N−1: sites whose failure alone uncovers a village or point. */
  readonly soleServers: number;
  /** The failure that costs the most households; null: none costs anything. */
  readonly worstFailure: SiteFailure | null;
}

/** One row per scenario, each counted by its own settings. */
export function compareScenarios(
  scenarios: readonly Pick<Scenario, 'id' | 'name' | 'plan'>[],
  filter: CoverageFilter,
  propagation: Propagation | null = null,
): ScenarioRow[] {
  return scenarios.map(({ id, name, plan }) => ({
    id,
    name,
    ...allAtOnce(scenarioOutcome(plan, filter, propagation)),
  }));
}

export type ScenarioOutcome = Omit<ScenarioRow, 'id' | 'name'>;

/** What one scenario counts to, in steps: for a page that must not be kept waiting. */
export function* scenarioOutcome(
  plan: Plan,
  filter: CoverageFilter,
  propagation: Propagation | null,
): Generator<void, ScenarioOutcome> {
  const { headline, coverCounts } = createCoverageEngine().ask(plan, filter, propagation);
  yield;
  const rules = new SiteRules(plan, filter, propagation);
  const built = plan.sites.filter((site) => site.status !== 'existing' && rules.counts(site));
  yield;
  const failures = singleFailures(plan, filter, propagation);
  const byStatus = SITE_STATUSES.map((status) => [status, plan.sites.filter((site) => site.status === status).length]);
  return {
    sites: Object.fromEntries(byStatus) as Record<SiteStatus, number>,
    activeSites: headline.activeSites,
    costVnd: built.reduce((sum, { costVnd = 0 }) => sum + costVnd, 0),
    costUnknown: built.filter(({ costVnd }) => costVnd === undefined).length,
    headline,
    redundant: servedBy(plan, coverCounts, (count) => count >= 2),
    fragile: servedBy(plan, coverCounts, (count) => count === 1),
    soleServers: failures.length,
    worstFailure: failures[0] ?? null,
  };
}

function servedBy(plan: Plan, counts: Uint16Array, fits: (count: number) => boolean): CountPair {
  const villages = plan.villages.filter((village, at) => isCountedVillage(village) && fits(counts[at]!));
  return { villages: villages.length, households: villages.reduce((sum, { households = 0 }) => sum + households, 0) };
}
