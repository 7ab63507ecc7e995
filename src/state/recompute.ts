import type { CoverageEngine } from '../core/coverage/coverageEngine';
import type { LevelProgress } from '../core/coverage/levels/levelCount';
import type { Propagation } from '../core/coverage/propagation';
import { countsAtHand } from '../core/coverage/readyVillages';
import type { CoverageFilter, CoverageResult } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import { isCountedVillage } from '../core/plan/village';
import { createLevelGround, type LevelGround, type ReadyLevels } from './levelGround';
import type { LevelQuestion } from './levelQuestion';
import { type Delta, NO_DELTA } from './results';
import { selectDraft } from './selectors';
import { type AppState, type AppStore, setResults } from './store';
import { type LevelsAnswer, NO_LEVELS, type TerrainSlice } from './terrain';

/**
 * The only writer of `results.coverage` and `results.levels`: whenever the plan on screen, the filter or the ground
 * changes, the engine is asked once; in a model that computes levels, once those are prepared. Until then
 * `results.levels` says so and `results.coverage` stays what it was, or null when the villages are others. Returns the
 * way to stop.
 */
export function startRecompute(
  store: AppStore,
  engine: CoverageEngine,
  ground: LevelGround = createLevelGround(),
): () => void {
  let asked: { plan: Plan; filter: CoverageFilter; propagation: Propagation | null } | null = null;
  let origin: Plan | null = null;
  let waiting: (LevelQuestion & { readonly fetching: boolean }) | null = null;

  const answer = (state: AppState): void => {
    const plan = selectDraft(state);
    const { filter } = state.session;
    const began = deltaOrigin(state, origin);
    const restarted = began !== origin || asked?.filter !== filter;
    origin = began;
    const ready = readyFor(state, plan);
    if (ready === 'notYet') return;
    const propagation = ready?.propagation ?? null;
    if (asked?.plan === plan && asked.filter === filter && asked.propagation === propagation) {
      if (restarted && state.session.gesture) setResults(store, { delta: emptyAfter(state.results.delta) });
      if (isGivenUp(state.results.levels, propagation))
        setResults(store, { levels: levelsOf(state, plan, propagation) });
      return;
    }
    const sameQuestion = asked !== null && asked.filter === filter;
    asked = { plan, filter, propagation };
    const coverage = engine.ask(plan, filter, propagation, ready ? ready.counts : countsAtHand(plan, filter));
    const before = restarted ? emptyAfter(state.results.delta) : state.results.delta;
    const delta = coverage.fresh || !sameQuestion ? before : addFlips(before, coverage);
    setResults(store, { coverage, delta, levels: levelsOf(state, plan, propagation) });
  };

  const readyFor = ({ session: { filter, terrain }, results }: AppState, plan: Plan): ReadyLevels | null | 'notYet' => {
    if (plan.coverage.model === 'radius') {
      waiting = null;
      ground.stop();
      return null;
    }
    const fetching = plan.coverage.model === 'terrain' && isOnItsWay(plan, terrain);
    const question = { plan, filter, terrain: terrain.terrain, fetching };
    const ready = fetching ? null : ground.ready(question);
    if (ready) {
      if (waiting) ground.stop();
      waiting = null;
      return ready;
    }
    if (waiting && !isOther(waiting, question)) return 'notYet';
    waiting = question;
    const coverage = results.coverage?.plan.villages === plan.villages ? results.coverage : null;
    if (results.levels.state !== 'computing' || results.coverage !== coverage) {
      setResults(store, { coverage, levels: { ...NO_LEVELS, state: 'computing' } });
    }
    const onProgress = (work: LevelProgress): void =>
      setResults(store, { levels: { ...NO_LEVELS, state: 'computing', fraction: work.villages / work.of, work } });
    if (fetching) return 'notYet';
    ground.prepare(question, onProgress).then(
      () => answer(store.getState()),
      () => setResults(store, { levels: { ...NO_LEVELS, state: 'failed' } }),
    );
    return 'notYet';
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

/** Ground that will be there in a moment: a made-up plan brings a made-up relief along. */
function isOnItsWay({ illustrative }: Plan, { state }: TerrainSlice): boolean {
  return state === 'loading' || (state === 'none' && illustrative);
}

/** Levels were asked for and given up: what was answered before holds again. */
function isGivenUp({ state }: LevelsAnswer, propagation: Propagation | null): boolean {
  return state !== (propagation ? 'ready' : 'off');
}

function isOther(a: LevelQuestion & { readonly fetching: boolean }, b: typeof a): boolean {
  return a.plan !== b.plan || a.filter !== b.filter || a.terrain !== b.terrain || a.fetching !== b.fetching;
}

/** The same object while it says the same; what a gesture passes over is not counted. */
function levelsOf({ results, session }: AppState, { coverage }: Plan, propagation: Propagation | null): LevelsAnswer {
  if (!propagation) return NO_LEVELS;
  const before = results.levels;
  if (session.gesture && before.state === 'ready') return before;
  const fallback = coverage.model === 'terrain' ? propagation.fallback() : NO_LEVELS.fallback;
  const { illustrative } = propagation;
  const levels: LevelsAnswer = { state: 'ready', fraction: 1, work: null, illustrative, fallback };
  const same = before.state === 'ready' && before.illustrative === illustrative;
  return same && before.fallback.paths === fallback.paths ? before : levels;
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
