import { type Incidence, rowsOfColumn, submatrix } from './incidence';

/**
 * What every question comes down to:  min Σ cost·x + Σ penalty·z  with  Σ x ≥ need − z in each row, Σ use·x ≤ limit,
 * and no two columns in conflict. All numbers are whole and not negative, so a bound above v − 1 proves v.
 * "Fewest" has no budget and penalties above all costs together; "most" has no costs, a budget and the weights as
 * penalties: what it minimises is the weight left unserved.
 */
export interface CoverProblem {
  readonly matrix: Incidence;
  /** Per column. */
  readonly cost: Float64Array;
  /** Per row and missing server. */
  readonly penalty: Float64Array;
  /** Servers wanted, per row. */
  readonly need: Uint8Array;
  readonly budget: Budget | null;
  readonly conflicts: Conflicts | null;
  /** Every row must be served and can be: rows may then imply one another. False wherever conflicts may forbid it. */
  readonly hard: boolean;
}

export interface Budget {
  /** Per column, whole. */
  readonly use: Float64Array;
  readonly limit: number;
}

/** Columns that exclude each other: those of j are `others[start[j]] … others[start[j + 1] - 1]`. */
export interface Conflicts {
  readonly start: Uint32Array;
  readonly others: Uint32Array;
}

export interface Solution {
  /** Columns, ascending. */
  readonly chosen: readonly number[];
  readonly value: number;
}

/** All rows must be served at the least cost. `need` is 1 everywhere when left out. */
export function fewestProblem(
  matrix: Incidence,
  cost: Float64Array,
  more: { need?: Uint8Array; conflicts?: Conflicts | null } = {},
): CoverProblem {
  const penalty = new Float64Array(matrix.rows).fill(cost.reduce((sum, each) => sum + each, 1));
  const need = more.need ?? new Uint8Array(matrix.rows).fill(1);
  const conflicts = more.conflicts ?? null;
  let servable = true;
  for (let i = 0; i < matrix.rows; i++) servable &&= matrix.rowStart[i + 1]! - matrix.rowStart[i]! >= need[i]!;
  return { matrix, cost, penalty, need, budget: null, conflicts, hard: conflicts === null && servable };
}

/** The most weight within a budget. */
export function mostProblem(
  matrix: Incidence,
  weight: Float64Array,
  budget: Budget,
  conflicts: Conflicts | null = null,
): CoverProblem {
  const need = new Uint8Array(matrix.rows).fill(1);
  return { matrix, cost: new Float64Array(matrix.cols), penalty: weight, need, budget, conflicts, hard: false };
}

/** Cost and penalties of a choice, counted anew in whole numbers. Null when it breaks the budget or a conflict. */
export function countedValue(problem: CoverProblem, chosen: readonly number[]): number | null {
  const { matrix, cost, penalty, need, budget, conflicts } = problem;
  const served = new Uint32Array(matrix.rows);
  const taken = new Set(chosen);
  let value = 0;
  let used = 0;
  for (const j of taken) {
    value += cost[j]!;
    used += budget?.use[j] ?? 0;
    for (const i of rowsOfColumn(matrix, j)) served[i]!++;
    if (conflicts && conflictsOf(conflicts, j).some((other) => taken.has(other))) return null;
  }
  if (budget && used > budget.limit) return null;
  for (let i = 0; i < matrix.rows; i++) value += penalty[i]! * Math.max(0, need[i]! - served[i]!);
  return value;
}

export function conflictsOf({ start, others }: Conflicts, j: number): Uint32Array {
  return others.subarray(start[j]!, start[j + 1]!);
}

/** The problem left of the marked rows and columns, renumbered in order; `need` and `limit` as given. */
export function subproblem(
  problem: CoverProblem,
  keepRow: Uint8Array,
  keepCol: Uint8Array,
  change: { penalty?: Float64Array; need?: Uint8Array; limit?: number } = {},
): CoverProblem {
  const { budget, conflicts } = problem;
  const pick = <A extends Float64Array | Uint8Array>(all: A, keep: Uint8Array) => all.filter((_, at) => keep[at]) as A;
  return {
    matrix: submatrix(problem.matrix, keepRow, keepCol),
    cost: pick(problem.cost, keepCol),
    penalty: pick(change.penalty ?? problem.penalty, keepRow),
    need: pick(change.need ?? problem.need, keepRow),
    budget: budget && { use: pick(budget.use, keepCol), limit: change.limit ?? budget.limit },
    conflicts: conflicts && keepConflicts(conflicts, keepCol),
    hard: problem.hard,
  };
}

function keepConflicts(conflicts: Conflicts, keepCol: Uint8Array): Conflicts | null {
  const renumbered = new Int32Array(keepCol.length).fill(-1);
  let cols = 0;
  for (let j = 0; j < keepCol.length; j++) if (keepCol[j]) renumbered[j] = cols++;
  const start = [0];
  const others: number[] = [];
  for (let j = 0; j < keepCol.length; j++) {
    if (!keepCol[j]) continue;
    for (const other of conflictsOf(conflicts, j)) if (keepCol[other]) others.push(renumbered[other]!);
    start.push(others.length);
  }
  return others.length === 0 ? null : { start: Uint32Array.from(start), others: Uint32Array.from(others) };
}
