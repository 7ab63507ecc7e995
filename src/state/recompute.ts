import type { CoverageEngine } from '../core/coverage/coverageEngine';
import type { CoverageFilter, CoverageResult } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import { isCountedVillage } from '../core/plan/village';
import { type Delta, NO_DELTA } from './results';
import { selectDraft } from './selectors';
import { type AppState, type AppStore, setResults } from './store';

/**
 * The only writer of `results.coverage`: whenever the plan on screen or the filter changes, the engine is asked once.
 * Returns the way to stop.
 */
export function startRecompute(store: AppStore, engine: CoverageEngine): () => void {
  let asked: { plan: Plan; filter: CoverageFilter } | null = null;
  let origin: Plan | null = null;

  const answer = (state: AppState): void => {
    const plan = selectDraft(state);
    const { filter } = state.session;
    const began = deltaOrigin(state, origin);
    const restarted = began !== origin || asked?.filter !== filter;
    origin = began;
    if (asked?.plan === plan && asked.filter === filter) {
      if (restarted && state.session.gesture) setResults(store, { delta: emptyAfter(state.results.delta) });
      return;
    }
    const sameQuestion = asked !== null && asked.filter === filter;
    asked = { plan, filter };
    const coverage = engine.ask(plan, filter);
    const before = restarted ? emptyAfter(state.results.delta) : state.results.delta;
    setResults(store, { coverage, delta: coverage.fresh || !sameQuestion ? before : addFlips(before, coverage) });
  };

  answer(store.getState());
  return store.subscribe(answer);
}

/**
 * The plan the delta counts from. A gesture counts from the plan it began on, and its drop goes on counting from there;
 * a cancelled gesture and an undo go back to it; every other step counts from the plan before it.
 */
function deltaOrigin({ doc, session }: AppState, origin: Plan | null): Plan {
  if (session.gesture || doc.plan === origin) return doc.plan;
  return doc.history.past.at(-1)?.plan ?? doc.plan;
}

function emptyAfter(delta: Delta): Delta {
  return { ...NO_DELTA, seq: delta.seq + 1 };
}

function addFlips(delta: Delta, { plan, flips }: CoverageResult): Delta {
  if (flips.gained.length === 0 && flips.lost.length === 0) return delta;
  const gained = new Set(delta.gained);
  const lost = new Set(delta.lost);
  for (const at of flips.gained) if (!lost.delete(at)) gained.add(at);
  for (const at of flips.lost) if (!gained.delete(at)) lost.add(at);
  const plus = count(plan, gained);
  const minus = count(plan, lost);
  return {
    seq: delta.seq,
    gained: [...gained],
    lost: [...lost],
    gainedVillages: plus.villages,
    gainedHouseholds: plus.households,
    lostVillages: minus.villages,
    lostHouseholds: minus.households,
  };
}

function count(plan: Plan, indices: ReadonlySet<number>): { villages: number; households: number } {
  let villages = 0;
  let households = 0;
  for (const at of indices) {
    const village = plan.villages[at];
    if (!village || !isCountedVillage(village)) continue;
    villages++;
    households += village.households ?? 0;
  }
  return { villages, households };
}
