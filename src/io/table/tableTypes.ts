import type { Issue } from '../../core/checks/issue';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';

/** Cells as written; `cells[0]` is row 1 of the sheet. Blank rows stay, so that rows are numbered as people see them. */
export interface Table {
  readonly cells: readonly (readonly string[])[];
}

export type TableKind = 'villages' | 'sites';
export type DecimalMark = '.' | ',';

/** A field a column can hold. `place` is a latitude and a longitude in one cell; `ignored` is computed by an export. */
export type TableField = string;

/** How a table is to be read: guessed, shown, and changed by the user before anything comes in. */
export interface TableMapping {
  readonly kind: TableKind;
  /** Row of the headers, from 1; null: none, and every row is data. */
  readonly headerRow: number | null;
  /** Field → column, from 0. */
  readonly columns: Readonly<Record<TableField, number>>;
  /** "EPSG:4326" for degrees, else a code `crsDefinition` knows. */
  readonly crs: string;
  readonly decimalMark: DecimalMark;
  /** `today`: communes of before July 2025 get the name of their unit of today. Left out: as written. */
  readonly communes?: 'today' | 'asWritten';
  /** Divided communes, as written → the unit of today that all their rows are in. Left out: by the place of each row. */
  readonly splitCommunes?: Readonly<Record<string, string>>;
}

export interface TableGuess extends TableMapping {
  /** The file itself says which reference system it is in. */
  readonly crsNamed?: true;
  /** The headers as written, one per column; made up where there is none. */
  readonly headers: readonly string[];
  /** The first 20 rows after the header. */
  readonly preview: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

/** A good row: what it says, and which fields it says it of (the rest of `value` are defaults). */
export interface ReadRow<T extends Site | Village> {
  readonly row: number;
  readonly value: T;
  readonly given: ReadonlySet<string>;
}

/** A former commune that was divided among several units of today. */
export interface SplitCommune {
  /** As the list writes it. */
  readonly commune: string;
  readonly units: readonly string[];
  readonly rows: number;
  /** Rows that no place decides. */
  readonly withoutPlace: number;
}

export interface BadTableRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
}

export interface TableReading {
  readonly kind: TableKind;
  readonly headers: readonly string[];
  readonly sites: readonly ReadRow<Site>[];
  readonly villages: readonly ReadRow<Village>[];
  readonly badRows: readonly BadTableRow[];
  readonly issues: readonly Issue[];
  /** Divided communes among the rows; left out: communes stay as written. */
  readonly splits?: readonly SplitCommune[];
}
