import './review.css';
import { useMemo } from 'react';
import { sitesUpForReview } from '../../commands/reviewSession';
import { EmptyState } from '../../ui/EmptyState';
import { useAppState } from '../AppProvider';
import { BulkBar } from './BulkBar';
import { OperatorProgress } from './OperatorProgress';
import { ReviewerCard } from './ReviewerCard';
import { ReviewFiles } from './ReviewFiles';
import { ReviewFilters } from './ReviewFilters';
import { ReviewList } from './ReviewList';
import { useReviewWords } from './useReview';
import { useReviewKeys } from './useReviewKeys';

/** The sites a province proposes and what its operators say of them. */
export function ReviewPanel() {
  const { list } = useReviewWords();
  const plan = useAppState((state) => state.doc.plan);
  const sites = useMemo(() => sitesUpForReview(plan), [plan]);
  useReviewKeys(true);
  return (
    <section className="review" aria-label={list.label}>
      <ReviewerCard />
      {sites.length === 0 ? (
        <EmptyState title={list.empty} hint={list.emptyHint} />
      ) : (
        <>
          <OperatorProgress />
          <ReviewFilters sites={sites} />
          <ReviewList sites={sites} />
        </>
      )}
      <BulkBar />
      <ReviewFiles />
    </section>
  );
}
