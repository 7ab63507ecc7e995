import { createCoverageEngine } from '../core/coverage/coverageEngine';
import type { Propagation } from '../core/coverage/propagation';
import type { CoverageFilter } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import { programmeOf, programmeStops, settingsAtPosition } from '../core/plan/programme';
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

export type StopOutcomes = (state: AppState) => readonly StopOutcome[];

/**
 * What each stop of the slider gives: existing alone, with the programme, with the candidates as well. Asked of the
 * document, so that a drag does not ask it again on every frame.
 */
export function createStopOutcomes(): StopOutcomes {
  const engine = createCoverageEngine();
  let known: {
    plan: Plan;
    filter: CoverageFilter;
    propagation: Propagation | null;
    answer: readonly StopOutcome[];
  } | null = null;
  return ({ doc: { plan }, session: { filter }, results: { coverage } }) => {
    const propagation = coverage?.propagation ?? null;
    if (plan.coverage.model !== 'radius' && !propagation) return [];
    if (known?.plan === plan && known.filter === filter && known.propagation === propagation) return known.answer;
    const programme = programmeOf(plan);
    const answer = programmeStops(programme).map(({ key, position }) => {
      const at = { ...plan, coverage: settingsAtPosition(plan, programme, position) };
      const { dead } = engine.ask(at, filter, propagation).headline;
      const date = plan.stops?.find((stop) => stop.activeStatuses.at(-1) === key)?.date ?? null;
      return { key, position, date, deadVillages: dead.villages, deadHouseholds: dead.households };
    });
    known = { plan, filter, propagation, answer };
    return answer;
  };
}
