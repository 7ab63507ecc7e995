import { selectPropagation } from '../../state/selectors';
import { useAppState } from '../AppProvider';
import { useReviewWords } from './useReview';

/** Said where another model is in force and its ground has not come yet: the figures are then by radius. */
export function RadiusNote() {
  const { cost } = useReviewWords();
  const isOwn = useAppState((state) => state.doc.plan.coverage.model === 'radius' || selectPropagation(state) !== null);
  return isOwn ? null : <p className="note small">{cost.byRadius}</p>;
}
