import { useEffect, useMemo, useState } from 'react';
import { allAtOnce } from '../../core/plan/allAtOnce';
import { betweenFrames } from '../../state/betweenFrames';

interface RowsOptions {
  /** Made between frames. */
  readonly isLong: boolean;
  /** While a long list is being made, the one before stays if it is about the same. */
  readonly about: unknown;
}

/** The rows for a question, which changes identity whenever it asks something else. null: long, and the first about this. */
export function useRowsLater<Question, Rows>(
  question: Question,
  make: (question: Question) => Generator<void, Rows>,
  { isLong, about }: RowsOptions,
): Rows | null {
  const atOnce = useMemo(() => (isLong ? null : allAtOnce(make(question))), [isLong, make, question]);
  const [later, setLater] = useState<{ readonly rows: Rows; readonly about: unknown } | null>(null);
  useEffect(() => {
    if (!isLong) return undefined;
    let isWanted = true;
    const begin = setTimeout(() => {
      void betweenFrames(make(question), { goesOn: () => isWanted }).then((rows) => {
        if (rows && isWanted) setLater({ rows, about });
      });
    });
    return () => {
      isWanted = false;
      clearTimeout(begin);
    };
  }, [isLong, make, question, about]);
  return atOnce ?? (later && later.about === about ? later.rows : null);
}
