import { activateSite } from '../core/plan/actions/activateSite';
import { replaceSites } from '../core/plan/actions/replaceSites';
import { switchSites } from '../core/plan/actions/switchSites';
import { findSite } from '../core/plan/findSite';
import { activeSet, isActive } from '../core/plan/isActive';
import type { Plan } from '../core/plan/plan';
import { moved } from '../core/review/cost/decisionCost';
import type { Suggestion } from '../core/review/decision';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { cancelGesture } from './drag';

/** What the map shows of a site under review: the plan without it where it counts, with it where it does not. */
export type WorthShown = 'without' | 'with';

export function worthShown(plan: Plan, siteId: string): WorthShown | null {
  const site = findSite(plan, siteId);
  if (!site?.position || site.status === 'retired') return null;
  return isActive(site, activeSet(plan.coverage), plan.coverage) ? 'without' : 'with';
}

/** Shows what the site is worth, as a gesture: headline, delta and map follow, the plan is untouched. */
export function previewWorth(app: AppContext, siteId: string): void {
  const { plan } = app.store.getState().doc;
  const shown = worthShown(plan, siteId);
  if (!shown) return endReviewPreview(app);
  show(app, shown === 'without' ? switchSites(plan, [siteId], false) : activateSite(plan, siteId));
}

/** Shows the site where a suggestion wants it, switched on. */
export function previewSuggestion(app: AppContext, siteId: string, suggestion: Suggestion): void {
  const { plan } = app.store.getState().doc;
  show(
    app,
    replaceSites(activateSite(plan, siteId), [siteId], (site) => moved(site, suggestion)),
  );
}

/** Takes the preview off the map; any other gesture stays. */
export function endReviewPreview(app: AppContext): void {
  if (app.store.getState().session.gesture?.kind === 'review') cancelGesture(app);
}

function show(app: AppContext, draft: Plan): void {
  setSession(app.store, { gesture: { kind: 'review', draft } });
}
