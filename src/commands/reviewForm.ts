import type { LngLat } from '../core/geo/lngLat';
import { findSite } from '../core/plan/findSite';
import type { Suggestion } from '../core/review/decision';
import { suggestionOf } from '../core/review/suggestion';
import type { ReviewForm } from '../state/review';
import type { AppContext } from './appContext';
import { decideSites } from './reviewDecisions';
import { reviewOf, setReview } from './reviewSession';

/** Opens the form with what was said of the site before. */
export function openReviewForm(app: AppContext, siteId: string, kind: ReviewForm['kind']): void {
  const site = findSite(app.store.getState().doc.plan, siteId);
  if (!site) return;
  const suggestion = suggestionOf(site);
  setReview(app, {
    form: {
      siteId,
      kind,
      position: suggestion?.position ?? null,
      heightM: suggestion?.heightM ?? null,
      reason: site.reviewReason ?? 'outsidePlan',
      note: site.reviewNote ?? '',
    },
  });
}

export function patchReviewForm(app: AppContext, patch: Partial<ReviewForm>): void {
  const { form } = reviewOf(app).getState();
  if (form) setReview(app, { form: { ...form, ...patch } });
}

export function closeReviewForm(app: AppContext): void {
  setReview(app, { form: null });
}

/** The ghost was moved: where the change would put the site. */
export function dragSuggestion(app: AppContext, position: LngLat): void {
  patchReviewForm(app, { position });
}

/** What the form asks for; null: neither a place nor a height. */
export function suggestionInForm({ position, heightM }: Pick<ReviewForm, 'position' | 'heightM'>): Suggestion | null {
  return position === null && heightM === null ? null : { position, heightM };
}

/** Says what the form says: one step. A change without a place, a height or a note says nothing. */
export function sendReviewForm(app: AppContext): boolean {
  const { form } = reviewOf(app).getState();
  if (!form) return false;
  const { siteId, kind, reason, note } = form;
  if (kind === 'reject') return decideSites(app, [siteId], { kind, reason, note });
  const suggestion = suggestionInForm(form);
  if (!suggestion && note.trim() === '') return false;
  return decideSites(app, [siteId], { kind, note, ...(suggestion && { suggestion }) });
}
