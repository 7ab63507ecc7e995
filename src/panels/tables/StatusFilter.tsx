import { useMemo } from 'react';
import type { SiteStatus } from '../../core/plan/site';
import { useAppState, useWords } from '../AppProvider';
import { statusesIn } from './siteRows';

interface StatusFilterProps {
  readonly status: SiteStatus | null;
  readonly onStatus: (status: SiteStatus | null) => void;
}

/** Which statuses the table shows; says nothing about what counts. */
export function StatusFilter({ status, onStatus }: StatusFilterProps) {
  const { tables, plan: words } = useWords();
  const sites = useAppState((state) => state.doc.plan.sites);
  const present = useMemo(() => statusesIn(sites), [sites]);
  return (
    <select
      className="filter-select"
      aria-label={tables.sites.status}
      value={status ?? ''}
      onChange={(event) => onStatus((event.target.value || null) as SiteStatus | null)}
    >
      <option value="">{tables.sites.allStatuses}</option>
      {present.map((each) => (
        <option key={each} value={each}>
          {words.status[each]}
        </option>
      ))}
    </select>
  );
}
