import { type CoverProblem, conflictsOf, subproblem } from './coverProblem';

/** A part of a problem that nothing ties to the rest. */
export interface Component {
  readonly problem: CoverProblem;
  /** Of the whole problem, by row and by column of the part. */
  readonly rowsOf: Uint32Array;
  readonly colsOf: Uint32Array;
}

/** Parts that share no row, no column, no conflict; a budget ties everything together. Largest part last. */
export function componentsOf(problem: CoverProblem): Component[] {
  const { matrix, budget } = problem;
  const label = budget ? new Int32Array(matrix.cols) : labels(problem);
  const count = label.reduce((most, each) => Math.max(most, each + 1), 0);
  const parts = Array.from({ length: count }, (_, part) => componentOf(problem, label, part));
  return parts.sort((a, b) => a.rowsOf.length - b.rowsOf.length || a.rowsOf[0]! - b.rowsOf[0]!);
}

function componentOf(problem: CoverProblem, label: Int32Array, part: number): Component {
  const { matrix, budget } = problem;
  const keepCol = Uint8Array.from(label, (each) => (each === part ? 1 : 0));
  const keepRow = new Uint8Array(matrix.rows);
  for (let i = 0; i < matrix.rows; i++) {
    const first = matrix.rowCols[matrix.rowStart[i]!]!;
    keepRow[i] = budget || label[first] === part ? 1 : 0;
  }
  const indices = (keep: Uint8Array) => Uint32Array.from(keep.keys()).filter((at) => keep[at]);
  return { problem: subproblem(problem, keepRow, keepCol), rowsOf: indices(keepRow), colsOf: indices(keepCol) };
}

/** Flood fill from column to column over shared rows and conflicts. */
function labels({ matrix, conflicts }: CoverProblem): Int32Array {
  const label = new Int32Array(matrix.cols).fill(-1);
  const rowSeen = new Uint8Array(matrix.rows);
  let count = 0;
  for (let seed = 0; seed < matrix.cols; seed++) {
    if (label[seed] !== -1) continue;
    label[seed] = count;
    const queue = [seed];
    const reach = (other: number) => {
      if (label[other] !== -1) return;
      label[other] = count;
      queue.push(other);
    };
    for (let j = queue.pop(); j !== undefined; j = queue.pop()) {
      if (conflicts) conflictsOf(conflicts, j).forEach(reach);
      for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) {
        const i = matrix.colRows[at]!;
        if (rowSeen[i]) continue;
        rowSeen[i] = 1;
        for (let by = matrix.rowStart[i]!; by < matrix.rowStart[i + 1]!; by++) reach(matrix.rowCols[by]!);
      }
    }
    count++;
  }
  return label;
}
