import { findSite } from '../core/plan/findSite';
import type { Plan } from '../core/plan/plan';
import { acceptableWithoutLoss } from '../core/review/cost/acceptableWithoutLoss';
import { redundantProposals } from '../core/review/cost/redundantProposals';
import { canDecide, decide } from '../core/review/decide';
import type { Decision } from '../core/review/decision';
import { selectPropagation } from '../state/selectors';
import type { AppContext } from './appContext';
import { edit } from './edit';
import { isNamed, reviewOf, setReview, sitesUpForReview } from './reviewSession';

/** Decides upon sites: one step of the history, one event per site. False: nobody stands for it, or nothing changes. */
export function decideSites(app: AppContext, siteIds: readonly string[], decision: Decision): boolean {
  const { reviewer } = reviewOf(app).getState();
  if (!isNamed(reviewer)) return false;
  const { plan } = app.store.getState().doc;
  const ids = siteIds.filter((id) => canDecide(plan, id, decision));
  if (ids.length === 0) return false;
  const step = stepOf(plan, ids);
  const decided = edit(app, step, (before) => decide(before, ids, decision, reviewer, app.now()));
  if (decided) setReview(app, { form: null });
  return decided;
}

/** What can be agreed to at once, and what can be turned down, without anybody losing signal. */
export interface BulkChoices {
  readonly accept: readonly string[];
  readonly adopt: readonly string[];
  readonly redundant: readonly string[];
}

export function bulkChoices(app: AppContext): BulkChoices {
  const { doc, session } = app.store.getState();
  const open = new Set(sitesUpForReview(doc.plan).map(({ id }) => id));
  const { accept, adopt } = acceptableWithoutLoss(doc.plan, session.filter, selectPropagation(app.store.getState()));
  const redundant = redundantProposals(doc.plan, session.filter, selectPropagation(app.store.getState()));
  const reject = { kind: 'reject', reason: 'duplicateCoverage' } as const;
  return {
    accept: accept.filter((id) => canDecide(doc.plan, id, { kind: 'accept' })),
    adopt,
    redundant: redundant.filter((id) => open.has(id) && canDecide(doc.plan, id, reject)),
  };
}

/** Accepts what was handed in and adopts the changes that cost nobody signal: one step. */
export function acceptWithoutLoss(app: AppContext, { accept, adopt }: BulkChoices): void {
  const { reviewer } = reviewOf(app).getState();
  if (!isNamed(reviewer)) return;
  const step = stepOf(app.store.getState().doc.plan, [...accept, ...adopt]);
  edit(app, step, (plan) => {
    const accepted = decide(plan, accept, { kind: 'accept' }, reviewer, app.now());
    return decide(accepted, adopt, { kind: 'adopt' }, reviewer, app.now());
  });
}

export function rejectRedundant(app: AppContext, { redundant }: BulkChoices): void {
  decideSites(app, redundant, { kind: 'reject', reason: 'duplicateCoverage' });
}

function stepOf(plan: Plan, [first = '', ...others]: readonly string[]) {
  const params = { count: others.length + 1, name: findSite(plan, first)?.name ?? first };
  return { code: 'review', params } as const;
}
