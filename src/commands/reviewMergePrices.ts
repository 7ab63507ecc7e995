import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter } from '../core/coverage/result';
import type { CoverageShift } from '../core/review/cost/coverageShift';
import { createMergeCoverage, type MergeCoverage } from '../core/review/merge/mergeCoverage';
import type { MergeChoices, ReadyMerge } from '../core/review/merge/planMerge';
import type { MergePrices } from '../state/review';
import { selectPropagation } from '../state/selectors';
import type { AppContext } from './appContext';
import { inSlices } from './inSlices';
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
  const isOver = (): boolean => {
    if (!stopped && outcome?.choices === choices) publish();
    return stopped;
  };
  void inSlices(steps(), isOver).then((done) => done && !stopped && publish());
  return () => {
    stopped = true;
  };
}

/** Prepared once for a merge, however often somebody chooses. */
function coverageOf(merge: ReadyMerge, filter: CoverageFilter, propagation: Propagation | null): MergeCoverage {
  const known = prepared.get(merge);
  if (known?.filter === filter && known.propagation === propagation) return known.coverage;
  const coverage = createMergeCoverage(merge, filter, propagation);
  prepared.set(merge, { filter, propagation, coverage });
  return coverage;
}

interface Prepared {
  readonly filter: CoverageFilter;
  readonly propagation: Propagation | null;
  readonly coverage: MergeCoverage;
}

const prepared = new WeakMap<ReadyMerge, Prepared>();
