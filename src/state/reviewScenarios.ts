import { createStore, type StoreApi } from 'zustand/vanilla';
import type { History } from '../core/plan/history';
import type { Scenario } from '../core/review/scenario';
import type { DocSlice } from './doc';
import type { AppStore } from './store';

/** A variant that is not open now, as it was left: its plan and the steps that led to it. */
export interface KeptScenario extends Scenario {
  readonly history: History;
}

/** The variants of the plan that is open. The open one's entry holds its name; what it is now is the document. */
export interface ScenarioSession {
  /** Whose variants these are; another plan has others. */
  readonly planId: string | null;
  readonly scenarios: readonly KeptScenario[];
  /** null: there is one variant only, the plan itself. */
  readonly openId: string | null;
  /** The last one taken out, so that it can be brought back. */
  readonly removed: KeptScenario | null;
}

export type ScenarioStore = StoreApi<ScenarioSession>;

export const NO_SCENARIOS: ScenarioSession = { planId: null, scenarios: [], openId: null, removed: null };

/** The same for the same page. */
export function scenarioStoreOf(store: AppStore): ScenarioStore {
  const known = stores.get(store) ?? createStore<ScenarioSession>(() => NO_SCENARIOS);
  stores.set(store, known);
  return known;
}

const stores = new WeakMap<AppStore, ScenarioStore>();

/** Another file was opened over `before`: the variant that was open is left as it was, and none is open. */
export function closeScenario(store: AppStore, { plan, history }: DocSlice): void {
  const session = scenarioStoreOf(store).getState();
  const { planId, scenarios, openId } = session;
  if (openId === null || planId !== plan.planId) return;
  const left = scenarios.map((each) => (each.id === openId ? { ...each, plan, history } : each));
  scenarioStoreOf(store).setState({ ...session, scenarios: left, openId: null });
}
