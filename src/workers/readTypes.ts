import type { Issue } from '../core/checks/issue';
import type { Json } from '../core/plan/json';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { Delimiter } from '../io/csv/readCsv';
import type { OpenedFile } from '../io/openFile';
import type { BadTableRow, SplitCommune, TableGuess, TableKind } from '../io/table/tableTypes';

/** A file that was read: of a table only what is shown of it, its cells stay where they were read. */
export type ReadFile = Exclude<OpenedFile, { kind: 'table' }> | ReadTable;

export interface ReadTable {
  readonly kind: 'table';
  readonly sheets: readonly SheetHead[];
  /** Which of `sheets` looks most like a list. */
  readonly sheet: number;
  readonly delimiter: Delimiter | null;
  readonly others: readonly Json[];
  readonly fileIssues: readonly Issue[];
}

export interface SheetHead {
  readonly name: string;
  readonly guess: TableGuess;
  readonly issues: readonly Issue[];
  /** The first rows as written. */
  readonly head: readonly (readonly string[])[];
  /** How many rows say anything. */
  readonly filledRows: number;
  /** Cells of the longest row. */
  readonly width: number;
}

/** What taking a table in under a mapping would do to the open plan. */
export interface MappedTable {
  readonly kind: TableKind;
  readonly headers: readonly string[];
  readonly counts: ImportCounts;
  /** The first of the rows that stay out. */
  readonly badRows: readonly BadTableRow[];
  /** What is not about a row that stays out: all of the list, the first of the rows. */
  readonly issues: readonly Issue[];
  /** Former communes that were divided, and how their rows were decided. */
  readonly splits: readonly SplitCommune[];
  readonly marks: ImportMarks;
}

export type ImportCounts = Readonly<Record<'added' | 'changed' | 'same' | 'missing' | 'bad', number>>;

/** Places by what becomes of them: longitude and latitude in turns. */
export interface ImportMarks {
  readonly added: Float64Array;
  readonly changed: Float64Array;
  readonly same: Float64Array;
  readonly missing: Float64Array;
  /** From where to where, for rows that move further than a GPS errs: four numbers each. */
  readonly moved: Float64Array;
}

export interface TakenRows {
  readonly kind: TableKind;
  /** New and changed ones; `at`: place in the list that was asked about, -1 for a new one. */
  readonly rows: readonly { readonly at: number; readonly value: Site | Village }[];
  /** Places in that list that no row holds. */
  readonly missing: readonly number[];
}
