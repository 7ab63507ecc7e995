import type { Issue } from '../../core/checks/issue';
import type { BadTableRow } from '../table/tableTypes';
import { type CsvLanguage, columnName } from './columnNames';
import { csvText } from './csvText';

/** The rows that did not come in, as they were, with their row number and why. `describe` puts an issue in words. */
export function writeBadRowsCsv(
  headers: readonly string[],
  badRows: readonly BadTableRow[],
  describe: (issue: Issue) => string,
  language: CsvLanguage,
): string {
  const lines = badRows.map(({ row, cells, issues }) => [
    ...headers.map((_, i) => cells[i] ?? ''),
    row,
    issues.map(describe).join(' '),
  ]);
  return csvText([[...headers, columnName('row', language), columnName('reason', language)], ...lines]);
}
