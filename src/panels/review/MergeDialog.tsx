import './review.css';
import { useEffect } from 'react';
import { priceMerge } from '../../commands/reviewMergePrices';
import { compareReply, mergeUnknown, openReplyInstead, putReplyAway, takeReply } from '../../commands/reviewReply';
import type { ReadyMerge } from '../../core/review/merge/planMerge';
import type { PendingReply } from '../../state/review';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useAppState, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { ConflictList } from './ConflictList';
import { IncomingTable } from './IncomingTable';
import { RadiusNote } from './RadiusNote';
import { ReviewerCard } from './ReviewerCard';
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
      {merge.kind === 'ready' && <Ready pending={pending} merge={merge} />}
      {merge.kind === 'unknownVersion' && <UnknownVersion />}
      {merge.kind === 'otherPlan' && (
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

/** It answers a version that is not kept here: what can be done with it. */
function UnknownVersion() {
  const app = useFileApp();
  const { merge: words } = useReviewWords();
  const { unknown } = words;
  return (
    <>
      <p>{unknown.what}</p>
      <ul className="stack tight small">
        <li>{unknown.comparing}</li>
        <li>{unknown.merging}</li>
        <li>{unknown.opening}</li>
      </ul>
      <div className="dialog-actions">
        <Button onClick={() => putReplyAway(app)}>{words.cancel}</Button>
        <Button onClick={() => openReplyInstead(app)}>{words.openInstead}</Button>
        <Button onClick={() => void mergeUnknown(app)}>{unknown.merge}</Button>
        <Button look="primary" onClick={() => compareReply(app)}>
          {unknown.compare}
        </Button>
      </div>
    </>
  );
}

function Ready({ pending, merge }: { pending: PendingReply; merge: ReadyMerge }) {
  const app = useFileApp();
  const { merge: words } = useReviewWords();
  const { conflicts, taken, replyLog, baseKind } = merge;
  const { choices } = pending;
  const open = conflicts.filter(({ key }) => choices[key] === undefined).length;
  const filter = useAppState((state) => state.session.filter);
  useEffect(() => priceMerge(app, merge, choices), [app, merge, choices, filter]);
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
      <Outcome />
      <section aria-label={words.who}>
        <h3>{words.who}</h3>
        <ReviewerCard />
      </section>
      <div className="dialog-actions">
        {open > 0 && (
          <span className="grow small strong" role="status">
            {words.left(open)}
          </span>
        )}
        <Button onClick={() => openReplyInstead(app)}>{words.openInstead}</Button>
        <Button onClick={() => putReplyAway(app)}>{words.cancel}</Button>
        <Button look="primary" disabled={open > 0} onClick={() => void takeReply(app)}>
          {words.take}
        </Button>
      </div>
    </>
  );
}

/** The gap before and after, as the choices stand; the last one counted while the next is. */
function Outcome() {
  const { merge: words, compare } = useReviewWords();
  const outcome = useReview((session) => session.prices?.outcome?.is ?? null);
  if (!outcome) {
    return (
      <p className="small quiet" role="status">
        {words.counting}
      </p>
    );
  }
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
