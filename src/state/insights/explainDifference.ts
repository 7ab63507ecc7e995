import { type DifferenceStep as CoreStep, explainDifference as explainIn } from '../../core/coverage/explainDifference';
import type { CoverageResult } from '../../core/coverage/result';
import { findSite } from '../../core/plan/findSite';
import type { Plan } from '../../core/plan/plan';
import type { DifferenceExplained, DifferenceStep } from '../insightTypes';
import type { AppState } from '../store';

const NOTHING = { villages: 0, households: 0 };
const known = new WeakMap<CoverageResult, { opened: Plan; answer: DifferenceExplained }>();

/** The dead villages of the plan as opened, step by step to those on screen. Kept as long as the result it is about. */
export function explainDifference({ doc: { opened }, results: { coverage } }: AppState): DifferenceExplained {
  if (!coverage) return { opened: NOTHING, now: NOTHING, steps: [] };
  const before = known.get(coverage);
  if (before?.opened === opened) return before.answer;
  const answer = explain(opened, coverage);
  known.set(coverage, { opened, answer });
  return answer;
}

function explain(opened: Plan, { plan, filter, propagation }: CoverageResult): DifferenceExplained {
  const { before, steps, after } = explainIn(opened, plan, filter, propagation);
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
