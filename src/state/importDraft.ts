import type { Issue } from '../core/checks/issue';
import type { PlanReading } from '../io/planGeojson/planReading';
import type { TableGuess, TableMapping, TableReading } from '../io/table/tableTypes';

/** A file that was read and waits for a decision. The open plan is untouched until it is taken in. */
export type ImportDraft = PlanImport | TableImport;

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
}

/** A table: CSV or pasted cells, with the guess of what its columns are. */
export interface TableImport extends ImportBase {
  readonly kind: 'table';
  readonly cells: readonly (readonly string[])[];
  readonly guess: TableGuess;
  readonly mapping: TableMapping;
  /** null while the mapping is being read again. */
  readonly reading: TableReading | null;
  readonly preview: ImportPreview | null;
  readonly issues: readonly Issue[];
}

/** What taking the rows in would do to the open plan. */
export interface ImportPreview {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly missing: number;
  readonly bad: number;
}
