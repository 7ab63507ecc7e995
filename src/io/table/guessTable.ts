import type { Issue } from '../../core/checks/issue';
import { VIETNAM_BOUNDS } from '../../core/checks/vietnamBounds';
import { foldDiacritics } from '../../core/plan/foldDiacritics';
import { QUANG_NINH_CRS } from '../coordinates/crs';
import { parseCoordinate } from '../coordinates/parseCoordinate';
import { parsePair } from '../coordinates/parsePair';
import { fieldOfHeader } from '../headers/fieldOfHeader';
import { headerlessColumns } from './headerlessColumns';
import { isColumnNumbers } from './isColumnNumbers';
import { oldFont } from './oldFont';
import { guessDecimalMark } from './parseNumber';
import type { Table, TableGuess, TableKind } from './tableTypes';

/** As those who used them call them. */
const FONT_NAMES = { TCVN3: 'TCVN3 (ABC, .VnTime)', VNI: 'VNI (VNI-Times)' } as const;
const HEADER_ROWS = 20;
const PREVIEW_ROWS = 20;
const SITE_SIGNS = ['operator', 'status', 'radiusM', 'radiusKm', 'heightM', 'technology', 'costVnd'];
const VILLAGE_SIGNS = ['households', 'population', 'demandKind', 'hardship', 'gridPower', 'formerCommune', 'reported'];

/** What a table seems to be, from its headers, its first rows and its file's name. */
export function guessTable(table: Table, fileName = ''): TableGuess {
  const headerRow = findHeaderRow(table);
  const headerCells = headerRow === null ? [] : (table.cells[headerRow - 1] ?? []);
  const rows = dataRows(table, headerRow, 200);
  const width = Math.max(headerCells.length, ...rows.map((row) => row.length), 0);
  const headers = Array.from({ length: width }, (_, i) => headerCells[i]?.trim() || `#${i + 1}`);
  const columns =
    headerRow === null ? headerlessColumns(rows) : withoutWordyPlace(resolved(columnsOf(headerCells), rows), rows);
  const severity = columns.lat === undefined ? 'error' : 'warning';
  const issues: Issue[] = headerRow === null ? [{ code: 'csv.noHeader', severity, row: 1 }] : [];
  const font = oldFont(table.cells);
  if (font) issues.unshift({ code: 'csv.oldFont', severity: 'warning', params: { font: FONT_NAMES[font] } });
  return {
    kind: saidKind(headerCells, rows) ?? guessKind(columns, headerCells, fileName),
    headerRow,
    columns,
    crs: inMetres(columns, rows) ? QUANG_NINH_CRS : 'EPSG:4326',
    decimalMark: guessDecimalMark(rows),
    ...(columns.commune !== undefined && { communes: 'today' as const }),
    headers,
    preview: rows.slice(0, PREVIEW_ROWS),
    issues,
  };
}

/** The row with the most known headers; at least two, or one that stands alone. */
function findHeaderRow(table: Table): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [i, row] of table.cells.slice(0, HEADER_ROWS).entries()) {
    const fields = new Set(row.map(fieldOfHeader).filter((field) => field !== null && field !== 'ignored'));
    const enough = fields.size > 1 || row.filter((cell) => cell.trim() !== '').length === 1;
    if (enough && fields.size > most) {
      most = fields.size;
      best = i + 1;
    }
  }
  return best;
}

function dataRows(table: Table, headerRow: number | null, count: number): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = headerRow ?? 0; at < table.cells.length && rows.length < count; at++) {
    const row = table.cells[at] as readonly string[];
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return headerRow !== null && rows[0] && isColumnNumbers(rows[0]) ? rows.slice(1) : rows;
}

/** Each field once: the first column that means it. */
function columnsOf(headerCells: readonly string[]): Record<string, number> {
  const columns: Record<string, number> = {};
  for (const [i, header] of headerCells.entries()) {
    const field = fieldOfHeader(header);
    if (field !== null && field !== 'ignored' && columns[field] === undefined) columns[field] = i;
  }
  return columns;
}

function resolved(columns: Record<string, number>, rows: readonly (readonly string[])[]): Record<string, number> {
  return resolveNorthEast(resolveXy(columns, rows), rows);
}

/** "N" and "E" mean many things: coordinates where the values are metres, or degrees of this country. */
function resolveNorthEast(
  columns: Record<string, number>,
  rows: readonly (readonly string[])[],
): Record<string, number> {
  const { north, east, ...rest } = columns;
  if (north === undefined || east === undefined || rest.lat !== undefined || rest.lng !== undefined) return rest;
  const [norths, easts] = [coordinates(rows, north), coordinates(rows, east)];
  const [west, south, eastmost, northmost] = VIETNAM_BOUNDS;
  const within = (values: readonly number[], least: number, most: number): boolean =>
    values.length > 0 && values.every((value) => value >= least && value <= most);
  const degrees = within(norths, south, northmost) && within(easts, west, eastmost);
  return degrees || (mostlyMetres(norths) && mostlyMetres(easts)) ? { ...rest, lat: north, lng: east } : rest;
}

/** Vietnamese tables call the northing X; GIS tools call the longitude x. The values tell which. */
function resolveXy(columns: Record<string, number>, rows: readonly (readonly string[])[]): Record<string, number> {
  const { x, y, ...rest } = columns;
  if (x === undefined || y === undefined || rest.lat !== undefined || rest.lng !== undefined) return rest;
  const xs = coordinates(rows, x);
  const eastFirst = xs.length > 0 && xs.every((value) => value >= 102 && value <= 118);
  return eastFirst ? { ...rest, lat: y, lng: x } : { ...rest, lat: x, lng: y };
}

/** A column "Vị trí" may describe the place in words: then it is an unknown column like any other. */
function withoutWordyPlace(
  columns: Record<string, number>,
  rows: readonly (readonly string[])[],
): Record<string, number> {
  const { place, ...rest } = columns;
  if (place === undefined || rows.length === 0) return columns;
  return rows.some((row) => parsePair(row[place] ?? '') !== null) ? columns : rest;
}

function coordinates(rows: readonly (readonly string[])[], column: number): number[] {
  return rows.flatMap((row) => {
    const read = parseCoordinate(row[column] ?? '');
    return read ? [read.value] : [];
  });
}

function inMetres(columns: Record<string, number>, rows: readonly (readonly string[])[]): boolean {
  const values =
    columns.lat !== undefined
      ? coordinates(rows, columns.lat)
      : rows.flatMap((row) => parsePair(row[columns.place ?? -1] ?? '')?.map((read) => read.value) ?? []);
  return mostlyMetres(values);
}

function mostlyMetres(values: readonly number[]): boolean {
  const metres = values.filter((value) => Math.abs(value) > 10_000).length;
  return metres * 2 > values.length;
}

/** The word of a plan's own column `kind`, where all rows say the same. */
function saidKind(headers: readonly string[], rows: readonly (readonly string[])[]): TableKind | null {
  const column = headers.findIndex((header) => header.trim() === 'kind');
  const kinds = new Set(column < 0 ? [] : rows.map((row) => (row[column] ?? '').trim()));
  if (kinds.size !== 1) return null;
  return kinds.has('site') ? 'sites' : kinds.has('village') ? 'villages' : null;
}

function guessKind(columns: Record<string, number>, headers: readonly string[], fileName: string): TableKind {
  const count = (signs: readonly string[]) => signs.filter((field) => columns[field] !== undefined).length;
  const lead = count(SITE_SIGNS) - count(VILLAGE_SIGNS);
  if (lead !== 0) return lead > 0 ? 'sites' : 'villages';
  const words = foldDiacritics([...headers, fileName].join(' '));
  return /\b(tram|bts|site|sites|station|stations)\b/.test(words.replace(/[^a-z0-9]+/g, ' ')) ? 'sites' : 'villages';
}
