import { createCoverageEngine } from '../core/coverage/coverageEngine';
import { hasProgrammeInForce, type ProgrammeOutcome, programmeOutcomeSteps } from '../core/coverage/programmeOutcome';
import type { CoverageFilter } from '../core/coverage/result';
import { activeSet, isActive } from '../core/plan/isActive';
import type { Plan } from '../core/plan/plan';
import { programmeOf, settingsAtPosition } from '../core/plan/programme';
import { planHash } from '../io/certificate/planHash';
import { betweenFrames } from '../state/betweenFrames';
import { NO_DELTA } from '../state/results';
import { selectDraft, selectPropagation } from '../state/selectors';
import { NOTHING_SELECTED } from '../state/session';
import type { AppState } from '../state/store';
import type { AppContext } from './appContext';

/** Which programme sites a sheet is about: those that count on screen, all planned ones, or the candidates as well. */
export const SHEET_SCOPES = ['onScreen', 'planned', 'all'] as const;
export type SheetScope = (typeof SHEET_SCOPES)[number];

/** All a decision sheet says. */
export interface DecisionSheet {
  /** The plan with the sites of the scope in force. */
  readonly plan: Plan;
  readonly filter: CoverageFilter;
  readonly outcome: ProgrammeOutcome;
  /** Over what decides coverage, cost and weight: `sha256:…`. */
  readonly hash: string;
  /** The page as it would be with these sites alone: what the sheet's map shows. */
  readonly state: AppState;
  /** Villages the programme sites are the first to serve, points included. */
  readonly gained: readonly number[];
}

/** Nothing of the programme on screen: the sheet starts with what is planned. */
export function firstScope(state: AppState): SheetScope {
  const plan = selectDraft(state);
  return hasProgrammeInForce(plan, state.session.filter, selectPropagation(state)) ? 'onScreen' : 'planned';
}

/** Works a sheet out for what is on screen now, a slice at a time. Returns the way to stop. */
export function workOutSheet(app: AppContext, scope: SheetScope, onDone: (sheet: DecisionSheet) => void): () => void {
  let stopped = false;
  const { store } = app;
  void betweenFrames(sheetSteps(store.getState(), scope), { goesOn: () => !stopped }).then((sheet) => {
    if (sheet && !stopped) onDone(sheet);
  });
  return () => {
    stopped = true;
  };
}

function* sheetSteps(state: AppState, scope: SheetScope): Generator<void, DecisionSheet> {
  const { filter } = state.session;
  const plan = planInScope(selectDraft(state), scope);
  const outcome = yield* programmeOutcomeSteps(plan, filter, selectPropagation(state));
  const gained = outcome.steps.flatMap(({ villages }) => villages);
  yield;
  const hash = planHash(plan);
  yield;
  return { plan, filter, outcome, hash, state: stateShowing(state, onlyInForce(plan)), gained };
}

function planInScope(plan: Plan, scope: SheetScope): Plan {
  if (scope === 'onScreen') return plan;
  const programme = programmeOf(plan);
  const candidates = scope === 'all' ? programme.candidates.length : 0;
  return { ...plan, coverage: settingsAtPosition(plan, programme, programme.planned.length + candidates) };
}

function onlyInForce(plan: Plan): Plan {
  const set = activeSet(plan.coverage);
  return { ...plan, sites: plan.sites.filter((site) => isActive(site, set, plan.coverage)) };
}

/** The page with another plan in it, nothing selected and nothing in the hand. */
export function stateShowing({ doc, session, results }: AppState, plan: Plan): AppState {
  const coverage = createCoverageEngine().ask(plan, session.filter, results.coverage?.propagation ?? null);
  return {
    doc: { ...doc, plan },
    session: { ...session, gesture: null, selection: NOTHING_SELECTED, hover: null, sketch: [], playing: false },
    results: { ...results, coverage, delta: NO_DELTA },
  };
}
