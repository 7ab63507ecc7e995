import { byPlace } from '../core/coverage/byPlace';
import { type DifferenceStep as CoreStep, explainDifference } from '../core/coverage/explainDifference';
import { reportedMismatches } from '../core/coverage/reportedMismatch';
import type { CoverageResult } from '../core/coverage/result';
import { siteGain } from '../core/coverage/siteGain';
import { createVerdictFollower } from '../core/coverage/verdict';
import { findSite } from '../core/plan/findSite';
import { findVillage } from '../core/plan/findVillage';
import type { Plan } from '../core/plan/plan';
import type { Village } from '../core/plan/village';
import type { DifferenceExplained, DifferenceStep, Insights, VillageVerdict } from './insightTypes';

/** Answers for the panels, computed when asked and kept for as long as the result they are about. */
export function createInsights(): Insights {
  const follow = createVerdictFollower();
  const explained = new WeakMap<CoverageResult, { opened: Plan; answer: DifferenceExplained }>();
  return {
    villageVerdict({ results: { coverage } }, villageId): VillageVerdict | null {
      const village = coverage && findVillage(coverage.plan, villageId);
      return village ? follow(coverage.plan, coverage.filter, village, coverage.propagation) : null;
    },
    siteGain({ results: { coverage } }, siteId) {
      const site = coverage && findSite(coverage.plan, siteId);
      if (!site) return null;
      const { active, reaches, alone, aloneIndices } = siteGain(coverage, site);
      return {
        active,
        reachesVillages: reaches.villages,
        reachesHouseholds: reaches.households,
        aloneVillages: alone.villages,
        aloneHouseholds: alone.households,
        aloneIds: aloneIndices.map((at) => coverage.plan.villages[at]!.id),
      };
    },
    explainDifference(state) {
      const { coverage } = state.results;
      if (!coverage) return { opened: NOTHING, now: NOTHING, steps: [] };
      const known = explained.get(coverage);
      if (known?.opened === state.doc.opened) return known.answer;
      const answer = explain(state.doc.opened, coverage);
      explained.set(coverage, { opened: state.doc.opened, answer });
      return answer;
    },
    byPlace({ results: { coverage } }, grouping) {
      if (!coverage) return [];
      return byPlace(coverage.plan.villages, coverage.coverCounts, grouping).map(({ place, ...totals }) => ({
        name: place,
        ...totals,
      }));
    },
    reportedMismatches({ results: { coverage } }) {
      if (!coverage) return [];
      return reportedMismatches(coverage.plan.villages, coverage.coverCounts).map(({ village, reported, covered }) => ({
        villageId: (coverage.plan.villages[village] as Village).id,
        reported,
        computed: covered ? 'served' : 'dead',
      }));
    },
  };
}

const NOTHING = { villages: 0, households: 0 };

function explain(opened: Plan, { plan, filter, propagation }: CoverageResult): DifferenceExplained {
  const { before, steps, after } = explainDifference(opened, plan, filter, propagation);
  const newVillages = after.total.villages - before.total.villages;
  const newHouseholds = after.total.households - before.total.households;
  return {
    opened: before.dead,
    now: after.dead,
    steps: steps.map((step) => {
      const { code, params } = wording(step, opened, plan);
      const grown = step.kind === 'villages' ? [newVillages, newHouseholds] : [0, 0];
      return {
        code,
        params,
        villages: grown[0]! + step.lost.villages - step.gained.villages,
        households: grown[1]! + step.lost.households - step.gained.households,
      };
    }),
  };
}

function wording(step: CoreStep, opened: Plan, now: Plan): Pick<DifferenceStep, 'code' | 'params'> {
  if (step.kind === 'villages') return { code: 'villages', params: {} };
  if (step.kind === 'defaultRadii') return { code: 'settings', params: {} };
  if (step.kind === 'stop') return { code: 'programme', params: { count: step.siteCount } };
  const site = findSite(now, step.siteId) ?? findSite(opened, step.siteId);
  const params = { name: site?.name ?? step.siteId };
  if (step.kind === 'siteAdded') return { code: 'added', params };
  if (step.kind === 'siteRemoved') return { code: 'removed', params };
  const { aspects } = step;
  if (aspects.includes('position')) return { code: 'moved', params };
  if (!aspects.includes('switch')) return { code: 'edited', params };
  return { code: now.coverage.switchedOff.includes(step.siteId) ? 'switchedOff' : 'switchedOn', params };
}
