import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppContext } from '../commands/appContext';
import { type Words, words } from '../i18n/words';
import type { StopOutcomes } from '../state/stopOutcomes';
import type { AppState } from '../state/store';
import type { Verbs } from './verbs';

export interface PanelContext {
  readonly app: AppContext;
  readonly verbs: Verbs;
  readonly stopOutcomes: StopOutcomes;
}

const Panels = createContext<PanelContext | null>(null);

export function AppProvider({ value, children }: { value: PanelContext; children: ReactNode }) {
  return <Panels value={value}>{children}</Panels>;
}

export function usePanels(): PanelContext {
  const panels = useContext(Panels);
  if (!panels) throw new Error('Panels are rendered inside AppProvider');
  return panels;
}

export function useApp(): AppContext {
  return usePanels().app;
}

export function useVerbs(): Verbs {
  return usePanels().verbs;
}

/** `select` must give the same object while nothing changed. */
export function useAppState<Value>(select: (state: AppState) => Value): Value {
  return useStore(useApp().store, select);
}

export function useWords(): Words {
  return words(useAppState((state) => state.session.language));
}
