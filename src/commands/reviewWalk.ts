import type { AppContext } from './appContext';
import { closeReviewForm } from './reviewForm';
import { reviewOf } from './reviewSession';
import { goTo } from './select';
import { undo } from './undo';

/** Where the selected site stands in the list; -1 when it is not there. */
export function reviewPlace(app: AppContext): number {
  const { kind, ids } = app.store.getState().session.selection;
  return kind === 'site' && ids.length > 0 ? reviewOf(app).getState().listed.indexOf(ids.at(-1)!) : -1;
}

/** Selects the next or the previous site of the list and flies there; from outside the list its first or last. */
export function walkReview(app: AppContext, step: 1 | -1): void {
  const { listed } = reviewOf(app).getState();
  const at = reviewPlace(app);
  const id = listed[at < 0 ? (step > 0 ? 0 : listed.length - 1) : at + step];
  if (id === undefined) return;
  closeReviewForm(app);
  goTo(app, { kind: 'site', id });
}

/** Takes the last step back when it was a decision, and nothing else. */
export function undoReview(app: AppContext): void {
  if (app.store.getState().doc.history.past.at(-1)?.step.code === 'review') undo(app);
}
