/**
 * A 0/1 matrix that is never dense, held by columns and by rows. Rows are what must be served, columns what may serve.
 * Column j holds the rows `colRows[colStart[j]] … colRows[colStart[j + 1] - 1]`, ascending; rows likewise.
 */
export interface Incidence {
  readonly rows: number;
  readonly cols: number;
  readonly colStart: Uint32Array;
  readonly colRows: Uint32Array;
  readonly rowStart: Uint32Array;
  readonly rowCols: Uint32Array;
}

/** From the rows of each column; repeated rows count once. Throws RangeError for a row that is not below `rows`. */
export function incidenceOf(rows: number, columns: readonly ArrayLike<number>[]): Incidence {
  const colStart = new Uint32Array(columns.length + 1);
  const all: number[] = [];
  columns.forEach((column, j) => {
    const sorted = Uint32Array.from(column).sort();
    let before = -1;
    for (const row of sorted) {
      if (row >= rows) throw new RangeError(`incidenceOf: expected a row below ${rows}, got ${row}`);
      if (row !== before) all.push(row);
      before = row;
    }
    colStart[j + 1] = all.length;
  });
  return fromColumns(rows, colStart, Uint32Array.from(all));
}

/** From columns already sorted and packed. */
export function fromColumns(rows: number, colStart: Uint32Array, colRows: Uint32Array): Incidence {
  const cols = colStart.length - 1;
  const rowStart = new Uint32Array(rows + 1);
  for (const row of colRows) rowStart[row + 1]!++;
  for (let row = 0; row < rows; row++) rowStart[row + 1]! += rowStart[row]!;
  const next = rowStart.slice();
  const rowCols = new Uint32Array(colRows.length);
  for (let j = 0; j < cols; j++) {
    for (let at = colStart[j]!; at < colStart[j + 1]!; at++) rowCols[next[colRows[at]!]!++] = j;
  }
  return { rows, cols, colStart, colRows, rowStart, rowCols };
}

/** The part of a matrix left when only the marked rows and columns stay, renumbered in order. */
export function submatrix(matrix: Incidence, keepRow: Uint8Array, keepCol: Uint8Array): Incidence {
  const newRow = new Int32Array(matrix.rows).fill(-1);
  let rows = 0;
  for (let i = 0; i < matrix.rows; i++) if (keepRow[i]) newRow[i] = rows++;
  const starts: number[] = [0];
  const kept = new Uint32Array(matrix.colRows.length);
  let size = 0;
  for (let j = 0; j < matrix.cols; j++) {
    if (!keepCol[j]) continue;
    for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) {
      const row = newRow[matrix.colRows[at]!]!;
      if (row >= 0) kept[size++] = row;
    }
    starts.push(size);
  }
  return fromColumns(rows, Uint32Array.from(starts), kept.slice(0, size));
}

export function rowsOfColumn({ colStart, colRows }: Incidence, j: number): Uint32Array {
  return colRows.subarray(colStart[j]!, colStart[j + 1]!);
}

export function columnsOfRow({ rowStart, rowCols }: Incidence, i: number): Uint32Array {
  return rowCols.subarray(rowStart[i]!, rowStart[i + 1]!);
}
