import { foldDiacritics } from '../core/plan/foldDiacritics';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Reviewer, Suggestion } from '../core/review/decision';
import { isUpForReview } from '../core/review/reviewProgress';
import { suggestionOf } from '../core/review/suggestion';
import { type ReviewFilter, type ReviewSession, type ReviewStore, reviewStoreOf } from '../state/review';
import type { AppContext } from './appContext';

export function reviewOf({ store }: AppContext): ReviewStore {
  return reviewStoreOf(store);
}

export function setReview(app: AppContext, patch: Partial<ReviewSession>): void {
  reviewOf(app).setState(patch);
}

/** Who reviews, as they say of themselves; kept on this computer. */
export function setReviewer(app: AppContext, reviewer: Reviewer): void {
  setReview(app, { reviewer: { name: reviewer.name.trim(), org: reviewer.org.trim() } });
}

/** A decision needs somebody who stands for it: a name or an organisation. */
export function isNamed({ name, org }: Reviewer): boolean {
  return name !== '' || org !== '';
}

export function filterReview(app: AppContext, patch: Partial<ReviewFilter>): void {
  setReview(app, { filter: { ...reviewOf(app).getState().filter, ...patch } });
}

/** The operator of a site as the filter knows it: lower case, '' for none. */
export function operatorKey({ operator = '' }: Pick<Site, 'operator'>): string {
  return operator.trim().toLowerCase();
}

export function sitesUpForReview(plan: Plan): Site[] {
  return plan.sites.filter(isUpForReview);
}

/** Sites under review that a filter shows, in the order of the plan. */
export function filteredSites(sites: readonly Site[], { operator, state, commune, query }: ReviewFilter): Site[] {
  const words = foldDiacritics(query).split(' ').filter(Boolean);
  return sites.filter((site) => {
    if (operator !== null && operatorKey(site) !== operator) return false;
    if (state !== null && (site.review ?? 'draft') !== state) return false;
    if (commune !== null && (site.commune ?? '') !== commune) return false;
    const text = foldDiacritics([site.name, site.id, site.commune, site.operator, site.reviewNote].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** What a reviewer asks for beside the site's own place and height; null: nothing. */
export function suggestionFor(site: Site): Suggestion | null {
  return suggestionOf(site);
}
