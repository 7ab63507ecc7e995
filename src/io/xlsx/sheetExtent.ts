/** A reader fills every cell up to the last one: sheets beyond these are not given to it. */
export const MAX_SHEET_ROWS = 200_000;
export const MAX_SHEET_COLUMNS = 256;

export interface CellRange {
  /** From 0. */
  readonly top: number;
  readonly left: number;
  /** Included. */
  readonly bottom: number;
  readonly right: number;
}

/** What the text of a sheet says before it is read. Rows and columns are counted from 1. */
export interface SheetExtent {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly merged: readonly CellRange[];
  /** Cells as "B7" that hold a formula and no value: no spreadsheet has worked them out. */
  readonly unworked: readonly string[];
}

const ROW = /<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g;
const CELL = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,7})(\d{1,10})"[^>]*?>/g;
const FORMULA_CELL =
  /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+\d+)"[^>]*?(?<!\/)>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>\s*)?<\/(?:\w+:)?c>/g;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;

/** Looks through the text of a worksheet for its corners, without building anything of its size. */
export function sheetExtent(xml: string): SheetExtent {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, row] of xml.matchAll(ROW)) lastRow = Math.max(lastRow, Number(row));
  for (const [, column, row] of xml.matchAll(CELL)) {
    lastColumn = Math.max(lastColumn, columnNumber(column as string));
    lastRow = Math.max(lastRow, Number(row));
  }
  const merged = [...xml.matchAll(MERGED)].map(([, left, top, right, bottom]) => ({
    top: Number(top) - 1,
    left: columnNumber(left as string) - 1,
    bottom: Number(bottom) - 1,
    right: columnNumber(right as string) - 1,
  }));
  const unworked = [...xml.matchAll(FORMULA_CELL)].map(([, cell]) => cell as string);
  return { lastRow, lastColumn, merged, unworked };
}

/** "A" → 1, "XFD" → 16384. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
