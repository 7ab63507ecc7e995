import { createCoverageEngine } from '../core/coverage/coverageEngine';
import type { Propagation } from '../core/coverage/propagation';
import { countsAtHand, readyVillages } from '../core/coverage/readyVillages';
import type { CoverageFilter } from '../core/coverage/result';
import { allAtOnce } from '../core/plan/allAtOnce';
import type { Plan } from '../core/plan/plan';
import { programmeOf, programmeStops, readProgramme, settingsAtPosition } from '../core/plan/programme';
import type { AppState } from './store';

/** What a stop of the programme slider gives. */
export interface StopOutcome {
  readonly key: string;
  readonly position: number;
  /** As written by the plan's author; null: not dated. */
  readonly date: string | null;
  readonly deadVillages: number;
  readonly deadHouseholds: number;
}

export interface StopOutcomes {
  (state: AppState): readonly StopOutcome[];
  /** Works them out in steps, before a large plan of the radius model is on the page. */
  getReady(plan: Plan, filter: CoverageFilter): Generator<void, void>;
}

/**
 * What each stop of the slider gives: existing alone, with the programme, with the candidates as well. Asked of the
 * document, so that a drag does not ask it again on every frame.
 */
export function createStopOutcomes(): StopOutcomes {
  const engine = createCoverageEngine();
  let known: (Question & { answer: readonly StopOutcome[] }) | null = null;

  function* work(question: Question, inSteps: boolean): Generator<void, readonly StopOutcome[]> {
    const { plan, filter, propagation } = question;
    const programme = programmeOf(plan);
    const answer: StopOutcome[] = [];
    for (const { key, position } of programmeStops(programme)) {
      const at = { ...plan, coverage: settingsAtPosition(plan, programme, position) };
      if (inSteps) yield* readyVillages(at, filter);
      const { dead } = engine.ask(at, filter, propagation, countsAtHand(at, filter)).headline;
      const date = plan.stops?.find((stop) => stop.activeStatuses.at(-1) === key)?.date ?? null;
      answer.push({ key, position, date, deadVillages: dead.villages, deadHouseholds: dead.households });
      yield;
    }
    known = { ...question, answer };
    return answer;
  }

  const outcomes = ({ doc: { plan }, session: { filter }, results: { coverage } }: AppState) => {
    const propagation = coverage?.propagation ?? null;
    if (plan.coverage.model !== 'radius' && !propagation) return [];
    const question = { plan, filter, propagation };
    if (known && isSame(known, question)) return known.answer;
    return allAtOnce(work(question, false));
  };
  return Object.assign(outcomes, {
    *getReady(plan: Plan, filter: CoverageFilter) {
      if (plan.coverage.model !== 'radius') return;
      yield* readProgramme(plan.sites);
      yield* work({ plan, filter, propagation: null }, true);
    },
  });
}

interface Question {
  readonly plan: Plan;
  readonly filter: CoverageFilter;
  readonly propagation: Propagation | null;
}

/** Another title or time stamp makes no difference. */
function isSame(a: Question, b: Question): boolean {
  if (a.filter !== b.filter || a.propagation !== b.propagation) return false;
  const [before, now] = [a.plan, b.plan];
  if (before.villages !== now.villages || before.sites !== now.sites) return false;
  return before.coverage === now.coverage && before.stops === now.stops;
}
