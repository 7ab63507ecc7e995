import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import { type ScenarioOutcome, type ScenarioRow, scenarioOutcome } from '../core/review/compareScenarios';
import type { Scenario } from '../core/review/scenario';
import { betweenFrames } from '../state/betweenFrames';
import { selectPropagation } from '../state/selectors';
import type { AppContext } from './appContext';

/**
 * Counts variants one after the other, a slice at a time, and hands each row over when it is there; a plan that was
 * counted before is not counted again. Returns the way to stop.
 */
export function countScenarios(
  app: AppContext,
  variants: readonly Pick<Scenario, 'id' | 'name' | 'plan'>[],
  onRow: (row: ScenarioRow) => void,
): () => void {
  const state = app.store.getState();
  const { filter } = state.session;
  const propagation = selectPropagation(state);
  let stopped = false;
  const steps = function* (): Generator<void, true> {
    for (const { id, name, plan } of variants) {
      yield;
      const outcome = knownOutcome(plan, filter, propagation) ?? (yield* scenarioOutcome(plan, filter, propagation));
      known.set(plan, { filter, propagation, outcome });
      onRow({ id, name, ...outcome });
    }
    return true;
  };
  void betweenFrames(steps(), { goesOn: () => !stopped });
  return () => {
    stopped = true;
  };
}

interface Counted {
  readonly filter: CoverageFilter;
  readonly propagation: Propagation | null;
  readonly outcome: ScenarioOutcome;
}

const known = new WeakMap<Plan, Counted>();

function knownOutcome(plan: Plan, filter: CoverageFilter, propagation: Propagation | null): ScenarioOutcome | null {
  const counted = known.get(plan);
  return counted?.filter === filter && counted.propagation === propagation ? counted.outcome : null;
}
