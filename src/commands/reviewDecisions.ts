import { allAtOnce } from '../core/plan/allAtOnce';
import { findSite } from '../core/plan/findSite';
import type { Plan } from '../core/plan/plan';
import { acceptableSteps } from '../core/review/cost/acceptableWithoutLoss';
import { redundantSteps } from '../core/review/cost/redundantProposals';
import { canDecide, decide, decideSteps } from '../core/review/decide';
import type { Decision } from '../core/review/decision';
import { betweenFrames } from '../state/betweenFrames';
import type { BulkChoices } from '../state/review';
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

/** The same for a great many sites, without holding the page up. */
export async function decideMany(app: AppContext, siteIds: readonly string[], decision: Decision): Promise<boolean> {
  const { plan } = app.store.getState().doc;
  const ids = siteIds.filter((id) => canDecide(plan, id, decision));
  return decideAll(app, [{ ids, decision }]);
}

/** Looked for anew when asked: it tries every proposal. */
export function bulkChoices(app: AppContext): BulkChoices {
  return allAtOnce(bulkSteps(app));
}

function* bulkSteps(app: AppContext): Generator<void, BulkChoices> {
  const state = app.store.getState();
  const { plan } = state.doc;
  const { filter } = state.session;
  const open = new Set(sitesUpForReview(plan).map(({ id }) => id));
  const { accept, adopt } = yield* acceptableSteps(plan, filter, selectPropagation(state));
  const redundant = yield* redundantSteps(plan, filter, selectPropagation(state));
  const reject = { kind: 'reject', reason: 'duplicateCoverage' } as const;
  return {
    accept: accept.filter((id) => canDecide(plan, id, { kind: 'accept' })),
    adopt,
    redundant: redundant.filter((id) => open.has(id) && canDecide(plan, id, reject)),
  };
}

/** Looks for what can be decided at once, a slice at a time. Returns the way to stop. */
export function findBulkChoices(app: AppContext): () => void {
  let stopped = false;
  setReview(app, { bulkChoices: null });
  void betweenFrames(bulkSteps(app), { goesOn: () => !stopped }).then((found) => {
    if (found && !stopped) setReview(app, { bulkChoices: found });
  });
  return () => {
    stopped = true;
  };
}

/** Accepts what was handed in and adopts the changes that cost nobody signal: one step. */
export function acceptWithoutLoss(app: AppContext, { accept, adopt }: BulkChoices): Promise<boolean> {
  return decideAll(app, [
    { ids: accept, decision: { kind: 'accept' } },
    { ids: adopt, decision: { kind: 'adopt' } },
  ]);
}

export function rejectRedundant(app: AppContext, { redundant }: BulkChoices): Promise<boolean> {
  return decideMany(app, redundant, { kind: 'reject', reason: 'duplicateCoverage' });
}

interface DecisionOnMany {
  readonly ids: readonly string[];
  readonly decision: Decision;
}

/** One step of the history. False: nobody stands for it, nothing changes, or the plan was changed meanwhile. */
async function decideAll(app: AppContext, decisions: readonly DecisionOnMany[]): Promise<boolean> {
  const { reviewer } = reviewOf(app).getState();
  const before = app.store.getState().doc.plan;
  const ids = decisions.flatMap((each) => each.ids);
  if (!isNamed(reviewer) || ids.length === 0) return false;
  const now = app.now();
  const steps = function* () {
    let plan = before;
    for (const { ids, decision } of decisions) plan = yield* decideSteps(plan, ids, decision, reviewer, now);
    return plan;
  };
  const isOver = () => app.store.getState().doc.plan !== before;
  const decided = await betweenFrames(steps(), { goesOn: () => !isOver() });
  if (!decided || isOver()) return false;
  const changed = edit(app, stepOf(before, ids), () => decided);
  if (changed) setReview(app, { form: null });
  return changed;
}

function stepOf(plan: Plan, [first = '', ...others]: readonly string[]) {
  const params = { count: others.length + 1, name: findSite(plan, first)?.name ?? first };
  return { code: 'review', params } as const;
}
