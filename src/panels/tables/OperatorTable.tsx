import './operatorTable.css';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { operatorCoverage } from '../../commands/operatorCoverage';
import { setFilter } from '../../commands/view';
import type { CountPair } from '../../core/coverage/result';
import { explainWords } from '../../i18n/explainWords';
import { EmptyState } from '../../ui/EmptyState';
import { useApp, useAppState, useWords } from '../AppProvider';
import { operatorName } from '../operators';
import { useSettled } from './useSettled';

const SharingSection = lazy(async () => ({ default: (await import('../sharing/SharingSection')).SharingSection }));
const NearMasts = lazy(async () => ({ default: (await import('../sharing/NearMasts')).NearMasts }));

/** Whose network covers how much; what any, all, and at least so many of them cover; and what sharing masts would add. */
export function OperatorTable() {
  const app = useApp();
  const { format, language, page } = useWords();
  const { operators: said } = explainWords(language);
  const [shared, setShared] = useState(false);
  const held = useAppState((state) => state.session.gesture !== null);
  const live = useAppState((state) => state.results.coverage);
  const coverage = useDeferredValue(useSettled(live, held));
  const answer = useMemo(
    () => coverage && operatorCoverage(coverage, shared),
    [coverage?.plan, coverage?.filter.technology, coverage?.propagation, shared],
  );
  if (!coverage || !answer || answer.operators.length === 0)
    return <EmptyState title={said.none} hint={said.noneHint} />;
  const { operators, atLeast, any, total, unnamedSites } = answer;
  const cells = (covered: CountPair) => (
    <>
      <td className="number">{format.percent(total.villages > 0 ? covered.villages / total.villages : 0)}</td>
      <td className="number">{format.integer(total.villages - covered.villages)}</td>
      <td className="number">{format.integer(total.households - covered.households)}</td>
    </>
  );
  const levels = atLeast.map((covered, at) => ({ covered, networks: at + 1 })).slice(1, -1);
  return (
    <div className="operator-table scroll">
      <table className="plain-table" aria-label={said.caption}>
        <thead>
          <tr>
            <th scope="col">{said.operator}</th>
            {[said.sites, said.covered, said.dead, said.deadHouseholds].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {operators.map(({ operator, sites, covered }) => (
            <tr key={operator} data-operator={operator}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  title={said.only(operatorName(operator))}
                  onClick={() => setFilter(app, { operator })}
                >
                  {operatorName(operator)}
                </button>
              </th>
              <td className="number">{format.integer(sites)}</td>
              {cells(covered)}
            </tr>
          ))}
          <tr data-total="">
            <th scope="row" colSpan={2}>
              {said.any}
            </th>
            {cells(any)}
          </tr>
          {levels.map(({ covered, networks }) => (
            <tr key={networks}>
              <th scope="row" colSpan={2}>
                {said.atLeast(networks)}
              </th>
              {cells(covered)}
            </tr>
          ))}
          {operators.length > 1 && (
            <tr data-total="">
              <th scope="row" colSpan={2}>
                {said.all(operators.length)}
              </th>
              {cells(answer.all)}
            </tr>
          )}
        </tbody>
      </table>
      <p className="small quiet">{said.of(total.villages, total.households)}</p>
      {unnamedSites > 0 && <p className="small quiet">{said.unnamed(unnamedSites)}</p>}
      <label className="choice">
        <input
          type="checkbox"
          className="check"
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
        {said.shared}
      </label>
      <Suspense fallback={<p className="quiet">{page.loading}</p>}>
        <SharingSection coverage={coverage} operators={operators} sharedForAll={shared} />
        {operators.length > 1 && <NearMasts coverage={coverage} />}
      </Suspense>
    </div>
  );
}
