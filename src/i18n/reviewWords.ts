import type { LanguageCode } from './formats';
import { enReview } from './review/en';
import { type ReviewWords, viReview } from './review/vi';

/** What the review, the merge, the comparison and the log say. */
export function reviewWords(language: LanguageCode): ReviewWords {
  return language === 'vi' ? viReview : enReview;
}

export type { ReviewWords } from './review/vi';
