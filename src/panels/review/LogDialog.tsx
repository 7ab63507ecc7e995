import './review.css';
import { useMemo, useState } from 'react';
import { readLog } from '../../commands/reviewLog';
import { openDialog } from '../../commands/view';
import type { LogCheck } from '../../core/review/log/verifyEvents';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { useApp, useAppState, useWords } from '../AppProvider';
import { EventLine } from './EventLine';
import { ReviewSign } from './ReviewSign';
import { useReviewWords } from './useReview';

const AT_FIRST = 100;

/** Who did what and when, newest first, and whether the chain of the log holds. */
export function LogDialog() {
  const app = useApp();
  const { page } = useWords();
  const { log } = useReviewWords();
  const plan = useAppState((state) => state.doc.plan);
  const { check, events } = useMemo(() => readLog(plan), [plan]);
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <Dialog title={log.title} closeLabel={page.close} onClose={() => openDialog(app, null)} className="wide-dialog">
      <div className="log-check" data-intact={check.intact}>
        <p className="row strong">
          <ReviewSign state={check.intact ? 'accepted' : 'rejected'} size={20} />
          <span>{check.intact ? log.intact(check.events) : <Broken check={check} />}</span>
        </p>
        <p className="small quiet">{log.proof}</p>
      </div>
      {events.length === 0 ? (
        <EmptyState title={log.empty} hint={log.emptyHint} />
      ) : (
        <ol className="event-list">
          {events.slice(0, shown).map((listed, at) => (
            <EventLine key={at} listed={listed} />
          ))}
        </ol>
      )}
      {events.length > shown && (
        <div className="row">
          <span className="grow small quiet">{log.shown(shown, events.length)}</span>
          <Button onClick={() => setShown(events.length)}>{log.all}</Button>
        </div>
      )}
    </Dialog>
  );
}

function Broken({ check }: { check: Extract<LogCheck, { intact: false }> }) {
  const { log } = useReviewWords();
  const where = check.inMergeOf === null ? '' : ` ${log.inMerge(check.inMergeOf)}`;
  return (
    <>
      {check.fault === 'head' && check.inMergeOf === null ? log.cut : log.broken(check.brokenAt)}
      {where}
    </>
  );
}
