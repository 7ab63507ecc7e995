import { applyProposal } from '../core/optimise/applyProposal';
import { findSite } from '../core/plan/findSite';
import type { Plan } from '../core/plan/plan';
import type { Found } from '../state/optimise';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { cancelGesture } from './drag';
import { edit } from './edit';
import { optimiseState, setOptimise } from './optimiseState';

/** Shows the ticked sites on the map, with headline and delta following. The plan is untouched. */
export function showProposal(app: AppContext): void {
  const { found } = optimiseState(app);
  if (!found || !isAbout(found, app.store.getState().doc.plan)) return;
  setSession(app.store, { gesture: { kind: 'proposal', proposal: found.answer, siteIds: found.ticked } });
}

/** As if it had never been shown; the answer stays in the panel. */
export function putProposalAway(app: AppContext): void {
  if (isShown(app)) cancelGesture(app);
}

/** Which of the chosen sites are to be taken over; the map follows when the proposal is on it. */
export function tickSites(app: AppContext, siteIds: readonly string[], on: boolean): void {
  const { found } = optimiseState(app);
  if (!found) return;
  const wanted = new Set(found.ticked);
  for (const id of siteIds) on ? wanted.add(id) : wanted.delete(id);
  const ticked = found.answer.chosen.map(({ siteId }) => siteId).filter((id) => wanted.has(id));
  setOptimise(app, { found: { ...found, ticked } });
  if (isShown(app)) showProposal(app);
}

/** Takes the ticked sites over: one step of the history. */
export function acceptProposal(app: AppContext): void {
  const { found } = optimiseState(app);
  const { plan } = app.store.getState().doc;
  if (!found || found.ticked.length === 0 || !isAbout(found, plan)) return;
  const { answer, ticked } = found;
  const step = { code: 'proposal', params: { count: ticked.length, name: nameOf(found, plan) } } as const;
  if (!edit(app, step, (before) => applyProposal(before, answer, ticked))) return;
  setOptimise(app, { found: { ...found, accepted: app.store.getState().doc.plan } });
}

/** The answer speaks of this very plan: after an undo it does so again. */
export function isAbout({ ask }: Pick<Found, 'ask'>, plan: Plan): boolean {
  return ask.plan === plan;
}

function isShown(app: AppContext): boolean {
  return app.store.getState().session.gesture?.kind === 'proposal';
}

function nameOf({ answer, ticked: [first = ''] }: Found, plan: Plan): string {
  return (findSite(plan, first) ?? answer.newSites.find(({ id }) => id === first))?.name ?? first;
}
