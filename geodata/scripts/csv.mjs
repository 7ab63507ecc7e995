import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Rows of a comma-separated source in `geodata/`, every value a string. */
export function readCsv(name) {
  const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  return Papa.parse(text, { header: true, skipEmptyLines: true }).data;
}

export function csvText(columns, rows) {
  return `${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' })}\n`;
}
