import { useMemo } from 'react';
import { type RadioFacts, radioFacts } from '../../commands/radioFacts';
import { type RadioWords, radioWords } from '../../i18n/radioWords';
import { useAppState } from '../AppProvider';

export function useRadioWords(): RadioWords {
  return radioWords(useAppState((state) => state.session.language));
}

/** What the assumptions of the open plan amount to. */
export function useRadioFacts(): RadioFacts {
  const coverage = useAppState((state) => state.doc.plan.coverage);
  return useMemo(() => radioFacts(coverage), [coverage]);
}
