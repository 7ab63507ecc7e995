import { createStore, type StoreApi } from 'zustand/vanilla';
import { NO_HISTORY } from '../core/plan/history';
import type { Plan } from '../core/plan/plan';
import type { DocSlice } from './doc';
import { NO_RESULTS, type ResultsSlice } from './results';
import { initialSession, type SessionSlice } from './session';

/** Three slices by lifetime: the document, one person's session, what was computed. */
export interface AppState {
  readonly doc: DocSlice;
  readonly session: SessionSlice;
  readonly results: ResultsSlice;
}

export type AppStore = StoreApi<AppState>;

export function createAppStore(plan: Plan): AppStore {
  return createStore<AppState>(() => ({
    doc: { plan, opened: plan, saved: plan, history: NO_HISTORY, fileName: null, loading: true },
    session: initialSession(),
    results: NO_RESULTS,
  }));
}

export function setDoc(store: AppStore, patch: Partial<DocSlice>): void {
  store.setState((state) => ({ doc: { ...state.doc, ...patch } }));
}

export function setSession(store: AppStore, patch: Partial<SessionSlice>): void {
  store.setState((state) => ({ session: { ...state.session, ...patch } }));
}

export function setResults(store: AppStore, patch: Partial<ResultsSlice>): void {
  store.setState((state) => ({ results: { ...state.results, ...patch } }));
}
