import { useMemo } from 'react';
import { setStatusCounted } from '../../commands/programme';
import { selectDraft } from '../../state/selectors';
import { useApp, useAppState, useWords } from '../AppProvider';
import { Sign } from '../Sign';
import { statusesIn } from './siteRows';

/** Which statuses count in coverage. */
export function StatusSwitches() {
  const app = useApp();
  const { tables, plan: words } = useWords();
  const plan = useAppState(selectDraft);
  const present = useMemo(() => statusesIn(plan.sites), [plan.sites]);
  const { activeStatuses } = plan.coverage;
  return (
    <fieldset className="plain-group">
      <legend className="small quiet">{tables.sites.counted}</legend>
      <div className="row tight">
        {present
          .filter((each) => each !== 'retired')
          .map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              title={words.statusCounted(words.status[each])}
              aria-pressed={activeStatuses.includes(each)}
              onClick={() => setStatusCounted(app, each, !activeStatuses.includes(each))}
            >
              <Sign name={each} size={14} />
              {words.status[each]}
            </button>
          ))}
      </div>
    </fieldset>
  );
}
