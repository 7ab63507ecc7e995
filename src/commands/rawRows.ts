import type { BadRow } from '../io/planGeojson/rowContext';
import type { BadTableRow } from '../io/table/tableTypes';

/** Features that did not come in, as the rows of a table: their properties and their place. */
export function rawRows(badRows: readonly BadRow[]): { headers: string[]; rows: BadTableRow[] } {
  const flat = badRows.map(({ row, raw, issues }) => ({ row, issues, fields: fieldsOf(raw) }));
  const headers = [...new Set(flat.flatMap(({ fields }) => [...fields.keys()]))];
  const rows = flat.map(({ row, issues, fields }) => ({
    row,
    issues,
    cells: headers.map((header) => fields.get(header) ?? ''),
  }));
  return { headers, rows };
}

function fieldsOf(raw: unknown): Map<string, string> {
  if (typeof raw !== 'object' || raw === null) return new Map([['value', String(raw)]]);
  const { properties, geometry } = raw as { properties?: object | null; geometry?: { coordinates?: unknown } | null };
  const fields = new Map(Object.entries(properties ?? {}).map(([key, value]) => [key, textOf(value)]));
  const at = geometry?.coordinates;
  if (Array.isArray(at)) fields.set('lat', textOf(at[1])).set('lon', textOf(at[0]));
  return fields;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
