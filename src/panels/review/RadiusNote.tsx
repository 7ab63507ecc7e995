import { useAppState } from '../AppProvider';
import { useReviewWords } from './useReview';

/** Costs are counted by radius: said wherever another model is in force. */
export function RadiusNote() {
  const { cost } = useReviewWords();
  const byRadius = useAppState((state) => state.doc.plan.coverage.model === 'radius');
  return byRadius ? null : <p className="note small">{cost.byRadius}</p>;
}
