import { type CoverProblem, conflictsOf, type Solution } from './coverProblem';

/** A choice under way: what each column would still gain is kept up to date as columns come and go. */
export class CoverState {
  readonly problem: CoverProblem;
  readonly taken: Uint8Array;
  /** Servers of each row. */
  readonly served: Uint32Array;
  /** Penalty each column would save if it came in now. */
  readonly gain: Float64Array;
  /** How many taken columns exclude each column. */
  readonly blocked: Uint16Array;
  cost = 0;
  used = 0;
  shortfall = 0;

  constructor(problem: CoverProblem) {
    const { matrix, penalty, need } = problem;
    this.problem = problem;
    this.taken = new Uint8Array(matrix.cols);
    this.served = new Uint32Array(matrix.rows);
    this.gain = new Float64Array(matrix.cols);
    this.blocked = new Uint16Array(matrix.cols);
    for (let i = 0; i < matrix.rows; i++) {
      this.shortfall += penalty[i]! * need[i]!;
      if (need[i]! > 0) this.#shift(i, penalty[i]!);
    }
  }

  get value(): number {
    return this.cost + this.shortfall;
  }

  fits(j: number): boolean {
    const { budget } = this.problem;
    return this.blocked[j] === 0 && (budget === null || this.used + budget.use[j]! <= budget.limit);
  }

  add(j: number): void {
    const { matrix, penalty, need } = this.problem;
    this.#count(j, 1);
    for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) {
      const i = matrix.colRows[at]!;
      const served = this.served[i]! + 1;
      this.served[i] = served;
      if (served > need[i]!) continue;
      this.shortfall -= penalty[i]!;
      if (served === need[i]) this.#shift(i, -penalty[i]!);
    }
  }

  remove(j: number): void {
    const { matrix, penalty, need } = this.problem;
    this.#count(j, -1);
    for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) {
      const i = matrix.colRows[at]!;
      const served = this.served[i]!;
      this.served[i] = served - 1;
      if (served > need[i]!) continue;
      this.shortfall += penalty[i]!;
      if (served === need[i]) this.#shift(i, penalty[i]!);
    }
  }

  /** Penalty that leaving out a taken column would bring back. */
  loss(j: number): number {
    const { matrix, penalty, need } = this.problem;
    let loss = 0;
    for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) {
      const i = matrix.colRows[at]!;
      if (this.served[i]! <= need[i]!) loss += penalty[i]!;
    }
    return loss;
  }

  solution(): Solution {
    const chosen: number[] = [];
    for (let j = 0; j < this.taken.length; j++) if (this.taken[j]) chosen.push(j);
    return { chosen, value: this.value };
  }

  #count(j: number, sign: 1 | -1): void {
    const { cost, budget, conflicts } = this.problem;
    this.taken[j] = sign === 1 ? 1 : 0;
    this.cost += sign * cost[j]!;
    this.used += sign * (budget?.use[j] ?? 0);
    if (conflicts) for (const other of conflictsOf(conflicts, j)) this.blocked[other]! += sign;
  }

  #shift(i: number, by: number): void {
    const { rowStart, rowCols } = this.problem.matrix;
    for (let at = rowStart[i]!; at < rowStart[i + 1]!; at++) this.gain[rowCols[at]!]! += by;
  }
}
