import { useState } from 'react';
import { tickSites } from '../../commands/proposal';
import type { Found } from '../../state/optimise';
import { Button } from '../../ui/Button';
import { useApp } from '../AppProvider';
import { BuildRow } from './BuildRow';
import { useOptimiseWords } from './useOptimise';

const ROWS_AT_ONCE = 100;

/** The chosen sites in the order to build them, each with what it adds to those before it. */
export function BuildTable({ found }: { found: Found }) {
  const app = useApp();
  const { result } = useOptimiseWords();
  const [open, setOpen] = useState<string | null>(null);
  const { answer, ticked } = found;
  const all = answer.order.map(({ siteId }) => siteId);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  let villages = 0;
  return (
    <section className="build" aria-label={result.table}>
      <table>
        <caption className="unseen">{result.table}</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                className="check"
                aria-label={result.tickAll}
                checked={ticked.length === all.length}
                onChange={(event) => tickSites(app, all, event.target.checked)}
              />
            </th>
            <th scope="col">{result.columns.order}</th>
            <th scope="col">{result.columns.villages}</th>
            <th scope="col">{result.columns.households}</th>
            <th scope="col">{result.columns.sum}</th>
          </tr>
        </thead>
        {answer.order.slice(0, shown).map((step, at) => {
          villages += step.addsVillages;
          return (
            <BuildRow
              key={step.siteId}
              found={found}
              step={step}
              number={at + 1}
              total={villages}
              open={open === step.siteId}
              onOpen={() => setOpen(open === step.siteId ? null : step.siteId)}
            />
          );
        })}
      </table>
      {all.length > shown && (
        <div className="build-rest">
          <Button look="plain" onClick={() => setShown(shown + 5 * ROWS_AT_ONCE)}>
            {result.moreRows(all.length - shown)}
          </Button>
        </div>
      )}
    </section>
  );
}
