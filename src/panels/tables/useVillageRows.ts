import { useEffect, useMemo, useState } from 'react';
import { betweenFrames } from '../../state/betweenFrames';
import { inOneGo } from '../../state/inOneGo';
import { searchInSteps, sortInSteps } from './tableView';
import { type VillageQuestion, type VillageRow, villageRows, villageText, villageValue } from './villageRows';

/** Above this many villages the table is made between frames, and waits for the drop. */
export const MOST_LIVE_VILLAGES = 5_000;

export interface FoundVillages {
  /** The rows of the list. */
  readonly all: readonly VillageRow[];
  /** Those that were searched for, sorted. */
  readonly rows: readonly VillageRow[];
}

/**
 * The table for a question. While a long one is being made, the one before stays; null: there was none before over these
 * villages.
 */
export function useVillageRows({ coverage, mismatches, list, onlySites, query, sort }: VillageQuestion) {
  const villages = coverage?.plan.villages;
  const isLong = villages !== undefined && villages.length > MOST_LIVE_VILLAGES;
  const question = useMemo(
    () => ({ coverage, mismatches, list, onlySites, query, sort }),
    [coverage, mismatches, list, onlySites, query, sort],
  );
  const atOnce = useMemo(() => (isLong ? null : inOneGo(found(question))), [isLong, question]);
  const [later, setLater] = useState<(FoundVillages & { readonly of: typeof villages }) | null>(null);
  useEffect(() => {
    if (!isLong) return undefined;
    let isWanted = true;
    const make = async (): Promise<void> => {
      const made = await betweenFrames(found(question), { goesOn: () => isWanted });
      if (made && isWanted) setLater({ ...made, of: question.coverage?.plan.villages });
    };
    const begin = setTimeout(() => void make());
    return () => {
      isWanted = false;
      clearTimeout(begin);
    };
  }, [isLong, question]);
  return atOnce ?? (later?.of === villages ? later : null);
}

function* found(question: VillageQuestion): Generator<void, FoundVillages> {
  const all = yield* villageRows(question);
  const searched = yield* searchInSteps(all, question.query, villageText);
  const { key, direction } = question.sort;
  return { all, rows: yield* sortInSteps(searched, direction, villageValue(key)) };
}
