import type { Json } from '../../plan/json';
import { sameValue } from '../diff/fieldChanges';
import { type GroupValue, grouped, UPDATED } from './fieldGroups';
import type { MergeConflict, MergeScope, MergeTaken } from './planMerge';

interface Row {
  readonly id: string;
  readonly name: string;
}

/** Where a row stands: the n-th of its id. */
interface Place {
  readonly scope: MergeScope;
  readonly id: string;
  readonly nth: number;
  readonly name: string;
}

export interface Merged {
  readonly taken: MergeTaken[];
  readonly conflicts: MergeConflict[];
}

/** Three versions of one thing; `undefined`: not there. */
export interface Three {
  readonly base: Json | undefined;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
}

/** Sorts out one list. Without a base whatever differs is a conflict. */
export function mergeRows(
  scope: MergeScope,
  base: readonly Row[] | null,
  ours: readonly Row[],
  theirs: readonly Row[],
  into: Merged,
): void {
  const [bases, owns, replies] = [rowsByKey(base ?? []), rowsByKey(ours), rowsByKey(theirs)];
  for (const [key, { nth }] of new Map([...bases, ...owns, ...replies])) {
    const [b, o, t] = [bases.get(key)?.row, owns.get(key)?.row, replies.get(key)?.row];
    const { id, name } = (o ?? t ?? b)!;
    const place = { scope, id, nth, name };
    if (o && t && (b || !base)) mergeFields(place, base !== null, b, o, t, into);
    else decide(place, 'row', base !== null, { base: json(b), ours: json(o), theirs: json(t) }, into);
  }
}

/** One thing, taken whole: what one side changed goes, what both changed differently is a conflict. */
export function decide(
  place: Place,
  field: string,
  hasBase: boolean,
  { base, ours, theirs }: Three,
  into: Merged,
): void {
  if (sameValue(ours, theirs)) return;
  if (hasBase && sameValue(theirs, base)) return;
  if (hasBase && sameValue(ours, base)) {
    into.taken.push({ ...place, field, before: ours, after: theirs });
    return;
  }
  const key = JSON.stringify([place.scope, place.id, place.nth, field]);
  into.conflicts.push({ key, ...place, field, base, ours, theirs });
}

function mergeFields(place: Place, hasBase: boolean, b: Row | undefined, o: Row, t: Row, into: Merged): void {
  if (sameValue(o, t)) return;
  const [bases, owns, replies] = [grouped(b ?? {}), grouped(o), grouped(t)];
  for (const field of new Set([...bases.keys(), ...owns.keys(), ...replies.keys()])) {
    const three = { base: bases.get(field), ours: owns.get(field), theirs: replies.get(field) };
    if (field !== UPDATED) decide(place, field, hasBase, three, into);
    else if (isLater(three.theirs, three.ours)) {
      into.taken.push({ ...place, field, before: three.ours, after: three.theirs });
    }
  }
}

function isLater(theirs: GroupValue, ours: GroupValue): boolean {
  return stamp(theirs) > stamp(ours);
}

/** ISO 8601 in one zone sorts as text; equal times are told apart by the name, so that the order of merging is no matter. */
function stamp(updated: GroupValue): string {
  const { updatedAt = '', updatedBy = '' } = (updated ?? {}) as { updatedAt?: string; updatedBy?: string };
  return `${updatedAt}\n${updatedBy}`;
}

export interface KeyedRow<R> {
  readonly row: R;
  readonly nth: number;
}

/** Rows by id, and by how many of that id came before. */
export function rowsByKey<R extends { readonly id: string }>(rows: readonly R[]): Map<string, KeyedRow<R>> {
  const seen = new Map<string, number>();
  const keyed = new Map<string, KeyedRow<R>>();
  for (const row of rows) {
    const nth = seen.get(row.id) ?? 0;
    seen.set(row.id, nth + 1);
    keyed.set(rowKey(row.id, nth), { row, nth });
  }
  return keyed;
}

export function rowKey(id: string, nth: number): string {
  return `${nth} ${id}`;
}

function json(row: Row | undefined): Json | undefined {
  return row as unknown as Json | undefined;
}
