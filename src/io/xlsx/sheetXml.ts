import { guardCell } from '../csv/cellGuard';
import { xmlText } from '../xml/xmlText';
import { type CellStyle, styleIndex } from './stylesXml';

export type XlsxCell = string | number | boolean | null | undefined;

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  /** By column; absent: plain. */
  readonly styles: readonly CellStyle[];
  /** True: the first row is a header: bold, frozen, with a filter. */
  readonly hasHeader: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What one cell can hold, by Excel's own limit; a longer text makes the file unreadable there. */
const MAX_CELL_TEXT = 32_767;
const [NARROWEST, WIDEST] = [8, 60];
/** Rows looked at for the widths. */
const SAMPLE = 200;

/** One worksheet. Numbers stay numbers; texts are guarded, so that a copy saved as CSV runs nothing either. */
export function sheetXml(sheet: XlsxSheet): string {
  const { rows, hasHeader } = sheet;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const last = `${columnLetters(columns - 1)}${Math.max(1, rows.length)}`;
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return [
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${hasHeader ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${widths(sheet, columns).map(column).join('')}</cols>`,
    `<sheetData>${rows.map((row, i) => rowXml(row, i, sheet)).join('')}</sheetData>`,
    hasHeader && rows.length > 1 ? `<autoFilter ref="A1:${last}"/>` : '',
    '</worksheet>',
  ].join('');
}

function rowXml(cells: readonly XlsxCell[], row: number, { styles, hasHeader }: XlsxSheet): string {
  const each = cells.map((cell, at) => {
    const style = hasHeader && row === 0 ? 'header' : (styles[at] ?? 'plain');
    return cellXml(cell, `${columnLetters(at)}${row + 1}`, styleIndex(style));
  });
  return `<row r="${row + 1}">${each.join('')}</row>`;
}

function cellXml(cell: XlsxCell, at: string, style: number): string {
  if (cell === null || cell === undefined || cell === '') return '';
  const look = style === 0 ? '' : ` s="${style}"`;
  if (typeof cell === 'number') return `<c r="${at}"${look}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}"${look} t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = xmlText(guardCell(cell).slice(0, MAX_CELL_TEXT));
  return `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function widths({ rows, hasHeader }: XlsxSheet, columns: number): number[] {
  const sample = rows.slice(0, SAMPLE);
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(0, ...sample.map((row) => String(row[at] ?? '').length));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + (hasHeader ? 3 : 1)));
  });
}

function column(width: number, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
}

/** 0 → A, 26 → AA. */
function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
