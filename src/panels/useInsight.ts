import { useMemo } from 'react';
import type { Insights } from '../state/insightTypes';
import { selectDraft } from '../state/selectors';
import type { AppState } from '../state/store';
import { useAppState, usePanels } from './AppProvider';

/** Asks once per result: the answers depend on the plan on screen, the filter and the coverage computed for them. */
export function useInsight<Answer>(
  ask: (insights: Insights, state: AppState) => Answer,
  ...about: readonly unknown[]
): Answer {
  const { app, insights } = usePanels();
  const coverage = useAppState((state) => state.results.coverage);
  const plan = useAppState(selectDraft);
  const opened = useAppState((state) => state.doc.opened);
  return useMemo(() => ask(insights, app.store.getState()), [insights, app, coverage, plan, opened, ...about]);
}
