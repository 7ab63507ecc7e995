import { useMemo } from 'react';
import { conflictCost } from '../../commands/reviewMergeFacts';
import { chooseSide } from '../../commands/reviewReply';
import type { MergeConflict, MergeSide, ReadyMerge } from '../../core/review/merge/planMerge';
import type { PendingReply } from '../../state/review';
import { selectPropagation } from '../../state/selectors';
import { useAppState } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { useMergeValue } from './useMergeValue';
import { useReviewWords } from './useReview';

/** So many conflicts are priced; more would keep the page waiting. */
const MOST_PRICED = 40;
const SIDES: readonly MergeSide[] = ['ours', 'theirs'];

/** What both sides changed, side by side. Nothing is chosen until somebody does. */
export function ConflictList({ pending, merge }: { pending: PendingReply; merge: ReadyMerge }) {
  const { merge: words } = useReviewWords();
  return (
    <section aria-label={words.conflicts(merge.conflicts.length)}>
      <h3>{words.conflicts(merge.conflicts.length)}</h3>
      <p className="small quiet">{words.pick}</p>
      {merge.conflicts.map((conflict, at) => (
        <Conflict
          key={conflict.key}
          merge={merge}
          conflict={conflict}
          chosen={pending.choices[conflict.key] ?? null}
          priced={at < MOST_PRICED}
        />
      ))}
    </section>
  );
}

interface ConflictProps {
  readonly merge: ReadyMerge;
  readonly conflict: MergeConflict;
  readonly chosen: MergeSide | null;
  readonly priced: boolean;
}

function Conflict({ merge, conflict, chosen, priced }: ConflictProps) {
  const app = useFileApp();
  const { merge: words } = useReviewWords();
  const said = useMergeValue();
  const { key, field, scope, name } = conflict;
  return (
    <fieldset className="conflict" data-conflict={conflict.id} data-field={field} data-chosen={chosen ?? ''}>
      <legend>
        <b>{name || words.scope[scope]}</b>, {words.field(field)}
      </legend>
      <p className="small quiet conflict-base">
        {words.base3}: {said(field, conflict.base)}
      </p>
      <div className="conflict-sides">
        {SIDES.map((side) => (
          <label key={side} className="conflict-side" data-on={chosen === side ? '' : undefined}>
            <input type="radio" name={key} checked={chosen === side} onChange={() => chooseSide(app, key, side)} />
            <span className="stack tight">
              <span className="strong">{words[side]}</span>
              <span className="small">{said(field, conflict[side])}</span>
            </span>
          </label>
        ))}
      </div>
      {priced && <Price merge={merge} conflict={conflict} />}
    </fieldset>
  );
}

function Price({ merge, conflict }: Pick<ConflictProps, 'merge' | 'conflict'>) {
  const { merge: words } = useReviewWords();
  const propagation = useAppState(selectPropagation);
  const filter = useAppState((state) => state.session.filter);
  const { gained, lost } = useMemo(
    () => conflictCost(merge, conflict, filter, propagation),
    [merge, conflict, filter, propagation],
  );
  const [more, less] = [gained.villageIds.length, lost.villageIds.length];
  return (
    <p className="small" data-gained={more} data-lost={less}>
      {words.instead}:{' '}
      {more + less === 0 ? words.sameCoverage : words.change(more, less, gained.households - lost.households)}
    </p>
  );
}
