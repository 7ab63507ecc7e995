import { useMemo } from 'react';
import { progressOf } from '../../commands/reviewProgress';
import { filterReview } from '../../commands/reviewSession';
import type { ReviewProgress } from '../../core/review/reviewProgress';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useOperatorName } from './useOperatorName';
import { useReview, useReviewWords } from './useReview';

/** How far each operator's sites have come; a click shows that operator's only. */
export function OperatorProgress() {
  const app = useApp();
  const { progress } = useReviewWords();
  const plan = useAppState((state) => state.doc.plan);
  const operator = useReview((session) => session.filter.operator);
  const rows = useMemo(() => progressOf(plan), [plan]);
  const nameOf = useOperatorName();
  if (rows.operators.length === 0) return null;
  const show = (key: string | null) => filterReview(app, { operator: key === operator ? null : key });
  return (
    <fieldset className="review-progress">
      <legend className="unseen">{progress.label}</legend>
      {rows.operators.length > 1 && (
        <Row name={progress.all} row={rows.all} on={operator === null} onPick={() => show(null)} />
      )}
      {rows.operators.map((row) => {
        const key = row.operator.toLowerCase();
        return <Row key={key} name={nameOf(row.operator)} row={row} on={operator === key} onPick={() => show(key)} />;
      })}
    </fieldset>
  );
}

interface RowProps {
  readonly name: string;
  readonly row: ReviewProgress;
  readonly on: boolean;
  readonly onPick: () => void;
}

function Row({ name, row, on, onPick }: RowProps) {
  const { format } = useWords();
  const { progress } = useReviewWords();
  const { accepted, changesRequested, rejected, draft, submitted } = row.byState;
  const open = draft + submitted;
  const parts = { accepted, changesRequested, rejected, open };
  const said = progress.parts(accepted, changesRequested, rejected, open);
  return (
    <button
      type="button"
      className="progress-row"
      aria-pressed={on}
      title={said}
      data-operator={row.operator.toLowerCase()}
      data-settled={row.settled}
      onClick={onPick}
    >
      <span className="clip">{name}</span>
      <span className="numbers small">{`${format.integer(row.settled)}/${format.integer(row.sites)}`}</span>
      <span className="unseen">{said}</span>
      <span className="progress-bar" aria-hidden="true">
        {Object.entries(parts).map(
          ([part, count]) => count > 0 && <i key={part} data-part={part} style={{ flex: `${count} 1 2px` }} />,
        )}
      </span>
    </button>
  );
}
