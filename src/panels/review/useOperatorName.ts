import { useCallback } from 'react';
import { operatorName } from '../operators';
import { useReviewWords } from './useReview';

/** How an operator is called; sites of several or of none have names of their own. */
export function useOperatorName(): (operator: string) => string {
  const { progress } = useReviewWords();
  return useCallback(
    (operator) => {
      if (operator === '') return progress.unnamed;
      return operator.toLowerCase() === 'shared' ? progress.shared : operatorName(operator);
    },
    [progress],
  );
}
