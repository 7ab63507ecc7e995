import { useMemo } from 'react';
import { incomingDecisions } from '../../commands/reviewMergeFacts';
import { REVIEW_STATES } from '../../core/plan/site';
import type { MergeTaken, ReadyMerge } from '../../core/review/merge/planMerge';
import { useWords } from '../AppProvider';
import { useMergeValue } from './useMergeValue';
import { useOperatorName } from './useOperatorName';
import { useReviewWords } from './useReview';

const MOST_SHOWN = 60;

/** What only the reply changed, by operator; everything line by line below. */
export function IncomingTable({ merge }: { merge: ReadyMerge }) {
  const { format } = useWords();
  const { merge: words, stateShort, state: names } = useReviewWords();
  const nameOf = useOperatorName();
  const rows = useMemo(() => incomingDecisions(merge), [merge]);
  const states = REVIEW_STATES.filter((state) => rows.some(({ byState }) => byState[state]));
  const others = merge.taken.filter(({ scope, field }) => scope !== 'site' || field !== 'decision');
  const telling = others.filter(({ field }) => field !== 'updated').length;
  if (merge.taken.length === 0) return null;
  return (
    <section aria-label={words.incoming}>
      <h3>{words.incoming}</h3>
      {rows.length > 0 && (
        <table className="plain-table incoming">
          <thead>
            <tr>
              <th scope="col">{words.operator}</th>
              {states.map((state) => (
                <th key={state} scope="col" className="number">
                  <abbr title={names[state]}>{stateShort[state]}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ operator, byState }) => (
              <tr key={operator} data-operator={operator.toLowerCase()}>
                <th scope="row">{nameOf(operator)}</th>
                {states.map((state) => (
                  <td key={state} className="number" data-state={state}>
                    {format.integer(byState[state] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {telling > 0 && <p className="small">{words.others(telling)}</p>}
      <Details taken={merge.taken.filter(({ field }) => field !== 'updated')} />
    </section>
  );
}

function Details({ taken }: { taken: readonly MergeTaken[] }) {
  const { compare, merge: words } = useReviewWords();
  const said = useMergeValue();
  return (
    <details>
      <summary className="small">{compare.table}</summary>
      <ul className="merge-lines small">
        {taken.slice(0, MOST_SHOWN).map((one, at) => (
          <li key={at}>
            <b>{one.name || words.scope[one.scope]}</b>, {words.field(one.field)}: {said(one.field, one.before)} →{' '}
            {said(one.field, one.after)}
          </li>
        ))}
        {taken.length > MOST_SHOWN && <li>… +{taken.length - MOST_SHOWN}</li>}
      </ul>
    </details>
  );
}
