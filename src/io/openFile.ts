import type { Issue } from '../core/checks/issue';
import { sniffFileType, sniffText } from './bytes/sniffFileType';
import { type Delimiter, readCsv } from './csv/readCsv';
import type { PlanReading } from './planGeojson/planReading';
import { type ReadPlanInChunksOptions, readPlanInChunks } from './planGeojson/readPlan';
import { guessTable } from './table/guessTable';
import type { Table, TableGuess } from './table/tableTypes';

export type OpenedFile =
  | ({ readonly kind: 'plan' } & PlanReading)
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly delimiter: Delimiter;
      readonly guess: TableGuess;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Any file of a user, by what is in it: a plan, a table to be mapped, or why it cannot be opened. */
export async function openFile(
  source: string | Uint8Array,
  fileName: string,
  options: ReadPlanInChunksOptions = {},
): Promise<OpenedFile> {
  if (looksLikeJson(source) || /\.(geo)?json$/i.test(fileName)) {
    const reading = await readPlanInChunks(source, options);
    const issues = inFile(reading.issues, fileName);
    return reading.plan ? { kind: 'plan', ...reading, issues } : { kind: 'refused', issues };
  }
  const { table, delimiter, issues } = readCsv(source);
  if (!table) return { kind: 'refused', issues: inFile(issues, fileName) };
  const guess = guessTable(table, fileName);
  return { kind: 'table', table, delimiter, guess, issues: inFile([...issues, ...guess.issues], fileName) };
}

/** Names the file in every issue. */
export function inFile(issues: readonly Issue[], file: string): Issue[] {
  return issues.map((issue) => ({ ...issue, file }));
}

function looksLikeJson(source: string | Uint8Array): boolean {
  if (typeof source === 'string')
    return sniffText(source) === 'text' && /^\s*[[{]/.test(source.slice(0, 64).replace('\uFEFF', ''));
  if (sniffFileType(source) !== 'text') return false;
  return /^\s*[[{]/.test(new TextDecoder().decode(source.subarray(0, 64)));
}
