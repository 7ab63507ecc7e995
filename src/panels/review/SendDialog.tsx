import './review.css';
import { useMemo } from 'react';
import { draftsUnderReview, sendForReview } from '../../commands/reviewSend';
import { isNamed } from '../../commands/reviewSession';
import { openDialog } from '../../commands/view';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useAppState, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { ReviewerCard } from './ReviewerCard';
import { useReview, useReviewWords } from './useReview';

/** What sending a plan out means, before it is done. */
export function SendDialog() {
  const app = useFileApp();
  const { page } = useWords();
  const { send } = useReviewWords();
  const plan = useAppState((state) => state.doc.plan);
  const drafts = useMemo(() => draftsUnderReview(plan).length, [plan]);
  const named = useReview((session) => isNamed(session.reviewer));
  const close = () => openDialog(app, null);
  return (
    <Dialog title={send.title} closeLabel={page.close} onClose={close}>
      <p>{send.what}</p>
      <ReviewerCard />
      {drafts > 0 && <p className="quiet">{send.submits(drafts)}</p>}
      <p className="quiet">{send.keeps}</p>
      <div className="dialog-actions">
        <Button onClick={close}>{send.cancel}</Button>
        <Button look="primary" icon="export" disabled={!named} onClick={() => void sendForReview(app)}>
          {send.button}
        </Button>
      </div>
    </Dialog>
  );
}
