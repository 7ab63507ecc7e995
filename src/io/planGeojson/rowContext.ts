import type { Issue, IssueCode } from '../../core/checks/issue';
import type { Json } from '../../core/plan/json';
import type { Projector } from '../coordinates/crs';
import { IdSet } from './idSet';
import type { KindHabit } from './kindOf';

/** A row that cannot come in as it is, kept whole so that it can be repaired or handed back. */
export interface BadRow {
  readonly row: number;
  readonly raw: Json;
  readonly issues: readonly Issue[];
}

/** What is said once for a file, not once for each row. */
export interface Tally {
  count: number;
  readonly firstRow: number;
}

/** What the readers of single rows share while one file is read. */
export interface RowContext extends KindHabit {
  /** Without a plan header, null properties are a GIS tool's filling and are left out. */
  readonly hasHeader: boolean;
  readonly toWgs84: Projector | null;
  readonly seenIds: { readonly site: IdSet; readonly village: IdSet; readonly area: IdSet };
  readonly tallies: Map<IssueCode, Tally>;
}

export function rowContext(habit: KindHabit, toWgs84: Projector | null): RowContext {
  const seenIds = { site: new IdSet(), village: new IdSet(), area: new IdSet() };
  return { ...habit, toWgs84, seenIds, tallies: new Map() };
}

export function tally(context: RowContext, code: IssueCode, row: number): void {
  const known = context.tallies.get(code);
  if (known) known.count += 1;
  else context.tallies.set(code, { count: 1, firstRow: row });
}

export function tallyIssues(context: RowContext): Issue[] {
  return [...context.tallies].map(([code, { count, firstRow }]) => ({
    code,
    severity: 'notice',
    row: firstRow,
    params: { count },
  }));
}
