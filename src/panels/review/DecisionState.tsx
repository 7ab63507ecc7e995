import type { Site } from '../../core/plan/site';
import { ReviewSign } from './ReviewSign';
import { useReviewWords } from './useReview';

/** What was said of the site last, by whom, and why. */
export function DecisionState({ site }: { site: Site }) {
  const { decide, state: names, reason } = useReviewWords();
  const { review = 'draft', reviewReason, reviewNote, reviewedBy = '', reviewedOrg = '', reviewedAt = '' } = site;
  const why = [reviewReason && reason[reviewReason], reviewNote].filter(Boolean).join('. ');
  return (
    <div className="decision-state" data-review={review}>
      <p className="row">
        <ReviewSign state={review} size={20} />
        <span className="verdict-line strong">{names[review]}</span>
      </p>
      {why && <p>{why}</p>}
      {(reviewedBy || reviewedOrg || reviewedAt) && (
        <p className="small quiet">{decide.by(reviewedBy, reviewedOrg, reviewedAt)}</p>
      )}
    </div>
  );
}
