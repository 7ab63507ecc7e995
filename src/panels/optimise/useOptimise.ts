import { useMemo } from 'react';
import { type NamingOfNewSites, type OptimiseContext, withOptimiser } from '../../commands/optimiseContext';
import { type OptimiseWords, optimiseWords } from '../../i18n/optimiseWords';
import type { OptimiseSlice } from '../../state/optimise';
import { useAppState } from '../AppProvider';
import { useFileApp, useLanguage } from '../importing/useFileApp';

export function useOptimise(): OptimiseSlice {
  return useAppState((state) => state.session.optimise);
}

/** The app with the optimiser's threads. */
export function useOptimiser(): OptimiseContext {
  const app = useFileApp();
  return useMemo(() => withOptimiser(app), [app]);
}

export function useOptimiseWords(): OptimiseWords {
  return optimiseWords(useLanguage());
}

export function useNaming(): NamingOfNewSites {
  const { result } = useOptimiseWords();
  return useMemo(() => ({ name: result.newSite, note: result.newNote }), [result]);
}

export function useIllustrative(): boolean {
  return useAppState((state) => state.doc.plan.illustrative);
}
