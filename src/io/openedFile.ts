import type { Issue } from '../core/checks/issue';
import type { Json } from '../core/plan/json';
import type { Delimiter } from './csv/readCsv';
import type { PlanReading } from './planGeojson/planReading';
import { guessTable } from './table/guessTable';
import { sheetsByKind } from './table/sheetsByKind';
import type { Table, TableGuess } from './table/tableTypes';

/** One sheet of a workbook, or the only table of another file. */
export interface OpenedSheet {
  readonly name: string;
  readonly table: Table;
  readonly guess: TableGuess;
  readonly issues: readonly Issue[];
  /** A sheet that the workbook does not show: shown first only where no other looks like a list. */
  readonly hidden?: boolean;
}

export interface OpenedTable {
  readonly kind: 'table';
  /** The sheet that looks most like a list. */
  readonly table: Table;
  readonly guess: TableGuess;
  readonly sheets: readonly OpenedSheet[];
  /** Which of `sheets` that is. */
  readonly sheet: number;
  /** What separates the cells of a text file; null: not a text file. */
  readonly delimiter: Delimiter | null;
  /** Lines and polygons beside the points of a map file, as GeoJSON features in WGS84. */
  readonly others: readonly Json[];
  /** Of the file whatever the sheet; `issues` has those of the sheet too. */
  readonly fileIssues: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** A file that was read, whatever its format: a plan, a table to be mapped, or why it cannot be opened. */
export type OpenedFile =
  | ({ readonly kind: 'plan' } & PlanReading)
  | OpenedTable
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

export interface OpenedTableOptions {
  readonly delimiter?: Delimiter;
  /** Overrules the guess. */
  readonly crs?: string | undefined;
}

/** Tables with what they seem to be; the one with the most known columns is shown first. */
export function openedTable(
  sheets: readonly Omit<OpenedSheet, 'guess'>[],
  fileName: string,
  issues: readonly Issue[],
  { delimiter, crs }: OpenedTableOptions = {},
): OpenedTable {
  const guessed = sheets.flatMap(byKind).map((sheet): OpenedSheet => {
    const guess = guessTable(sheet.table, `${fileName} ${sheet.name}`);
    const said = [...sheet.issues, ...guess.issues];
    return { ...sheet, issues: said, guess: crs === undefined ? guess : { ...guess, crs, crsNamed: true } };
  });
  const known = guessed.map(likeness);
  const sheet = known.indexOf(Math.max(...known));
  const { table, guess, issues: own } = guessed[sheet] as OpenedSheet;
  return {
    kind: 'table',
    table,
    guess,
    sheets: guessed,
    sheet,
    delimiter: delimiter ?? null,
    others: [],
    fileIssues: issues,
    issues: [...issues, ...own],
  };
}

/** How many columns are known; a hidden sheet comes after every shown one that looks like a list. */
function likeness({ guess, hidden }: OpenedSheet): number {
  const columns = Object.keys(guess.columns).length;
  return hidden && columns > 1 ? 1 + columns / 1000 : columns;
}

function byKind(sheet: Omit<OpenedSheet, 'guess'>): readonly Omit<OpenedSheet, 'guess'>[] {
  const parts = sheetsByKind(sheet.table) ?? [];
  if (parts.length === 0) return [sheet];
  return parts.map(({ name, table }) => ({
    ...sheet,
    name: sheet.name === '' ? name : `${sheet.name} · ${name}`,
    table,
  }));
}

/** Names the file in every issue. */
export function inFile(issues: readonly Issue[], file: string): Issue[] {
  return issues.map((issue) => ({ ...issue, file }));
}
