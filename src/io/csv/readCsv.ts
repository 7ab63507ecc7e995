import Papa from 'papaparse';
import type { Issue } from '../../core/checks/issue';
import { readText } from '../bytes/readText';
import { fieldOfHeader } from '../headers/fieldOfHeader';
import type { Table } from '../table/tableTypes';
import { unguardRow } from './cellGuard';
import { cutPlain } from './cutPlain';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvReading {
  /** null: a file error. */
  readonly table: Table | null;
  readonly delimiter: Delimiter;
  readonly issues: readonly Issue[];
}

/** Bytes or text of a CSV or TSV file, or pasted cells, → cells. `delimiter` overrules the guess. */
export function readCsv(source: string | Uint8Array, delimiter?: Delimiter): CsvReading {
  const { text, issues: textIssues } = readText(source);
  if (text === null) return { table: null, delimiter: delimiter ?? ',', issues: textIssues };
  const named = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const used = delimiter ?? (named?.[1] as Delimiter | undefined) ?? guessDelimiter(body);
  const plain = cutPlain(body, used);
  if (plain) return { table: { cells: plain }, delimiter: used, issues: textIssues };
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: used, header: false, dynamicTyping: false });
  const issues: Issue[] = [...textIssues];
  for (const error of errors) {
    if (error.type === 'Quotes') issues.push({ code: 'csv.badQuotes', severity: 'error', row: (error.row ?? 0) + 1 });
  }
  const cells = data.map(unguardRow);
  return { table: { cells }, delimiter: used, issues };
}

/** The delimiter under which most headers are known; else the one that cuts the rows most evenly. */
function guessDelimiter(text: string): Delimiter {
  const head = text.slice(0, 20_000);
  let best: Delimiter = ',';
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 20 });
    const known = Math.max(0, ...data.map((row) => row.filter((cell) => fieldOfHeader(cell) !== null).length));
    const score = (known > 1 ? known * 100 : 0) + evenness(data);
    if (score > bestScore) {
      bestScore = score;
      best = delimiter;
    }
  }
  return best;
}

/** 0 for one column; up to 10 when all rows have the same number of cells; of two even cuts the finer one leads. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = rows.filter((row) => row.length > 1 || row[0] !== '').map((row) => row.length);
  const width = widths[0] ?? 0;
  if (width < 2) return 0;
  return (10 * widths.filter((each) => each === width).length) / widths.length + Math.min(width, 90) / 100;
}
