import { useMemo } from 'react';
import { createInsights } from '../state/insights';
import type { Insights } from '../state/insightTypes';
import { selectDraft } from '../state/selectors';
import type { AppState } from '../state/store';
import { useApp, useAppState } from './AppProvider';

const insights = createInsights();

/** Asks once per result: the answers depend on the plan on screen, the filter and the coverage computed for them. */
export function useInsight<Answer>(
  ask: (insights: Insights, state: AppState) => Answer,
  ...about: readonly unknown[]
): Answer {
  const app = useApp();
  const coverage = useAppState((state) => state.results.coverage);
  const plan = useAppState(selectDraft);
  const opened = useAppState((state) => state.doc.opened);
  return useMemo(() => ask(insights, app.store.getState()), [app, coverage, plan, opened, ...about]);
}
