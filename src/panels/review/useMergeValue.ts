import { useCallback } from 'react';
import type { Json } from '../../core/plan/json';
import type { Site } from '../../core/plan/site';
import type { MergeField } from '../../core/review/merge/planMerge';
import { copiedCoordinates } from '../../i18n/coordinates';
import { useReviewWords } from './useReview';

/** A value of a merge or a comparison in words: a decision as a sentence, a place as coordinates. */
export function useMergeValue(): (field: MergeField, value: Json | undefined) => string {
  const { merge: words, state, reason, decide } = useReviewWords();
  return useCallback(
    (field, value) => {
      if (value === undefined) return field === 'row' ? words.removed : words.absent;
      if (field === 'row') return words.wholeRow;
      if (field === 'decision') {
        const said = value as unknown as Partial<Site>;
        const { suggestedLng, suggestedLat, suggestedHeightM = null, reviewedBy = '', reviewedOrg = '' } = said;
        const place =
          suggestedLng === undefined || suggestedLat === undefined
            ? ''
            : copiedCoordinates([suggestedLng, suggestedLat]);
        return [
          state[said.review ?? 'draft'],
          said.reviewReason && reason[said.reviewReason],
          said.reviewNote,
          words.suggests(place, suggestedHeightM),
          (reviewedBy || reviewedOrg) && decide.by(reviewedBy, reviewedOrg, said.reviewedAt ?? ''),
        ]
          .filter(Boolean)
          .join('. ');
      }
      const position = field === 'position' ? positionIn(value) : null;
      if (position) return copiedCoordinates(position);
      if (field === 'review') return state[value as keyof typeof state] ?? String(value);
      if (field === 'reviewReason') return reason[value as keyof typeof reason] ?? String(value);
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    },
    [words, state, reason, decide],
  );
}

/** A place alone, or with where it comes from. */
function positionIn(value: Json): readonly [number, number] | null {
  const place = Array.isArray(value) ? value : ((value as { position?: Json } | null)?.position ?? null);
  if (!Array.isArray(place) || place.length < 2) return null;
  const [lng, lat] = place as readonly Json[];
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null;
}
