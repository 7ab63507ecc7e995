import type { Plan } from '../core/plan/plan';
import type { PendingReply } from '../state/review';
import type { SentVersion } from '../state/reviewVersions';
import { setSession } from '../state/store';
import { mergeOfSorted } from '../workers/sortReply';
import type { FileContext } from './fileContext';
import { setReview } from './reviewSession';
import { sentVersions } from './reviewVersions';
import { runJob } from './runJob';

type ReplyFile = Pick<PendingReply, 'fileName' | 'handle' | 'rest'>;

/** `waits`: in the merge dialog. null: it is no answer, and opens like any plan. */
export type Offered = 'waits' | 'cancelled' | null;

/**
 * A plan file that answers a version sent out from here waits in the merge dialog; so does one that answers a version
 * not known here, when there is work that opening it would put away: then it is asked what is to be done.
 */
export async function offerReply(app: FileContext, reply: Plan, file: ReplyFile): Promise<Offered> {
  const versions = await sentVersions();
  const named = reply.parent === null ? undefined : await versions.named(reply.parent);
  if (named?.planId === reply.planId) return sortOut(app, reply, file, [named]);
  const { plan, saved, fileName } = app.store.getState().doc;
  const isAtWork = plan !== saved || fileName !== null || (await versions.ofPlan(reply.planId)).length > 0;
  if (!isAtWork) return null;
  wait(app, { ...file, reply, merge: { kind: 'unknownVersion' }, choices: {} });
  return 'waits';
}

/** Sorts the reply out against the version it names, or the most similar one known here, and shows the merge dialog. */
export async function waitForMerge(app: FileContext, reply: Plan, file: ReplyFile): Promise<Offered> {
  const versions = await sentVersions();
  const named = reply.parent === null ? undefined : await versions.named(reply.parent);
  return sortOut(app, reply, file, named ? [named] : await versions.ofPlan(reply.planId));
}

async function sortOut(
  app: FileContext,
  reply: Plan,
  file: ReplyFile,
  versions: readonly SentVersion[],
): Promise<Offered> {
  const ours = app.store.getState().doc.plan;
  const ask = { ours, reply, known: versions.map(({ plan }) => plan) };
  const sorted = await runJob(app, { code: 'merge', name: file.fileName }, (signal) =>
    app.jobs.run('sortReply', ask, { signal }),
  );
  if (!sorted) return 'cancelled';
  wait(app, { ...file, reply, merge: mergeOfSorted(sorted, { ours, reply }), choices: {} });
  return 'waits';
}

function wait(app: FileContext, pending: PendingReply): void {
  setReview(app, { pending, prices: null });
  setSession(app.store, { dialog: 'mergeReply' });
}
