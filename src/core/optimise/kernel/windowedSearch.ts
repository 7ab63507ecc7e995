import { BranchAndBound } from './branchAndBound';
import { type CoverProblem, conflictsOf, countedValue, type Solution, subproblem } from './coverProblem';
import { greedy } from './greedy';
import { columnsOfRow, rowsOfColumn } from './incidence';
import { type Reduced, reduce } from './reduce';

/** Entries the branch and bound of one window may touch. */
const WINDOW_WORK = 3_000_000;
/** What cutting out and reducing a window touches, in entries of the whole matrix. */
const CUTTING = 20;
const FIRST_SIZE = 16;
const LEAST_SIZE = 4;

/**
 * Better solutions by neighbourhoods solved to the end: columns chosen close to a row drawn by chance are taken out, all
 * that may replace them is weighed by branch and bound, the rest stays. Windows grow while they can be solved in time and
 * shrink when not. An equal choice is taken too, so that the search wanders over plateaus. The same seed, the same
 * answer; never worse than `start`. Source of the idea: P. Shaw, Using constraint programming and local search methods
 * to solve vehicle routing problems (1998).
 */
export class WindowedSearch {
  readonly #problem: CoverProblem;
  readonly #random: () => number;
  #size = FIRST_SIZE;
  #bestAt = 0;
  best: Solution;
  /** Entries touched so far. */
  work = 0;

  constructor(problem: CoverProblem, start: Solution, random: () => number) {
    this.#problem = problem;
    this.#random = random;
    this.best = start;
  }

  /** Entries touched since the last better solution. */
  get stale(): number {
    return this.work - this.#bestAt;
  }

  /** One window. */
  step(): void {
    const out = this.#drawWindow();
    const opening = cutOut(this.#problem, this.best, out);
    const inside = this.best.value - opening.fixedValue;
    const { kernel, settled } = opening.reduced;
    // One more than there is, so that an equal choice counts as found.
    const known: Solution = { chosen: [], value: inside - settled + 1 };
    const quick = greedy(kernel);
    const search = new BranchAndBound(kernel, quick.value < known.value ? quick : known);
    search.run(WINDOW_WORK);
    this.work += search.work + CUTTING * this.#problem.matrix.colRows.length;
    this.#size = Math.max(LEAST_SIZE, this.#size + (search.done ? 0.25 : -1));
    if (search.best.value >= known.value) return;
    const chosen = opening.putBack(search.best.chosen);
    const value = countedValue(this.#problem, chosen);
    if (value === null || value > this.best.value) return;
    if (value < this.best.value) this.#bestAt = this.work;
    this.best = { chosen, value };
  }

  /** Chosen columns around a row, by shared rows, the nearest first. */
  #drawWindow(): Set<number> {
    const { matrix } = this.#problem;
    const chosen = new Set(this.best.chosen);
    const out = new Set<number>();
    const rowSeen = new Uint8Array(matrix.rows);
    const colSeen = new Uint8Array(matrix.cols);
    const first = Math.floor(this.#random() * matrix.rows);
    const queue = [first];
    rowSeen[first] = 1;
    for (const row of queue) {
      for (const j of columnsOfRow(matrix, row)) {
        if (colSeen[j]) continue;
        colSeen[j] = 1;
        if (chosen.has(j)) out.add(j);
        if (out.size >= this.#size) return out;
        for (const i of rowsOfColumn(matrix, j)) {
          if (rowSeen[i]) continue;
          rowSeen[i] = 1;
          queue.push(i);
        }
      }
    }
    return out;
  }
}

interface Window {
  readonly reduced: Reduced;
  /** Cost of what stays. */
  readonly fixedValue: number;
  /** The whole choice, from one of the reduced window. */
  readonly putBack: (chosen: readonly number[]) => number[];
}

/** The problem that is left when all of `best` but `out` stays. */
function cutOut(problem: CoverProblem, best: Solution, out: ReadonlySet<number>): Window {
  const { matrix, budget, conflicts, cost } = problem;
  const need = problem.need.slice();
  const keepCol = new Uint8Array(matrix.cols).fill(1);
  const staying = best.chosen.filter((j) => !out.has(j));
  let limit = budget?.limit ?? 0;
  let fixedValue = 0;
  for (const j of staying) {
    keepCol[j] = 0;
    fixedValue += cost[j]!;
    limit -= budget?.use[j] ?? 0;
    if (conflicts) for (const other of conflictsOf(conflicts, j)) keepCol[other] = 0;
    for (const i of rowsOfColumn(matrix, j)) if (need[i]! > 0) need[i]!--;
  }
  const keepRow = need.map((each) => (each > 0 ? 1 : 0));
  const reduced = reduce(subproblem(problem, keepRow, keepCol, { need, ...(budget && { limit }) }));
  const colsOf = Uint32Array.from(keepCol.keys()).filter((j) => keepCol[j]);
  const putBack = (chosen: readonly number[]) =>
    [...staying, ...reduced.taken.map((j) => colsOf[j]!), ...chosen.map((j) => colsOf[reduced.colsOf[j]!]!)].sort(
      (a, b) => a - b,
    );
  return { reduced, fixedValue, putBack };
}
