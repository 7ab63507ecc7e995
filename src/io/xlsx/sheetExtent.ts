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
  /** Cells as "B7" whose value is an error of the spreadsheet's own: #REF!, #N/A. */
  readonly failed: readonly string[];
  /** A row or cell is written in a way that no spreadsheet uses: how far the sheet reaches is not known. */
  readonly irregular: boolean;
}

/** The tags of rows and cells in any writing XML allows: any prefix, either quotation mark, `>` within a value. */
const TAG = /<(?:[^\s<>/:"'=]+:)?(?:row|c)(\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const FAILED = /\st\s*=\s*["']e["']/;
const WRITTEN = /^([A-Z]{0,7})(\d{1,10})$/;
const FORMULA_CELL =
  /<(?:\w+:)?c(\s[^<>]*)(?<!\/)>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>\s*)?<\/(?:\w+:)?c>/g;
const MERGED = /<(?:\w+:)?mergeCell(\s[^<>]*)>/g;
const RANGE = /\sref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/;

/** Looks through the text of a worksheet for its corners, without building anything of its size. */
export function sheetExtent(xml: string): SheetExtent {
  let lastRow = 0;
  let lastColumn = 0;
  let irregular = false;
  const failed: string[] = [];
  for (const [, attributes = ''] of xml.matchAll(TAG)) {
    const place = PLACE.exec(attributes);
    if (!place) continue;
    const written = WRITTEN.exec(place[1] ?? place[2] ?? '');
    irregular ||= written === null;
    if (written && FAILED.test(attributes)) failed.push(written[0]);
    lastColumn = Math.max(lastColumn, columnNumber(written?.[1] ?? ''));
    lastRow = Math.max(lastRow, Number(written?.[2] ?? 0));
  }
  const merged = [...xml.matchAll(MERGED)].flatMap(([, attributes = '']) => {
    const range = RANGE.exec(attributes);
    if (!range) return [];
    const [, left, top, right, bottom] = range;
    return [
      {
        top: Number(top) - 1,
        left: columnNumber(left as string) - 1,
        bottom: Number(bottom) - 1,
        right: columnNumber(right as string) - 1,
      },
    ];
  });
  const unworked = [...xml.matchAll(FORMULA_CELL)].map(([, attributes = '']) => PLACE.exec(attributes)?.[1] ?? '');
  return { lastRow, lastColumn, merged, unworked, failed, irregular };
}

/** "A" → 1, "XFD" → 16384. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
