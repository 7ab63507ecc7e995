import { type Zippable, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Issue, IssueParams } from '../../core/checks/issue';
import { quoted } from '../bytes/fileLimits';
import { unguardCell } from '../csv/cellGuard';
import { type CellValue, cellText } from '../table/cellText';
import type { Table } from '../table/tableTypes';
import { fillMerged } from './fillMerged';
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, type SheetExtent, sheetExtent } from './sheetExtent';
import { type WorkbookSheet, workbookSheets } from './workbookSheets';

export interface ReadSheet {
  readonly name: string;
  readonly table: Table;
  readonly issues: readonly Issue[];
  readonly hidden: boolean;
}

export interface XlsxReading {
  /** Sheets that hold something, hidden ones last. Empty: the issues say why. */
  readonly sheets: readonly ReadSheet[];
  readonly issues: readonly Issue[];
}

/** Above so many rows a workbook is slow to read, and CSV says the same. */
export const MANY_ROWS = 50_000;
const MOST_NAMED = 8;
const TAG_START = '<'.charCodeAt(0);
/** Excel's limit of 32,767 characters, each of at most six bytes in XML's escapes. */
const MAX_TEXT_BYTES = 6 * 32_767;
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;

/** The sheets of a workbook, whose files have come through the guard of archives, as cells. */
export async function readXlsx(files: ReadonlyMap<string, Uint8Array>): Promise<XlsxReading> {
  const names = workbookSheets(files);
  if (!names || hasEndlessText(files.get('xl/sharedStrings.xml')))
    return { sheets: [], issues: [error('xlsx.damaged')] };
  const issues: Issue[] = [];
  const extents = new Map<number, SheetExtent>();
  for (const [at, { name, path }] of names.entries()) {
    if (path === null) continue;
    const xml = new TextDecoder().decode(files.get(path));
    if (DECLARATION.test(xml)) return { sheets: [], issues: [error('xml.entities')] };
    const extent = sheetExtent(xml);
    if (extent.irregular) return { sheets: [], issues: [error('xlsx.damaged')] };
    if (fits(extent)) extents.set(at, extent);
    else issues.push(tooLarge(name, extent));
  }
  if (extents.size === 0) return { sheets: [], issues: issues.length > 0 ? issues : [error('xlsx.damaged')] };
  const wanted = [...extents.keys()];
  const read = await readSheets(files, wanted);
  if (!read) return { sheets: [], issues: [...issues, error('xlsx.damaged')] };
  const sheets = wanted.map((at, i) =>
    sheetOf(names[at] as WorkbookSheet, read[i] ?? [], extents.get(at) as SheetExtent),
  );
  const filled = sheets
    .filter(({ table }) => table.cells.length > 0)
    .sort((a, b) => Number(a.hidden) - Number(b.hidden));
  return { sheets: filled, issues: filled.length > 0 ? issues : [...issues, error('file.empty')] };
}

/** The reader is given an archive made of what the guard let through, so that it cannot see anything else. */
async function readSheets(files: ReadonlyMap<string, Uint8Array>, wanted: readonly number[]) {
  const kept = [...files].filter(([path]) => /\.(xml|rels)$/.test(path));
  const archive = zipSync(Object.fromEntries(kept) as Zippable, { level: 0 });
  try {
    const sheets = await readXlsxFile(archive.buffer as ArrayBuffer, { sheets: wanted.map((at) => at + 1) } as object);
    return sheets.map(({ data }) => (data ?? []) as CellValue[][]);
  } catch {
    return null;
  }
}

function sheetOf(
  { name, hidden }: WorkbookSheet,
  data: readonly CellValue[][],
  { merged, unworked, failed }: SheetExtent,
): ReadSheet {
  const issues: Issue[] = [];
  const cells = data.map((row) => row.map((cell) => unguardCell(cellText(cell))));
  const filled = fillMerged(cells, merged);
  if (filled > 0) issues.push({ code: 'xlsx.mergedFilled', severity: 'notice', params: { count: filled } });
  if (unworked.length > 0) issues.push(emptyCells('xlsx.formulaWithoutValue', unworked));
  if (failed.length > 0) issues.push(emptyCells('xlsx.errorCells', failed));
  if (cells.length > MANY_ROWS) {
    issues.push({ code: 'xlsx.manyRows', severity: 'notice', params: { count: cells.length, many: MANY_ROWS } });
  }
  return { name, table: { cells }, issues, hidden };
}

function emptyCells(code: 'xlsx.formulaWithoutValue' | 'xlsx.errorCells', places: readonly string[]): Issue {
  const named = [...places.slice(0, MOST_NAMED), ...(places.length > MOST_NAMED ? ['…'] : [])];
  return { code, severity: 'warning', value: quoted(named.join(', ')), params: { count: places.length } };
}

/** A text longer than a cell can hold, named by many cells, costs its length each time: no spreadsheet writes one. */
function hasEndlessText(bytes: Uint8Array | undefined): boolean {
  if (!bytes) return false;
  let from = 0;
  for (let at = bytes.indexOf(TAG_START); at >= 0; at = bytes.indexOf(TAG_START, from)) {
    if (at - from > MAX_TEXT_BYTES) return true;
    from = at + 1;
  }
  return bytes.length - from > MAX_TEXT_BYTES;
}

function fits({ lastRow, lastColumn }: SheetExtent): boolean {
  return lastRow <= MAX_SHEET_ROWS && lastColumn <= MAX_SHEET_COLUMNS;
}

function tooLarge(name: string, { lastRow, lastColumn }: SheetExtent): Issue {
  const params = { rows: lastRow, columns: lastColumn, maxRows: MAX_SHEET_ROWS, maxColumns: MAX_SHEET_COLUMNS };
  return { ...error('xlsx.sheetTooLarge', params), value: quoted(name) };
}

function error(
  code: 'xlsx.damaged' | 'xml.entities' | 'file.empty' | 'xlsx.sheetTooLarge',
  params?: IssueParams,
): Issue {
  return { code, severity: 'error', ...(params && { params }) };
}
