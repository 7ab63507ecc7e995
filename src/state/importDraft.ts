import type { Issue } from '../core/checks/issue';
import type { Json } from '../core/plan/json';
import type { Delimiter } from '../io/csv/readCsv';
import type { PlanReading } from '../io/planGeojson/planReading';
import type { TableGuess, TableMapping } from '../io/table/tableTypes';
import type { MatchedPlan } from '../workers/matchPlan';
import type { MappedTable, SheetHead } from '../workers/readTypes';

/** A file that was read and waits for a decision. The open plan is untouched until it is taken in. */
export type ImportDraft = PlanImport | TableImport | CrsQuestion;

interface ImportBase {
  readonly fileName: string;
  /** Token of the browser to write the same file again, or null. */
  readonly handle: unknown;
  /** Files dropped together with this one, to be read after it. */
  readonly rest: readonly File[];
}

/** GeoJSON with bad rows, or without a plan header. */
export interface PlanImport extends ImportBase {
  readonly kind: 'plan';
  readonly reading: PlanReading;
  readonly hasHeader: boolean;
  /** What taking it into the open plan would do; null while that is being found out. */
  readonly matched: MatchedPlan | null;
}

/** Coordinates in metres whose reference system no one names: the user is asked, and the file is read again. */
export interface CrsQuestion extends ImportBase {
  readonly kind: 'crs';
  readonly file: File;
  readonly issues: readonly Issue[];
}

/** A list of any format, with the guess of what its columns are. */
export interface TableImport extends ImportBase {
  readonly kind: 'table';
  readonly file: File;
  readonly sheets: readonly SheetHead[];
  readonly sheet: number;
  /** What separates the cells of a text file; null: not a text file. */
  readonly delimiter: Delimiter | null;
  /** Lines and polygons beside the points of a map file: shown as a layer when the list is taken in. */
  readonly others: readonly Json[];
  readonly fileIssues: readonly Issue[];
  /** The first rows of the sheet as written; the rest stays where it was read. */
  readonly head: readonly (readonly string[])[];
  readonly guess: TableGuess;
  /** What was guessed, to go back to. */
  readonly guessed: TableMapping;
  /** Whether the mapping is the one such a list was last read with. */
  readonly remembered: boolean;
  readonly mapping: TableMapping;
  /** What the rows under the mapping would do to the open plan; null while they are being read. */
  readonly mapped: MappedTable | null;
  /** The rows are on their way into the plan. */
  readonly taking?: boolean;
  readonly issues: readonly Issue[];
}

export type { TableMapping } from '../io/table/tableTypes';
export type { ImportMarks, MappedTable } from '../workers/readTypes';
