import { type CoverProblem, conflictsOf } from './coverProblem';

/** A cover problem as a mixed-integer programme in packed columns: what a general solver reads. Plain typed arrays. */
export interface MipModel {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colUpper: Float64Array;
  /** 1 whole, 0 any. */
  readonly integrality: Int32Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** The objective is divided by this, so that its largest number stays in the solver's tolerances. */
  readonly scale: number;
  /** Values of the columns at the solution to start from. */
  readonly start: Float64Array;
}

const LARGEST_COST = 10_000;

/** Columns of the problem first, then one per row that may go short (how many servers it lacks). */
export function mipModel(problem: CoverProblem, chosen: readonly number[]): MipModel {
  const { matrix, cost, penalty, need, budget } = problem;
  const { rows, cols } = matrix;
  const soft = problem.hard ? 0 : rows;
  const pairs = conflictPairs(problem);
  const numCols = cols + soft;
  const numRows = rows + (budget ? 1 : 0) + pairs.length / 2;
  const most = Math.max(...extent(cost), ...(soft ? extent(penalty) : [0]));
  const scale = Math.max(1, most / LARGEST_COST);
  const colCost = new Float64Array(numCols);
  for (let j = 0; j < cols; j++) colCost[j] = cost[j]! / scale;
  for (let i = 0; i < soft; i++) colCost[cols + i] = penalty[i]! / scale;
  const colUpper = new Float64Array(numCols).fill(1);
  for (let i = 0; i < soft; i++) colUpper[cols + i] = need[i]!;
  const rowLower = new Float64Array(numRows).fill(Number.NEGATIVE_INFINITY);
  const rowUpper = new Float64Array(numRows).fill(1);
  for (let i = 0; i < rows; i++) {
    rowLower[i] = need[i]!;
    rowUpper[i] = Number.POSITIVE_INFINITY;
  }
  if (budget) rowUpper[rows] = budget.limit;
  const integrality = new Int32Array(numCols).fill(1, 0, cols);
  const start = startValues(problem, chosen, numCols);
  return {
    numCols,
    numRows,
    colCost,
    colUpper,
    integrality,
    rowLower,
    rowUpper,
    ...pack(problem, pairs),
    scale,
    start,
  };
}

/** The columns a solver's values mean: 0.9999999 is one. */
export function chosenOf(problem: CoverProblem, values: ArrayLike<number>): number[] {
  const chosen: number[] = [];
  for (let j = 0; j < problem.matrix.cols; j++) if (values[j]! > 0.5) chosen.push(j);
  return chosen;
}

/** The whole bound that a solver's floating bound proves. */
export function wholeBound(bound: number, scale: number): number {
  return Number.isFinite(bound) ? Math.ceil(bound * scale - 0.01 * scale) : Number.NEGATIVE_INFINITY;
}

function pack(problem: CoverProblem, pairs: readonly number[]) {
  const { matrix, budget } = problem;
  const { rows, cols } = matrix;
  const extra: number[][] = Array.from({ length: pairs.length > 0 ? cols : 0 }, () => []);
  const firstPair = rows + (budget ? 1 : 0);
  pairs.forEach((j, at) => {
    extra[j]!.push(firstPair + (at >> 1));
  });
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const put = (row: number, value: number) => {
    indices.push(row);
    values.push(value);
  };
  for (let j = 0; j < cols; j++) {
    for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) put(matrix.colRows[at]!, 1);
    if (budget && budget.use[j]! > 0) put(rows, budget.use[j]!);
    for (const row of extra[j] ?? []) put(row, 1);
    starts.push(indices.length);
  }
  for (let i = 0; i < (problem.hard ? 0 : rows); i++) {
    put(i, 1);
    starts.push(indices.length);
  }
  return { starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) };
}

/** Column, column, column, column …: each pair in conflict once. */
function conflictPairs({ conflicts, matrix }: CoverProblem): number[] {
  const pairs: number[] = [];
  if (!conflicts) return pairs;
  for (let j = 0; j < matrix.cols; j++) {
    for (const other of conflictsOf(conflicts, j)) if (other > j) pairs.push(j, other);
  }
  return pairs;
}

function startValues({ matrix, need, hard }: CoverProblem, chosen: readonly number[], numCols: number): Float64Array {
  const start = new Float64Array(numCols);
  for (const j of chosen) start[j] = 1;
  if (hard) return start;
  for (let i = 0; i < matrix.rows; i++) {
    let served = 0;
    for (let at = matrix.rowStart[i]!; at < matrix.rowStart[i + 1]!; at++) served += start[matrix.rowCols[at]!]!;
    start[matrix.cols + i] = Math.max(0, need[i]! - served);
  }
  return start;
}

function extent(all: Float64Array): number[] {
  return [all.reduce((most, each) => Math.max(most, each), 0)];
}
