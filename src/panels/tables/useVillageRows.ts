import { useMemo } from 'react';
import { searchInSteps, sortInSteps } from './tableView';
import { useRowsLater } from './useRowsLater';
import { type VillageQuestion, type VillageRow, villageRows, villageText, villageValue } from './villageRows';

/** Above this many villages the table is made between frames, and waits for the drop. */
export const MOST_LIVE_VILLAGES = 5_000;

export interface FoundVillages {
  /** The rows of the list. */
  readonly all: readonly VillageRow[];
  /** Those that were searched for, sorted. */
  readonly rows: readonly VillageRow[];
}

/** The table for a question. null: it is long, and there was none before over these villages. */
export function useVillageRows(asked: VillageQuestion): FoundVillages | null {
  const { coverage, mismatches, list, onlySites, query, sort } = asked;
  const question = useMemo(
    () => ({ coverage, mismatches, list, onlySites, query, sort }),
    [coverage, mismatches, list, onlySites, query, sort],
  );
  const villages = coverage?.plan.villages;
  const isLong = villages !== undefined && villages.length > MOST_LIVE_VILLAGES;
  return useRowsLater(question, found, { isLong, about: villages });
}

function* found(question: VillageQuestion): Generator<void, FoundVillages> {
  const all = yield* villageRows(question);
  const searched = yield* searchInSteps(all, question.query, villageText);
  const { key, direction } = question.sort;
  return { all, rows: yield* sortInSteps(searched, direction, villageValue(key)) };
}
