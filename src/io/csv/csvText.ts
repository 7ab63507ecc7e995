import Papa from 'papaparse';
import { guardCell } from './cellGuard';

export type CsvCell = string | number | boolean | null | undefined;

const BOM = '\uFEFF';

/** Rows as a CSV that spreadsheets open as it is: BOM, guarded texts, numbers as numbers. */
export function csvText(rows: readonly (readonly CsvCell[])[], delimiter: ',' | '\t' = ','): string {
  const cells = rows.map((row) => row.map(cellText));
  return `${BOM}${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`;
}

function cellText(cell: CsvCell): string | number {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return cell;
  return typeof cell === 'boolean' ? String(cell) : guardCell(cell);
}
