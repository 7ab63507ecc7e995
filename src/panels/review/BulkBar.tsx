import { useEffect, useState } from 'react';
import {
  acceptWithoutLoss,
  type BulkChoices,
  bulkChoices,
  decideSites,
  rejectRedundant,
} from '../../commands/reviewDecisions';
import { isNamed } from '../../commands/reviewSession';
import { selectSites } from '../../commands/select';
import { Button } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useReview, useReviewWords } from './useReview';

/** Decisions on several sites: those picked in the list, or all that cost nobody signal. */
export function BulkBar() {
  const picked = useAppState((state) => state.session.selection);
  return picked.kind === 'site' && picked.ids.length > 1 ? <Picked ids={picked.ids} /> : <WithoutLoss />;
}

function Picked({ ids }: { ids: readonly string[] }) {
  const app = useApp();
  const { inspector } = useWords();
  const { list, decide } = useReviewWords();
  const named = useReview((session) => isNamed(session.reviewer));
  return (
    <div className="review-bulk stack tight">
      <span className="strong">{list.picked(ids.length)}</span>
      <div className="actions">
        <Button disabled={!named} onClick={() => decideSites(app, ids, { kind: 'accept' })}>
          {decide.accept}
        </Button>
        <Button disabled={!named} onClick={() => decideSites(app, ids, { kind: 'reject', reason: 'outsidePlan' })}>
          {decide.reject}
        </Button>
        <Button disabled={!named} look="plain" onClick={() => decideSites(app, ids, { kind: 'withdraw' })}>
          {decide.withdraw}
        </Button>
        <Button look="plain" onClick={() => selectSites(app, [])}>
          {inspector.batch.clear}
        </Button>
      </div>
    </div>
  );
}

/** Looked for when asked: it tries every proposal. Forgotten when the plan changes. */
function WithoutLoss() {
  const app = useApp();
  const { bulk } = useReviewWords();
  const named = useReview((session) => isNamed(session.reviewer));
  const plan = useAppState((state) => state.doc.plan);
  const [found, setFound] = useState<BulkChoices | null>(null);
  useEffect(() => setFound(null), [plan]);
  if (!found) {
    return (
      <Button look="plain" onClick={() => setFound(bulkChoices(app))}>
        {bulk.search}
      </Button>
    );
  }
  const { accept, adopt, redundant } = found;
  const acceptable = accept.length + adopt.length;
  return (
    <div className="review-bulk stack tight">
      <Button disabled={!named || acceptable === 0} onClick={() => acceptWithoutLoss(app, found)}>
        {acceptable > 0 ? bulk.acceptAll(acceptable) : bulk.acceptNone}
      </Button>
      <Button disabled={!named || redundant.length === 0} onClick={() => rejectRedundant(app, found)}>
        {redundant.length > 0 ? bulk.rejectAll(redundant.length) : bulk.rejectNone}
      </Button>
      <p className="small quiet">{bulk.note}</p>
    </div>
  );
}
