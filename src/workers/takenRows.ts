import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { Matching } from '../io/table/matchRows';
import type { TakenRows } from './readTypes';

/** What comes in, told by places in the list that was asked about. */
export function takenRows(
  kind: TakenRows['kind'],
  existing: readonly (Site | Village)[],
  matching: Matching<Site | Village>,
): TakenRows {
  const places = new Map(existing.map((value, at) => [value, at]));
  const placeOf = (value: Site | Village): number => places.get(value) ?? -1;
  const rows = matching.rows.flatMap(({ state, existing: of, value }) =>
    state === 'same' ? [] : [{ at: of ? placeOf(of) : -1, value }],
  );
  return { kind, rows, missing: matching.missing.map(placeOf) };
}
