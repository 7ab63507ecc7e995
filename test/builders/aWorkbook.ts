import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell as it stands in the text of a sheet: a number, a text, a formula with or without a value, or raw markup. */
export type SheetCell =
  | number
  | string
  | null
  | { readonly formula: string; readonly value?: number }
  | { readonly xml: string };

export interface AWorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged?: readonly string[];
  /** Of the first row, from 1. */
  readonly firstRow?: number;
}

/** An .xlsx of the least that spreadsheets write, independent of our own writer. */
export function aWorkbook(sheets: readonly AWorkbookSheet[], more: Zippable = {}): Uint8Array {
  const parts: Zippable = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets
        .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
  };
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheetText(sheet));
  return zipSync({ ...parts, ...more });
}

function sheetText({ rows, merged = [], firstRow = 1 }: AWorkbookSheet): string {
  const texts = rows.map((row, i) => {
    const at = firstRow + i;
    const cells = row.map((cell, column) => cellText(cell, `${letters(column)}${at}`)).join('');
    return `<row r="${at}">${cells}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${texts.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${ranges}</mergeCells>` : ''}</worksheet>`;
}

function cellText(cell: SheetCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ('xml' in cell) return cell.xml.replaceAll('AT', at);
  const value = cell.value === undefined ? '' : `<v>${cell.value}</v>`;
  return `<c r="${at}"><f>${escaped(cell.formula)}</f>${value}</c>`;
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
