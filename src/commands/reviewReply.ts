import { hasErrors } from '../core/checks/issue';
import { withHeaderOf } from '../core/review/merge/findBase';
import type { MergeSide } from '../core/review/merge/planMerge';
import { openConflicts, resolveSteps } from '../core/review/merge/resolveMerge';
import { betweenFrames } from '../state/betweenFrames';
import { setSession } from '../state/store';
import { edit } from './edit';
import type { FileContext } from './fileContext';
import { OPENABLE, openFiles, takePlan } from './openFiles';
import { readFile } from './readFile';
import { comparePlan } from './reviewCompare';
import { waitForMerge } from './reviewOffer';
import { reviewOf, setReview } from './reviewSession';
import { say } from './say';

/** Asks for replies to merge, whatever version they name: one without a known base shows every difference. */
export async function chooseReplies(app: FileContext): Promise<void> {
  const [first, ...others] = await app.files.choose(OPENABLE);
  if (!first) return;
  const { file, target } = first;
  const opened = await readFile(app, file);
  if (!opened) return;
  if (opened.kind !== 'plan' || !opened.plan || hasErrors(opened.issues)) {
    const issues = opened.kind === 'table' ? [] : opened.issues;
    return say(app, { tone: 'error', code: 'fileNotOpened', params: { name: file.name }, issues });
  }
  const headless = opened.issues.some(({ code }) => code === 'plan.noHeader');
  const reply = headless ? withHeaderOf(app.store.getState().doc.plan, opened.plan) : opened.plan;
  const rest = others.map((other) => other.file);
  const offered = await waitForMerge(app, reply, { fileName: file.name, handle: target.handle, rest });
  if (offered !== 'waits') await openFiles(app, rest);
}

export function chooseSide(app: FileContext, key: string, side: MergeSide): void {
  const { pending } = reviewOf(app).getState();
  if (pending) setReview(app, { pending: { ...pending, choices: { ...pending.choices, [key]: side } } });
}

/** The reply comes in as one step once every conflict is decided; the next one dropped with it follows. */
export async function takeReply(app: FileContext): Promise<void> {
  const { pending, reviewer } = reviewOf(app).getState();
  if (pending?.merge.kind !== 'ready') return;
  const { merge, choices, fileName, rest } = pending;
  if (openConflicts(merge, choices).length > 0) return;
  const step = { code: 'mergeReply', params: { name: fileName } } as const;
  const isPutAway = () => reviewOf(app).getState().pending?.merge !== merge;
  const merged = await betweenFrames(resolveSteps(merge, choices, reviewer, app.now()), { goesOn: () => !isPutAway() });
  if (!merged || isPutAway()) return;
  const changed = edit(app, step, (plan) => (merged === merge.ours ? plan : merged));
  const code = changed ? 'replyMerged' : 'replyBroughtNothing';
  say(app, { tone: 'info', code, params: { name: fileName }, undoable: changed });
  next(app, rest);
}

export function putReplyAway(app: FileContext): void {
  next(app, reviewOf(app).getState().pending?.rest ?? []);
}

/** As a plan of its own, in place of the open one. */
export function openReplyInstead(app: FileContext): void {
  const { pending } = reviewOf(app).getState();
  if (!pending) return;
  const { reply, fileName, handle, rest } = pending;
  takePlan(app, { plan: reply, issues: [], badRows: [] }, { name: fileName, handle });
  next(app, rest);
}

/** On the most similar version known here. */
export async function mergeUnknown(app: FileContext): Promise<void> {
  const { pending } = reviewOf(app).getState();
  if (!pending) return;
  const { reply, fileName, handle, rest } = pending;
  if ((await waitForMerge(app, reply, { fileName, handle, rest })) !== 'waits') next(app, rest);
}

/** Beside the open plan; nothing of it changes. */
export function compareReply(app: FileContext): void {
  const { pending } = reviewOf(app).getState();
  if (!pending) return;
  setReview(app, { pending: null });
  void comparePlan(app, pending.fileName, pending.reply);
}

function next(app: FileContext, rest: readonly File[]): void {
  setReview(app, { pending: null, prices: null });
  setSession(app.store, { dialog: null });
  void openFiles(app, rest);
}
