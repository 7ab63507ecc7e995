import { useCallback } from 'react';
import { findSite } from '../../core/plan/findSite';
import { useApp } from '../AppProvider';
import { useOptimise } from './useOptimise';

/** The name of a site of the plan, of the proposal, or of a place that may be chosen. */
export function useSiteName(): (siteId: string) => string {
  const app = useApp();
  const found = useOptimise((slice) => slice.found);
  return useCallback(
    (siteId) => {
      const { plan } = app.store.getState().doc;
      const asked =
        found && (findSite(found.ask.plan, siteId) ?? found.answer.newSites.find(({ id }) => id === siteId));
      return (asked ?? findSite(plan, siteId))?.name ?? siteId;
    },
    [app, found],
  );
}
