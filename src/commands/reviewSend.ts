import type { Plan } from '../core/plan/plan';
import { exportForReview } from '../core/review/versionHash';
import { setDoc, setSession } from '../state/store';
import { barePlanFile } from './barePlanFile';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import { decideSites } from './reviewDecisions';
import { reviewOf, sitesUpForReview } from './reviewSession';
import { sentVersions } from './reviewVersions';
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
  decideSites(app, draftsUnderReview(app.store.getState().doc.plan), { kind: 'submit' });
  const version = exportForReview(signed(app));
  const { planId, parent } = version;
  await (await sentVersions()).keep({ version: parent!, planId, sentAt: app.now(), plan: version });
  await handOver(app, version, 'review');
}

/** Hands the answer over: the plan as it is, its parent the version it answers. */
export async function sendReply(app: FileContext): Promise<void> {
  const { plan } = app.store.getState().doc;
  if (await handOver(app, signed(app), 'reply')) setDoc(app.store, { saved: plan });
}

/** With the name and organisation of whoever sends it. */
function signed(app: FileContext): Plan {
  const { plan } = app.store.getState().doc;
  const { name, org } = reviewOf(app).getState().reviewer;
  return { ...plan, author: name || plan.author, org: org || plan.org };
}

async function handOver(app: FileContext, plan: Plan, kind: keyof typeof FILE_ENDS): Promise<boolean> {
  const { language } = app.store.getState().session;
  const from = kind === 'reply' && plan.org ? `-${fileStem(plan.org)}` : '';
  const name = `${fileStem(plan.title)}${FILE_ENDS[kind][language]}${from}.geojson`;
  const content = await barePlanFile(app, plan);
  if (!content) return false;
  app.files.download(name, content);
  setSession(app.store, { dialog: null });
  say(app, { tone: 'info', code: 'planExported', params: { name } });
  return true;
}
