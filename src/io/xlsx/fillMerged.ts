import type { CellRange } from './sheetExtent';

/**
 * A merged cell holds its value at its upper left corner only. Cells merged downwards are filled with it, each row
 * being a row of the list; cells merged sideways are titles and stay as they are. Returns how many were filled.
 */
export function fillMerged(cells: string[][], merged: readonly CellRange[]): number {
  let filled = 0;
  for (const { top, left, bottom, right } of merged) {
    const value = cells[top]?.[left] ?? '';
    if (value === '' || left !== right) continue;
    for (const row of cells.slice(top + 1, bottom + 1)) {
      if ((row[left] ?? '') !== '' || row.every((cell) => cell === '')) continue;
      row[left] = value;
      filled += 1;
    }
  }
  return filled;
}
