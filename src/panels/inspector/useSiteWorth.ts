import { useMemo } from 'react';
import { type SiteWorth, siteWorth } from '../../commands/siteWorth';
import { useAppState } from '../AppProvider';

/** What the site is worth; null while something is dragged, and before anything is counted. */
export function useSiteWorth(siteId: string): SiteWorth | null {
  const coverage = useAppState((state) => state.results.coverage);
  const held = useAppState(({ session }) => session.gesture?.kind === 'drag' || session.playing);
  return useMemo(() => (held || !coverage ? null : siteWorth(coverage, siteId)), [coverage, held, siteId]);
}
