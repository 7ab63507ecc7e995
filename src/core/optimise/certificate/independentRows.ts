import { columnsOfRow, type Incidence, rowsOfColumn } from '../kernel/incidence';

/** Rows no two of which share a column, rare ones first: each needs a column of its own. Perhaps not the most there are. */
export function independentRows(matrix: Incidence): number[] {
  const crowd = (i: number) => columnsOfRow(matrix, i).reduce((sum, j) => sum + rowsOfColumn(matrix, j).length, 0);
  const degree = Float64Array.from({ length: matrix.rows }, (_, i) => crowd(i));
  const order = Array.from({ length: matrix.rows }, (_, i) => i).sort((a, b) => degree[a]! - degree[b]! || a - b);
  const used = new Uint8Array(matrix.cols);
  return order.filter((i) => {
    const columns = columnsOfRow(matrix, i);
    if (columns.some((j) => used[j])) return false;
    for (const j of columns) used[j] = 1;
    return true;
  });
}
