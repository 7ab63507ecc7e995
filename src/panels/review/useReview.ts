import { useStore } from 'zustand';
import { reviewOf } from '../../commands/reviewSession';
import { type ReviewWords, reviewWords } from '../../i18n/reviewWords';
import type { ReviewSession } from '../../state/review';
import { useApp, useAppState } from '../AppProvider';

/** A part of the review session. `select` must give the same object while nothing changed. */
export function useReview<Part>(select: (session: ReviewSession) => Part): Part {
  return useStore(reviewOf(useApp()), select);
}

export function useReviewWords(): ReviewWords {
  return reviewWords(useAppState((state) => state.session.language));
}
