import type { Plan } from '../core/plan/plan';
import { findBase } from '../core/review/merge/findBase';
import { mergeReply } from '../core/review/merge/mergeReply';
import type { PendingReply } from '../state/review';
import { setSession } from '../state/store';
import type { FileContext } from './fileContext';
import { setReview } from './reviewSession';
import { sentVersions } from './reviewVersions';

type ReplyFile = Pick<PendingReply, 'fileName' | 'handle' | 'rest'>;

/** A plan file that answers a version sent out from here waits in the merge dialog. False: it is no such answer. */
export async function offerReply(app: FileContext, reply: Plan, file: ReplyFile): Promise<boolean> {
  const sent = await (await sentVersions()).ofPlan(reply.planId);
  if (!sent.some(({ version }) => version === reply.parent)) return false;
  await waitForMerge(app, reply, file);
  return true;
}

/** Sorts the reply out against the version it names, or the most similar one known here, and shows the merge dialog. */
export async function waitForMerge(app: FileContext, reply: Plan, file: ReplyFile): Promise<void> {
  const sent = await (await sentVersions()).ofPlan(reply.planId);
  const ours = app.store.getState().doc.plan;
  const base = findBase(reply, [...sent.map(({ plan }) => plan), ours]);
  setReview(app, { pending: { ...file, reply, merge: mergeReply(base, ours, reply), choices: {} } });
  setSession(app.store, { dialog: 'mergeReply' });
}
