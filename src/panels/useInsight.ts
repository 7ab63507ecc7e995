import { useMemo } from 'react';
import { selectDraft } from '../state/selectors';
import type { AppState } from '../state/store';
import { useApp, useAppState } from './AppProvider';

/** Asks once per result: the answers depend on the plan on screen, the filter and the coverage computed for them. */
export function useInsight<Answer>(ask: (state: AppState) => Answer, ...about: readonly unknown[]): Answer {
  const app = useApp();
  const coverage = useAppState((state) => state.results.coverage);
  const plan = useAppState(selectDraft);
  const opened = useAppState((state) => state.doc.opened);
  return useMemo(() => ask(app.store.getState()), [app, coverage, plan, opened, ...about]);
}
