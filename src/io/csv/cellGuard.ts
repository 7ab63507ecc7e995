const DANGEROUS = /^[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A text cell a spreadsheet would run as a formula gets an apostrophe in front. */
export function guardCell(text: string): string {
  return DANGEROUS.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** Takes one apostrophe of `guardCell` off again. */
export function unguardCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** The row itself where no cell is guarded. */
export function unguardRow(cells: string[]): string[] {
  return cells.some((cell) => cell.startsWith("'")) ? cells.map(unguardCell) : cells;
}
