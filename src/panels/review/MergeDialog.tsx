import { selectPropagation } from '../../state/selectors';
import './review.css';
import { useMemo } from 'react';
import { mergeOutcome } from '../../commands/reviewMergeFacts';
import { openReplyInstead, putReplyAway, takeReply } from '../../commands/reviewReply';
import type { ReadyMerge } from '../../core/review/merge/planMerge';
import type { PendingReply } from '../../state/review';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useAppState, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { ConflictList } from './ConflictList';
import { IncomingTable } from './IncomingTable';
import { RadiusNote } from './RadiusNote';
import { useReview, useReviewWords } from './useReview';

/** A reply on its way in: what it brings, what both sides changed, what comes of it. */
export function MergeDialog() {
  const app = useFileApp();
  const { page } = useWords();
  const { merge: words } = useReviewWords();
  const pending = useReview((session) => session.pending);
  if (!pending) return null;
  const { merge, reply, fileName, rest } = pending;
  const who = [reply.author, reply.org].filter(Boolean).join(', ');
  return (
    <Dialog
      title={words.title(who)}
      closeLabel={page.close}
      onClose={() => putReplyAway(app)}
      className="wide-dialog merge-dialog"
    >
      <p className="small quiet">
        {words.file}: {fileName}. {words.more(rest.length)}
      </p>
      {merge.kind === 'ready' ? (
        <Ready pending={pending} merge={merge} />
      ) : (
        <>
          <p role="alert">{words.otherPlan(merge.theirTitle, merge.ourTitle)}</p>
          <div className="dialog-actions">
            <Button onClick={() => putReplyAway(app)}>{words.cancel}</Button>
            <Button onClick={() => openReplyInstead(app)}>{words.openInstead}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Ready({ pending, merge }: { pending: PendingReply; merge: ReadyMerge }) {
  const app = useFileApp();
  const { merge: words } = useReviewWords();
  const { conflicts, taken, replyLog, baseKind } = merge;
  const open = conflicts.filter(({ key }) => pending.choices[key] === undefined).length;
  return (
    <>
      <div className="stack tight small quiet">
        <p data-base={baseKind}>{words.base[baseKind]}</p>
        <p data-log-intact={replyLog.intact}>
          {replyLog.intact ? words.log.intact(replyLog.events) : words.log.broken(replyLog.brokenAt)} {words.log.proof}
        </p>
      </div>
      {taken.length + conflicts.length === 0 ? <p>{words.nothing}</p> : <IncomingTable merge={merge} />}
      {conflicts.length > 0 ? (
        <ConflictList pending={pending} merge={merge} />
      ) : (
        taken.length > 0 && <p>{words.noConflicts}</p>
      )}
      <Outcome pending={pending} merge={merge} />
      <div className="dialog-actions">
        {open > 0 && (
          <span className="grow small strong" role="status">
            {words.left(open)}
          </span>
        )}
        <Button onClick={() => openReplyInstead(app)}>{words.openInstead}</Button>
        <Button onClick={() => putReplyAway(app)}>{words.cancel}</Button>
        <Button look="primary" disabled={open > 0} onClick={() => takeReply(app)}>
          {words.take}
        </Button>
      </div>
    </>
  );
}

/** The gap before and after, as the choices stand. */
function Outcome({ pending, merge }: { pending: PendingReply; merge: ReadyMerge }) {
  const { merge: words, compare } = useReviewWords();
  const propagation = useAppState(selectPropagation);
  const filter = useAppState((state) => state.session.filter);
  const outcome = useMemo(
    () => mergeOutcome(merge, pending.choices, filter, propagation),
    [merge, pending.choices, filter, propagation],
  );
  const { before, after, gained, lost } = outcome;
  return (
    <section aria-label={words.outcome}>
      <h3>{words.outcome}</h3>
      <dl className="outcome" aria-live="polite">
        <div data-outcome="villages" data-before={before.dead.villages} data-after={after.dead.villages}>
          <dt>{words.dead}</dt>
          <dd>{words.fromTo(before.dead.villages, after.dead.villages)}</dd>
        </div>
        <div data-outcome="households" data-before={before.dead.households} data-after={after.dead.households}>
          <dt>{words.deadHouseholds}</dt>
          <dd>{words.fromTo(before.dead.households, after.dead.households)}</dd>
        </div>
      </dl>
      {gained.villageIds.length + lost.villageIds.length > 0 && (
        <p className="small">
          {[
            gained.villageIds.length > 0 && compare.gained(gained.villageIds.length, gained.households),
            lost.villageIds.length > 0 && compare.lost(lost.villageIds.length, lost.households),
          ]
            .filter(Boolean)
            .join('; ')}
        </p>
      )}
      <p className="small quiet">{words.outcomeNote}</p>
      <RadiusNote />
    </section>
  );
}
