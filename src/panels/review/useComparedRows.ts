import { useMemo } from 'react';
import type { ListDiff, Moved, RowDiff } from '../../core/review/diff/planDiff';
import type { Comparison } from '../../state/review';
import type { FeatureRef } from '../../state/session';
import { useMergeValue } from './useMergeValue';
import { useReviewWords } from './useReview';

export const COMPARED = ['added', 'removed', 'moved', 'changed'] as const;

/** One line of the table of differences. */
export interface ComparedRow {
  readonly at: number;
  readonly kind: 'sites' | 'villages' | 'areas' | 'settings';
  readonly state: (typeof COMPARED)[number];
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly moved: Moved | null;
  /** Where it is in the plan at hand; null: nowhere. */
  readonly ref: FeatureRef | null;
}

/** Settings that differ between any two versions and say nothing of the plan. */
const BOOKKEEPING = new Set(['events', 'logHead', 'updatedAt', 'createdAt', 'parent', 'planId', 'author', 'org']);
/** Moves are said in metres; where a place comes from goes with it. */
const SAID_BY_MOVE = new Set(['position', 'posSource']);
/** Who and when: in the log, and told only where nothing else differs. */
const STAMPS = new Set(['reviewedBy', 'reviewedOrg', 'reviewedAt', 'updatedAt', 'updatedBy']);

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Sites first, then villages, areas, settings; within each what was added, changed and moved, then what is gone. */
export function useComparedRows({ diff }: Comparison): readonly ComparedRow[] {
  const { compare } = useReviewWords();
  const worded = useMergeValue();
  return useMemo(() => {
    let at = 0;
    const whatOf = ({ moved, changes }: RowDiff<Named>): string => {
      const telling = changes.filter(({ field }) => !STAMPS.has(field));
      const rest = (telling.length > 0 ? telling : changes).filter(({ field }) => !moved || !SAID_BY_MOVE.has(field));
      const said = rest.map(
        ({ field, before, after }) => `${compare.field(field)}: ${worded(field, before)} → ${worded(field, after)}`,
      );
      return [moved && compare.shift(moved.metres, moved.bearingDeg), ...said].filter(Boolean).join('; ');
    };
    const listed = (kind: ComparedRow['kind'], list: ListDiff<Named>, place: FeatureRef['kind'] | null) => [
      ...list.rows.flatMap((row): ComparedRow[] => {
        const { state, after, moved } = row;
        if (state === 'unchanged') return [];
        const ref = place && { kind: place, id: after.id };
        return [{ at: at++, kind, state, id: after.id, name: after.name, what: whatOf(row), moved, ref }];
      }),
      ...list.removed.map(
        ({ id, name }): ComparedRow => ({
          at: at++,
          kind,
          state: 'removed',
          id,
          name,
          what: '',
          moved: null,
          ref: null,
        }),
      ),
    ];
    const settings = diff.settings
      .filter(({ field }) => !BOOKKEEPING.has(field))
      .map(
        ({ field, before, after }): ComparedRow => ({
          at: at++,
          kind: 'settings',
          state: 'changed',
          id: field,
          name: compare.field(field),
          what: `${worded(field, before)} → ${worded(field, after)}`,
          moved: null,
          ref: null,
        }),
      );
    return [
      ...listed('sites', diff.sites, 'site'),
      ...listed('villages', diff.villages, 'village'),
      ...listed('areas', diff.areas, null),
      ...settings,
    ];
  }, [diff, compare, worded]);
}
