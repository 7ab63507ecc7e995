import { useMemo } from 'react';
import { type NamingOfNewSites, type OptimiseContext, withOptimiser } from '../../commands/optimiseContext';
import { type OptimiseWords, optimiseWords } from '../../i18n/optimiseWords';
import type { OptimiseSlice, OptimiseWork } from '../../state/optimise';
import { useAppState } from '../AppProvider';
import { useFileApp, useLanguage } from '../importing/useFileApp';

/** A part of what the optimiser's panel shows: what does not use a part is not drawn anew with it. */
export function useOptimise<Part>(select: (slice: OptimiseSlice) => Part): Part {
  return useAppState((state) => select(state.session.optimise));
}

export const isBusy = ({ running }: OptimiseSlice): boolean => running !== null;
export const workOf = ({ running }: OptimiseSlice): OptimiseWork | null => running?.work ?? null;

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
