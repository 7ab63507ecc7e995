import type { Table } from './tableTypes';

export interface KindSheet {
  readonly name: string;
  readonly table: Table;
}

const HEADER_ROWS = 20;
const PLACES = ['village', 'site'] as const;
/** Computed again from the sites: no rows of a list. */
const DERIVED: ReadonlySet<string> = new Set(['footprint', 'coverage']);

/**
 * A whole plan in one table, as GIS tools save one: its column `kind` says of each row what it is. One sheet for
 * each kind of place, the rows of the other left blank so that rows keep their numbers; rows of neither stay with the
 * villages, where they are reported. null: an ordinary table.
 */
export function sheetsByKind({ cells }: Table): readonly KindSheet[] | null {
  const headerRow = cells.slice(0, HEADER_ROWS).findIndex((row) => row.some(isKindHeader));
  if (headerRow < 0) return null;
  const column = (cells[headerRow] as readonly string[]).findIndex(isKindHeader);
  const kinds = cells.map((row, i) => (i <= headerRow ? '' : (row[column] ?? '').trim()));
  if (!PLACES.every((kind) => kinds.includes(kind))) return null;
  return PLACES.map((name) => ({
    name,
    table: { cells: cells.map((row, i) => (i <= headerRow || isIn(name, kinds[i] as string) ? row : [])) },
  }));
}

function isKindHeader(cell: string): boolean {
  return cell.trim() === 'kind';
}

function isIn(sheet: (typeof PLACES)[number], kind: string): boolean {
  return sheet === 'site' ? kind === 'site' : kind !== 'site' && !DERIVED.has(kind);
}
