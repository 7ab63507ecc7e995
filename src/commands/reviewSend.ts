import type { Plan } from '../core/plan/plan';
import { setDoc, setSession } from '../state/store';
import { bareOptions, barePlanFile } from './barePlanFile';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import { decideMany } from './reviewDecisions';
import { reviewOf, sitesUpForReview } from './reviewSession';
import { sentVersions } from './reviewVersions';
import { runJob } from './runJob';
import { say } from './say';

const FILE_ENDS = {
  review: { vi: '-xin-gop-y', en: '-for-review' },
  reply: { vi: '-tra-loi', en: '-reply' },
} as const;

/** Sites that nobody has handed in yet: sending does. */
export function draftsUnderReview(plan: Plan): string[] {
  return sitesUpForReview(plan)
    .filter(({ review = 'draft' }) => review === 'draft')
    .map(({ id }) => id);
}

/**
 * Hands the drafts in, keeps this version so that replies can be merged on it, and hands the plan over as GeoJSON. The
 * file names its version as `parent`: every reply made from it does too.
 */
export async function sendForReview(app: FileContext): Promise<void> {
  await decideMany(app, draftsUnderReview(app.store.getState().doc.plan), { kind: 'submit' });
  const plan = signed(app);
  const sent = await runJob(app, { code: 'export', name: plan.title }, (signal, onProgress) =>
    app.jobs.run('writeForReview', { plan, options: bareOptions(app) }, { signal, onProgress }),
  );
  if (!sent) return;
  const { version, file } = sent;
  await (await sentVersions()).keep({ version, planId: plan.planId, sentAt: app.now(), plan: file });
  handOver(app, plan, 'review', file);
}

/** Hands the answer over: the plan as it is, its parent the version it answers. */
export async function sendReply(app: FileContext): Promise<void> {
  const { plan } = app.store.getState().doc;
  const reply = signed(app);
  const file = await barePlanFile(app, reply);
  if (!file) return;
  handOver(app, reply, 'reply', file);
  setDoc(app.store, { saved: plan });
}

/** With the name and organisation of whoever sends it. */
function signed(app: FileContext): Plan {
  const { plan } = app.store.getState().doc;
  const { name, org } = reviewOf(app).getState().reviewer;
  return { ...plan, author: name || plan.author, org: org || plan.org };
}

function handOver(app: FileContext, plan: Plan, kind: keyof typeof FILE_ENDS, file: Blob): void {
  const { language } = app.store.getState().session;
  const from = kind === 'reply' && plan.org ? `-${fileStem(plan.org)}` : '';
  const name = `${fileStem(plan.title)}${FILE_ENDS[kind][language]}${from}.geojson`;
  app.files.download(name, file);
  setSession(app.store, { dialog: null });
  say(app, { tone: 'info', code: 'planExported', params: { name } });
}
