import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { OpenedSheet, OpenedTable } from '../io/openFile';
import type { Matching } from '../io/table/matchRows';
import type { BadTableRow, TableReading } from '../io/table/tableTypes';
import { importMarks } from './importMarks';
import type { MapTableAsk } from './job';
import { mapTable } from './mapTable';
import type { MappedTable, ReadTable, SheetHead, TakenRows } from './readTypes';
import { takenRows } from './takenRows';

const HEAD_ROWS = 40;
const BAD_ROWS_SHOWN = 50;
const ROW_ISSUES_SHOWN = 50;

interface Mapped {
  readonly existing: readonly (Site | Village)[];
  readonly reading: TableReading;
  readonly matching: Matching<Site | Village>;
}

/** The table that was read last and what a mapping made of it, kept in the thread that read it. */
export function createKeptTable() {
  let sheets: readonly OpenedSheet[] = [];
  let mapped: Mapped | null = null;

  return {
    keep({ kind, sheets: read, sheet, delimiter, others, fileIssues }: OpenedTable): ReadTable {
      sheets = read;
      mapped = null;
      return { kind, sheets: read.map(headOf), sheet, delimiter, others, fileIssues };
    },

    async map({ sheet, mapping, existing }: MapTableAsk): Promise<MappedTable> {
      const { table } = known(sheets[sheet]);
      const { reading, matching } = await mapTable(table.cells, mapping, existing);
      mapped = { existing, reading, matching };
      return summaryOf(mapped);
    },

    badRows(): readonly BadTableRow[] {
      return known(mapped).reading.badRows;
    },

    take(): TakenRows {
      const { existing, reading, matching } = known(mapped);
      return takenRows(reading.kind, existing, matching);
    },
  };
}

export type KeptTable = ReturnType<typeof createKeptTable>;

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected a table that was read before');
  return value;
}

function headOf({ name, guess, issues, table: { cells } }: OpenedSheet): SheetHead {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return { name, guess, issues, head: cells.slice(0, HEAD_ROWS), filledRows: filled.length, width };
}

function summaryOf({ reading, matching }: Mapped): MappedTable {
  const count = (state: string) => matching.rows.filter((row) => row.state === state).length;
  return {
    kind: reading.kind,
    headers: reading.headers,
    counts: {
      added: count('new'),
      changed: count('changed'),
      same: count('same'),
      missing: matching.missing.length,
      bad: reading.badRows.length,
    },
    badRows: reading.badRows.slice(0, BAD_ROWS_SHOWN),
    issues: issuesShown(reading),
    splits: reading.splits ?? [],
    marks: importMarks(matching),
  };
}

function issuesShown({ badRows, issues }: TableReading) {
  const ofBadRows = new Set(badRows.flatMap((row) => row.issues));
  let rows = 0;
  return issues.filter((issue) => {
    if (ofBadRows.has(issue)) return false;
    if (issue.row === undefined || issue.params?.count !== undefined) return true;
    rows += 1;
    return rows <= ROW_ISSUES_SHOWN;
  });
}
