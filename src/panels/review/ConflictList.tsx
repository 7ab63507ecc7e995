import { chooseSide } from '../../commands/reviewReply';
import type { MergeConflict, MergeSide, ReadyMerge } from '../../core/review/merge/planMerge';
import type { PendingReply } from '../../state/review';
import { useFileApp } from '../importing/useFileApp';
import { useMergeValue } from './useMergeValue';
import { useReview, useReviewWords } from './useReview';

const SIDES: readonly MergeSide[] = ['ours', 'theirs'];

/** What both sides changed, side by side. Nothing is chosen until somebody does. */
export function ConflictList({ pending, merge }: { pending: PendingReply; merge: ReadyMerge }) {
  const { merge: words } = useReviewWords();
  return (
    <section aria-label={words.conflicts(merge.conflicts.length)}>
      <h3>{words.conflicts(merge.conflicts.length)}</h3>
      <p className="small quiet">{words.pick}</p>
      {merge.conflicts.map((conflict) => (
        <Conflict key={conflict.key} conflict={conflict} chosen={pending.choices[conflict.key] ?? null} />
      ))}
    </section>
  );
}

interface ConflictProps {
  readonly conflict: MergeConflict;
  readonly chosen: MergeSide | null;
}

function Conflict({ conflict, chosen }: ConflictProps) {
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
      <Price of={key} />
    </fieldset>
  );
}

function Price({ of }: { of: string }) {
  const { merge: words } = useReviewWords();
  const price = useReview((session) => session.prices?.byKey.get(of));
  if (!price) return <p className="small quiet">{words.instead}: …</p>;
  const { gained, lost } = price;
  const [more, less] = [gained.villageIds.length, lost.villageIds.length];
  return (
    <p className="small" data-gained={more} data-lost={less}>
      {words.instead}:{' '}
      {more + less === 0 ? words.sameCoverage : words.change(more, less, gained.households - lost.households)}
    </p>
  );
}
