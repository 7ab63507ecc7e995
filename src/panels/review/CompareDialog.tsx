import './review.css';
import { useMemo, useState } from 'react';
import { endComparison, exportComparison, showComparison } from '../../commands/reviewCompare';
import { goTo } from '../../commands/select';
import { openDialog } from '../../commands/view';
import type { Comparison } from '../../state/review';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { RadiusNote } from './RadiusNote';
import { COMPARED, type ComparedRow, useComparedRows } from './useComparedRows';
import { useReview, useReviewWords } from './useReview';

const MOST_SHOWN = 200;

/** The plan at hand beside that of a file: row by row, and in villages and households. */
export function CompareDialog() {
  const app = useFileApp();
  const { page } = useWords();
  const { compare } = useReviewWords();
  const comparison = useReview((session) => session.comparison);
  if (!comparison) return null;
  return (
    <Dialog
      title={compare.title}
      closeLabel={page.close}
      onClose={() => (comparison.onMap ? openDialog(app, null) : endComparison(app))}
      className="wide-dialog"
    >
      <Compared comparison={comparison} />
    </Dialog>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const app = useFileApp();
  const { compare, merge } = useReviewWords();
  const { before, after, fileName, coverage } = comparison;
  const rows = useComparedRows(comparison);
  const { gained, lost } = coverage;
  return (
    <>
      <dl className="facts">
        <div className="fact">
          <dt>{compare.from}</dt>
          <dd>
            {before.title || fileName} <span className="small quiet">{fileName}</span>
          </dd>
        </div>
        <div className="fact">
          <dt>{compare.to}</dt>
          <dd>{after.title}</dd>
        </div>
      </dl>
      {before.planId !== after.planId && <p className="note">{compare.otherPlan}</p>}
      <dl className="outcome">
        <div
          data-outcome="villages"
          data-before={coverage.before.dead.villages}
          data-after={coverage.after.dead.villages}
        >
          <dt>{merge.dead}</dt>
          <dd>{merge.fromTo(coverage.before.dead.villages, coverage.after.dead.villages)}</dd>
        </div>
        <div data-outcome="households">
          <dt>{merge.deadHouseholds}</dt>
          <dd>{merge.fromTo(coverage.before.dead.households, coverage.after.dead.households)}</dd>
        </div>
      </dl>
      <p className="small">
        {compare.gained(gained.villageIds.length, gained.households)};{' '}
        {compare.lost(lost.villageIds.length, lost.households)}. <span className="quiet">{compare.note}</span>
      </p>
      <RadiusNote />
      {rows.length === 0 ? <p role="status">{compare.same}</p> : <Differences rows={rows} />}
      <div className="dialog-actions">
        {rows.length > 0 && (
          <Button
            icon="export"
            onClick={() => exportComparison(app, [compare.csvColumns, ...rows.map(csvRow(compare))])}
          >
            {compare.csv}
          </Button>
        )}
        <Button onClick={() => endComparison(app)}>{compare.end}</Button>
        <Button look="primary" disabled={rows.length === 0} onClick={() => showComparison(app)}>
          {compare.onMap}
        </Button>
      </div>
    </>
  );
}

/** By kind and state, with how many there are of each; a click shows those only. */
function Differences({ rows }: { rows: readonly ComparedRow[] }) {
  const app = useFileApp();
  const { format } = useWords();
  const { compare } = useReviewWords();
  const [only, setOnly] = useState<ComparedRow['state'] | null>(null);
  const shown = useMemo(() => (only ? rows.filter(({ state }) => state === only) : rows), [rows, only]);
  return (
    <section aria-label={compare.table}>
      <div className="row wrap">
        {COMPARED.map((state) => {
          const count = rows.filter((row) => row.state === state).length;
          if (count === 0) return null;
          return (
            <button
              key={state}
              type="button"
              className="state-chip"
              aria-pressed={only === state}
              data-state={state}
              data-count={count}
              onClick={() => setOnly(only === state ? null : state)}
            >
              <DifferenceSign state={state} /> {compare.state[state]} <b>{format.integer(count)}</b>
            </button>
          );
        })}
      </div>
      <table className="plain-table differences">
        <thead>
          <tr>
            <th scope="col">{compare.columns.state}</th>
            <th scope="col">{compare.columns.name}</th>
            <th scope="col">{compare.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map((row) => (
            <tr key={`${row.kind} ${row.id} ${row.at}`} data-state={row.state} data-id={row.id}>
              <td>
                <span className="row">
                  <DifferenceSign state={row.state} /> {compare.state[row.state]}
                </span>
              </td>
              <th scope="row">
                {row.ref ? (
                  <button
                    type="button"
                    className="link"
                    onClick={() => {
                      showComparison(app);
                      goTo(app, row.ref!);
                    }}
                  >
                    {row.name}
                  </button>
                ) : (
                  row.name
                )}
                <span className="small quiet"> {compare[row.kind]}</span>
              </th>
              <td className="small">{row.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > MOST_SHOWN && <p className="small quiet">{compare.rest(shown.length - MOST_SHOWN)}</p>}
    </section>
  );
}

function DifferenceSign({ state }: { state: ComparedRow['state'] }) {
  return (
    <span className="difference-sign" data-state={state} aria-hidden="true">
      {{ added: '+', removed: '−', moved: '↗', changed: '~' }[state]}
    </span>
  );
}

type CompareWords = ReturnType<typeof useReviewWords>['compare'];

function csvRow(words: CompareWords) {
  return ({ kind, state, id, name, what, moved }: ComparedRow) => [
    words[kind],
    words.state[state],
    id,
    name,
    what,
    moved ? Math.round(moved.metres) : null,
    moved ? Math.round(moved.bearingDeg) : null,
  ];
}
