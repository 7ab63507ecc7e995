import { useMemo } from 'react';
import type { Plan } from '../../core/plan/plan';
import type { SiteStatus } from '../../core/plan/site';
import type { GridSort } from '../../ui/DataGrid';
import { useAppState } from '../AppProvider';
import { type SiteRow, siteRows, siteText, siteValue } from './siteRows';
import { searchInSteps, sortInSteps } from './tableView';
import { useRowsLater } from './useRowsLater';

/** Above this many sites the table is made between frames. */
const MOST_LIVE_SITES = 20_000;

export interface SiteQuestion {
  readonly plan: Plan;
  /** null: whatever the status. */
  readonly status: SiteStatus | null;
  readonly query: string;
  readonly sort: GridSort;
}

export interface FoundSites {
  /** The rows of that status. */
  readonly all: readonly SiteRow[];
  /** Those that were searched for, sorted. */
  readonly rows: readonly SiteRow[];
}

/** The table for a question. null: it is long, and there was none before since this plan was opened. */
export function useSiteRows({ plan, status, query, sort }: SiteQuestion): FoundSites | null {
  const opened = useAppState(({ doc }) => doc.opened);
  const question = useMemo(() => ({ plan, status, query, sort }), [plan, status, query, sort]);
  return useRowsLater(question, foundSites, { isLong: plan.sites.length > MOST_LIVE_SITES, about: opened });
}

export function* foundSites({ plan, status, query, sort }: SiteQuestion): Generator<void, FoundSites> {
  const all = yield* siteRows(plan, status);
  const searched = yield* searchInSteps(all, query, siteText);
  return { all, rows: yield* sortInSteps(searched, sort.direction, siteValue(sort.key)) };
}
