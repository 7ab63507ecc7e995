import { type CoverProblem, subproblem } from './coverProblem';
import { dominatedColumns, dominatedRows } from './dominance';
import { columnsOfRow, rowsOfColumn } from './incidence';

/** One reduction, in the numbers of the problem it started from. Replayed in order, each can be checked on its own. */
export type ReductionStep =
  /** Row `dropped` is served whenever row `by` is. */
  | readonly ['row', dropped: number, by: number]
  /** Column `dropped` serves nothing that `by` does not serve at no more cost. */
  | readonly ['col', dropped: number, by: number]
  /** Column `taken` is needed: row `row` has no more columns than it wants servers. */
  | readonly ['take', taken: number, row: number]
  /** Row `dropped` has the very columns of row `by`, which now counts for both. */
  | readonly ['merge', dropped: number, by: number];

export interface Reduced {
  /** What is left to decide. */
  readonly kernel: CoverProblem;
  /** Of the problem given, by row and by column of the kernel. */
  readonly rowsOf: Uint32Array;
  readonly colsOf: Uint32Array;
  readonly taken: readonly number[];
  /** Cost of what is taken, and penalties of rows that nothing can serve. */
  readonly settled: number;
  readonly steps: readonly ReductionStep[];
}

const MAX_PASSES = 40;

/** No reduction at all: for comparing. */
export function unreduced(problem: CoverProblem): Reduced {
  const { rows, cols } = problem.matrix;
  return {
    kernel: problem,
    rowsOf: Uint32Array.from({ length: rows }, (_, i) => i),
    colsOf: Uint32Array.from({ length: cols }, (_, j) => j),
    taken: [],
    settled: 0,
    steps: [],
  };
}

/**
 * Takes what must be taken and leaves out what cannot matter, again and again until nothing changes. The optimum stays.
 * Which rule is valid depends on the problem: rows imply one another only where all must be served, equal rows merge
 * only where they need not, columns are compared only where one server is enough.
 */
export function reduce(problem: CoverProblem): Reduced {
  let now: Reduced = unreduced(problem);
  const single = problem.need.every((each) => each <= 1);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const before = now;
    now = dropEmpty(now);
    now = problem.hard ? dropRows(takeEssential(now)) : mergeRows(now);
    if (single) now = dropColumns(now);
    if (now === before) break;
  }
  return now;
}

/** Rows that want nothing or that nothing serves, columns that serve nothing. */
function dropEmpty(now: Reduced): Reduced {
  const { matrix, penalty, need } = now.kernel;
  const empty = (start: Uint32Array, at: number) => start[at] === start[at + 1];
  const keepRow = need.map((each, i) => (each > 0 && penalty[i]! > 0 && !empty(matrix.rowStart, i) ? 1 : 0));
  let settled = 0;
  for (let i = 0; i < matrix.rows; i++) if (empty(matrix.rowStart, i)) settled += penalty[i]! * need[i]!;
  const keepCol = new Uint8Array(matrix.cols);
  for (let j = 0; j < matrix.cols; j++) keepCol[j] = rowsOfColumn(matrix, j).some((i) => keepRow[i]) ? 1 : 0;
  return keep(now, keepRow, keepCol, { settled });
}

function takeEssential(now: Reduced): Reduced {
  const { matrix, cost } = now.kernel;
  const need = now.kernel.need.slice();
  const keepCol = new Uint8Array(matrix.cols).fill(1);
  const taken: number[] = [];
  const steps: ReductionStep[] = [];
  let settled = 0;
  for (let i = 0; i < matrix.rows; i++) {
    const free = columnsOfRow(matrix, i).filter((j) => keepCol[j]);
    if (need[i] === 0 || free.length > need[i]!) continue;
    for (const j of free) {
      keepCol[j] = 0;
      settled += cost[j]!;
      taken.push(now.colsOf[j]!);
      steps.push(['take', now.colsOf[j]!, now.rowsOf[i]!]);
      for (const row of rowsOfColumn(matrix, j)) if (need[row]! > 0) need[row]!--;
    }
  }
  const keepRow = need.map((each) => (each > 0 ? 1 : 0));
  return keep(now, keepRow, keepCol, { need, taken, settled, steps });
}

function dropRows(now: Reduced): Reduced {
  const keepRow = new Uint8Array(now.kernel.matrix.rows).fill(1);
  const steps = dominatedRows(now.kernel).map(({ dropped, by }): ReductionStep => {
    keepRow[dropped] = 0;
    return ['row', now.rowsOf[dropped]!, now.rowsOf[by]!];
  });
  return keep(now, keepRow, new Uint8Array(now.kernel.matrix.cols).fill(1), { steps });
}

function dropColumns(now: Reduced): Reduced {
  const keepCol = new Uint8Array(now.kernel.matrix.cols).fill(1);
  const steps = dominatedColumns(now.kernel).map(({ dropped, by }): ReductionStep => {
    keepCol[dropped] = 0;
    return ['col', now.colsOf[dropped]!, now.colsOf[by]!];
  });
  return keep(now, new Uint8Array(now.kernel.matrix.rows).fill(1), keepCol, { steps });
}

/** Rows with the same columns and need become one, their penalties added up. */
function mergeRows(now: Reduced): Reduced {
  const { matrix, need } = now.kernel;
  const penalty = now.kernel.penalty.slice();
  const keepRow = new Uint8Array(matrix.rows).fill(1);
  const first = new Map<string, number>();
  const steps: ReductionStep[] = [];
  for (let i = 0; i < matrix.rows; i++) {
    const key = `${need[i]}:${columnsOfRow(matrix, i).join()}`;
    const same = first.get(key);
    if (same === undefined) first.set(key, i);
    else {
      keepRow[i] = 0;
      penalty[same]! += penalty[i]!;
      steps.push(['merge', now.rowsOf[i]!, now.rowsOf[same]!]);
    }
  }
  return keep(now, keepRow, new Uint8Array(matrix.cols).fill(1), { penalty, steps });
}

interface Change {
  readonly need?: Uint8Array;
  readonly penalty?: Float64Array;
  readonly taken?: readonly number[];
  readonly settled?: number;
  readonly steps?: readonly ReductionStep[];
}

/** The same object when nothing changed, so that the fixpoint is seen. */
function keep(now: Reduced, keepRow: Uint8Array, keepCol: Uint8Array, change: Change): Reduced {
  if (keepRow.every((each) => each === 1) && keepCol.every((each) => each === 1)) return now;
  const limit = now.kernel.budget?.limit;
  return {
    kernel: subproblem(now.kernel, keepRow, keepCol, { ...change, ...(limit !== undefined && { limit }) }),
    rowsOf: now.rowsOf.filter((_, i) => keepRow[i]),
    colsOf: now.colsOf.filter((_, j) => keepCol[j]),
    taken: [...now.taken, ...(change.taken ?? [])],
    settled: now.settled + (change.settled ?? 0),
    steps: [...now.steps, ...(change.steps ?? [])],
  };
}
