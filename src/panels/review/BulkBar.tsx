import { useEffect, useState } from 'react';
import { acceptWithoutLoss, decideMany, findBulkChoices, rejectRedundant } from '../../commands/reviewDecisions';
import { isNamed, setReview } from '../../commands/reviewSession';
import { selectSites } from '../../commands/select';
import { REVIEW_REASONS, type ReviewReason } from '../../core/plan/site';
import type { BulkChoices } from '../../state/review';
import { selectPropagation } from '../../state/selectors';
import { Button, IconButton } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useReview, useReviewWords } from './useReview';

/** Decisions on several sites: those picked in the list, or all that cost nobody signal. */
export function BulkBar() {
  const picked = useAppState((state) => state.session.selection);
  const looking = useReview((session) => session.bulk);
  if (picked.kind === 'site' && picked.ids.length > 1) return <Picked ids={picked.ids} />;
  return looking ? <WithoutLoss /> : null;
}

function Picked({ ids }: { ids: readonly string[] }) {
  const app = useApp();
  const { inspector } = useWords();
  const { list, decide, reason: reasons } = useReviewWords();
  const [reason, setReason] = useState<ReviewReason>('outsidePlan');
  const named = useReview((session) => isNamed(session.reviewer));
  return (
    <div className="review-bulk stack tight">
      <span className="strong">{list.picked(ids.length)}</span>
      <div className="actions">
        <Button disabled={!named} onClick={() => void decideMany(app, ids, { kind: 'accept' })}>
          {decide.accept}
        </Button>
        <Button disabled={!named} look="plain" onClick={() => void decideMany(app, ids, { kind: 'withdraw' })}>
          {decide.withdraw}
        </Button>
        <Button look="plain" onClick={() => selectSites(app, [])}>
          {inspector.batch.clear}
        </Button>
      </div>
      <div className="row">
        <select
          className="filter-select grow"
          aria-label={decide.reason}
          value={reason}
          onChange={({ target }) => setReason(target.value as ReviewReason)}
        >
          {REVIEW_REASONS.map((each) => (
            <option key={each} value={each}>
              {reasons[each]}
            </option>
          ))}
        </select>
        <Button disabled={!named} onClick={() => void decideMany(app, ids, { kind: 'reject', reason })}>
          {decide.reject}
        </Button>
      </div>
    </div>
  );
}

/** Looked for when asked, and again when the plan changed: it tries every proposal. */
function WithoutLoss() {
  const app = useApp();
  const { page } = useWords();
  const { bulk } = useReviewWords();
  const plan = useAppState((state) => state.doc.plan);
  const filter = useAppState((state) => state.session.filter);
  const propagation = useAppState(selectPropagation);
  const found = useReview((session) => session.bulkChoices);
  useEffect(() => findBulkChoices(app), [app, plan, filter, propagation]);
  return (
    <section className="review-bulk stack tight" aria-label={bulk.label}>
      <div className="row">
        <span className="grow strong">{bulk.label}</span>
        <IconButton icon="close" label={page.close} onClick={() => setReview(app, { bulk: false })} />
      </div>
      {found ? (
        <BulkVerbs found={found} />
      ) : (
        <p className="small quiet" role="status">
          {bulk.looking}
        </p>
      )}
      <p className="small quiet">{bulk.note}</p>
    </section>
  );
}

function BulkVerbs({ found }: { found: BulkChoices }) {
  const app = useApp();
  const { bulk } = useReviewWords();
  const named = useReview((session) => isNamed(session.reviewer));
  const acceptable = found.accept.length + found.adopt.length;
  const { length: redundant } = found.redundant;
  return (
    <>
      <Button disabled={!named || acceptable === 0} onClick={() => void acceptWithoutLoss(app, found)}>
        {acceptable > 0 ? bulk.acceptAll(acceptable) : bulk.acceptNone}
      </Button>
      <Button disabled={!named || redundant === 0} onClick={() => void rejectRedundant(app, found)}>
        {redundant > 0 ? bulk.rejectAll(redundant) : bulk.rejectNone}
      </Button>
    </>
  );
}
