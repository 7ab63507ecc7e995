import { useEffect } from 'react';
import { decideSites } from '../../commands/reviewDecisions';
import { openReviewForm } from '../../commands/reviewForm';
import { undoReview, walkReview } from '../../commands/reviewWalk';
import { useApp } from '../AppProvider';
import { isTyping } from '../useShortcuts';

/**
 * The keys of a review, wherever the focus is but in a field or a dialog: J and K walk, A C R decide, U takes back. The
 * arrows walk too unless they belong to the map or a slider.
 */
export function useReviewKeys(on: boolean): void {
  const app = useApp();
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      const { dialog, mode, selection } = app.store.getState().session;
      if (dialog !== null || mode !== 'browse' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const ids = selection.kind === 'site' ? selection.ids : [];
      const [only] = ids.length === 1 ? ids : [];
      const keys: Readonly<Record<string, () => void>> = {
        j: () => walk(1),
        k: () => walk(-1),
        ...(isFree(event.target) && { ArrowDown: () => walk(1), ArrowUp: () => walk(-1) }),
        a: () => decideSites(app, ids, { kind: 'accept' }) && only !== undefined && walk(1),
        c: () => only !== undefined && openReviewForm(app, only, 'requestChange'),
        r: () => only !== undefined && openReviewForm(app, only, 'reject'),
        u: () => undoReview(app),
      };
      const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    const walk = (step: 1 | -1): void => {
      walkReview(app, step);
      requestAnimationFrame(() => focusPicked(app.store.getState().session.selection.ids[0]));
    };
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, [app, on]);
}

/** The page itself or a row of the list: nobody else wants the arrows. */
function isFree(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.closest('.review .grid') !== null);
}

/** The focus follows the row, when it was in the list. */
function focusPicked(id: string | undefined): void {
  if (id === undefined || !document.activeElement?.closest('.review .grid')) return;
  document
    .querySelector<HTMLElement>(`.review .grid-row[data-id=${JSON.stringify(id)}]`)
    ?.focus({ preventScroll: true });
}
