import { useMemo } from 'react';
import { selectDraft } from '../state/selectors';
import type { StopOutcome } from '../state/stopOutcomes';
import { useAppState, usePanels } from './AppProvider';

/** What each stop of the programme gives, asked once per result. */
export function useStopOutcomes(): readonly StopOutcome[] {
  const { app, stopOutcomes } = usePanels();
  const coverage = useAppState((state) => state.results.coverage);
  const plan = useAppState(selectDraft);
  return useMemo(() => stopOutcomes(app.store.getState()), [stopOutcomes, app, coverage, plan]);
}
