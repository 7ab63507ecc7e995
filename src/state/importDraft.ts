import type { Issue } from '../core/checks/issue';
import type { PlanReading } from '../io/planGeojson/planReading';
import type { TableGuess, TableMapping } from '../io/table/tableTypes';
import type { MappedTable } from '../workers/job';

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
  /** The rows under the mapping, and what they would do to the open plan; null while they are being read. */
  readonly mapped: MappedTable | null;
  readonly issues: readonly Issue[];
}

export type { TableMapping } from '../io/table/tableTypes';
