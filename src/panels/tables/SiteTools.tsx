import { useMemo } from 'react';
import { setStatusCounted } from '../../commands/programme';
import type { SiteStatus } from '../../core/plan/site';
import { selectDraft } from '../../state/selectors';
import { useApp, useAppState, useWords } from '../AppProvider';
import { Sign } from '../Sign';
import { statusesIn } from './siteRows';

interface SiteToolsProps {
  readonly status: SiteStatus | null;
  readonly onStatus: (status: SiteStatus | null) => void;
}

/** Which statuses count in coverage, and which the table shows. */
export function SiteTools({ status, onStatus }: SiteToolsProps) {
  const app = useApp();
  const { tables, plan: words } = useWords();
  const plan = useAppState(selectDraft);
  const present = useMemo(() => statusesIn(plan.sites), [plan.sites]);
  const { activeStatuses } = plan.coverage;
  return (
    <>
      <div className="row">
        <span className="small quiet grow">{tables.sites.show}</span>
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
      </div>
      <div className="row wrap">
        <span className="small quiet">{tables.sites.counted}</span>
        {present
          .filter((each) => each !== 'retired')
          .map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-label={words.statusCounted(words.status[each])}
              aria-pressed={activeStatuses.includes(each)}
              onClick={() => setStatusCounted(app, each, !activeStatuses.includes(each))}
            >
              <Sign name={each} size={14} />
              {words.status[each]}
            </button>
          ))}
      </div>
    </>
  );
}
