import type { CoverageShift } from '../core/review/cost/coverageShift';
import { createMergeCoverage, type MergeCoverage } from '../core/review/merge/mergeCoverage';
import type { MergeChoices, ReadyMerge } from '../core/review/merge/planMerge';
import { betweenFrames } from '../state/betweenFrames';
import type { MergePrices } from '../state/review';
import { selectPropagation } from '../state/selectors';
import type { AppContext } from './appContext';
import { oncePerQuestion } from './oncePerQuestion';
import { reviewOf, setReview } from './reviewSession';

/**
 * Counts what the merge in the dialog does under these choices, then what each of its conflicts costs, a slice at a
 * time; what is known already is not counted again. Returns the way to stop.
 */
export function priceMerge(app: AppContext, merge: ReadyMerge, choices: MergeChoices): () => void {
  const { filter } = app.store.getState().session;
  const coverage = coverageOf(merge, filter, selectPropagation(app.store.getState()));
  const known = reviewOf(app).getState().prices;
  const isKnown = known?.about === merge && known.filter === filter;
  const byKey = new Map<string, CoverageShift>(isKnown ? known.byKey : []);
  let outcome: MergePrices['outcome'] = isKnown ? known.outcome : null;
  let stopped = false;
  const publish = (): void => setReview(app, { prices: { about: merge, filter, outcome, byKey: new Map(byKey) } });
  const steps = function* (): Generator<void, true> {
    yield;
    yield* coverage.prepare();
    yield;
    outcome = { choices, is: coverage.outcome(choices) };
    publish();
    for (const conflict of merge.conflicts) {
      if (byKey.has(conflict.key)) continue;
      yield;
      byKey.set(conflict.key, coverage.costOf(conflict));
    }
    return true;
  };
  const goesOn = (): boolean => {
    if (!stopped && outcome?.choices === choices) publish();
    return !stopped;
  };
  void betweenFrames(steps(), { goesOn }).then((done) => done && !stopped && publish());
  return () => {
    stopped = true;
  };
}

/** Prepared once for a merge, however often somebody chooses. */
const coverageOf = oncePerQuestion<ReadyMerge, MergeCoverage>(createMergeCoverage);
