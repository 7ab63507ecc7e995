import type { CoverProblem } from './coverProblem';

/** A bound and the prices that prove it. */
export interface DualPrices {
  /** Per row, 0 ≤ u ≤ penalty. */
  readonly u: Float64Array;
  /** Price of one unit of the budget, ≥ 0. */
  readonly mu: number;
  /** Fixed cost + Σ need·u − μ·limit + Σ min(0, cost − Σ u + μ·use). */
  readonly bound: number;
}

/** What is decided at a node: columns in (1), out (-1) or free (0), and what is still wanted. */
export interface NodeView {
  readonly state: Int8Array;
  readonly wanted: Uint8Array;
  readonly fixedCost: number;
  /** Budget left; infinite without one. */
  readonly left: number;
}

/** How much of the last direction the next one keeps: it damps the zigzag that stops a plain subgradient short. */
const KEPT = 0.7;

/**
 * Lagrangian relaxation of a cover problem: rows priced by u, the budget by μ, the rest solved column by column.
 * Subgradient ascent with steps of the Polyak kind along smoothed directions. Sources: J. E. Beasley, A Lagrangian
 * heuristic for set-covering problems, Naval Research Logistics 37 (1990); P. M. Camerini, L. Fratta, F. Maffioli, On
 * improving relaxation methods by modified gradient techniques, Mathematical Programming Study 3 (1975).
 */
export class Lagrangian {
  readonly #problem: CoverProblem;
  readonly #wantedPrice: Float64Array;
  readonly #slope: Float64Array;
  readonly #keys: Float64Array;
  #free = new Uint32Array(0);
  #mu = 0;
  /** cost − Σ u + μ·use of each free column at the last evaluation. */
  readonly reduced: Float64Array;
  /** Smoothed choice of the relaxation: near 0 or 1 where it is sure. */
  readonly lean: Float64Array;
  /** Entries touched so far: a measure of work that no clock disturbs. */
  work = 0;

  readonly #isOver: () => boolean;

  /** `isOver` is looked up every few rounds: an ascent cut short still gives a bound. */
  constructor(problem: CoverProblem, isOver: () => boolean = () => false) {
    const { rows, cols } = problem.matrix;
    this.#problem = problem;
    this.#isOver = isOver;
    this.#wantedPrice = new Float64Array(rows);
    this.#slope = new Float64Array(rows);
    this.#keys = new Float64Array(cols);
    this.reduced = new Float64Array(cols);
    this.lean = new Float64Array(cols);
  }

  /** Prices to start from: each row shares the cost of its cheapest column with the rows of that column. */
  startPrices(): Float64Array {
    const { matrix, cost, penalty, budget } = this.#problem;
    const u = penalty.slice();
    if (budget) return u.map((each) => each / 2);
    for (let j = 0; j < matrix.cols; j++) {
      const size = matrix.colStart[j + 1]! - matrix.colStart[j]!;
      for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) {
        const i = matrix.colRows[at]!;
        u[i] = Math.min(u[i]!, cost[j]! / size);
      }
    }
    return u;
  }

  /** Raises the bound from `start` for at most `rounds` evaluations, or until it exceeds `goal`. Changes `lean`. */
  ascend(view: NodeView, start: Float64Array, rounds: number, target: number, goal: number): DualPrices {
    const { penalty } = this.#problem;
    const u = start.slice();
    this.#prepare(view, u);
    let best: DualPrices = { u: u.slice(), mu: 0, bound: Number.NEGATIVE_INFINITY };
    let pace = rounds > 100 ? 1.5 : 0.7;
    let stalled = 0;
    for (let round = 0; round < rounds; round++) {
      const bound = this.evaluate(view, u);
      if (bound > best.bound + 1e-9 * Math.abs(bound)) {
        best = { u: u.slice(), mu: this.#mu, bound };
        stalled = 0;
      } else if (++stalled >= (rounds > 100 ? 20 : 6)) {
        pace *= 0.7;
        stalled = 0;
      }
      if (best.bound > goal || pace < 0.003 || (round % 16 === 15 && this.#isOver())) break;
      const norm = this.#slopes(view, u, round === 0 ? 0 : KEPT);
      if (norm === 0) break;
      const step = (pace * Math.max(target - bound, 0.01 * Math.abs(target) + 0.05)) / norm;
      for (let i = 0; i < u.length; i++) {
        if (view.wanted[i]) u[i] = Math.min(penalty[i]!, Math.max(0, u[i]! + step * this.#slope[i]!));
      }
    }
    return best;
  }

  /** The bound of one set of prices, with the best price of the budget. Sets `reduced`. */
  evaluate(view: NodeView, u: Float64Array): number {
    const { matrix, cost, budget } = this.#problem;
    const { colStart, colRows } = matrix;
    const price = this.#wantedPrice;
    let bound = view.fixedCost;
    for (let i = 0; i < u.length; i++) {
      const wanted = view.wanted[i]!;
      price[i] = wanted > 0 ? u[i]! : 0;
      bound += wanted * price[i]!;
    }
    const free = this.#free;
    for (let f = 0; f < free.length; f++) {
      const j = free[f]!;
      let left = cost[j]!;
      for (let at = colStart[j]!; at < colStart[j + 1]!; at++) left -= price[colRows[at]!]!;
      this.reduced[j] = left;
      this.work += colStart[j + 1]! - colStart[j]! + 1;
    }
    this.#mu = budget ? this.#budgetPrice(view.left, budget.use) : 0;
    if (budget) bound -= this.#mu * view.left;
    for (let f = 0; f < free.length; f++) {
      const j = free[f]!;
      if (budget) this.reduced[j]! += this.#mu * budget.use[j]!;
      if (this.reduced[j]! < 0) bound += this.reduced[j]!;
    }
    return bound;
  }

  /** Free columns that fit, and the full penalty for rows no free column serves. */
  #prepare(view: NodeView, u: Float64Array): void {
    const { matrix, penalty, budget } = this.#problem;
    const { state } = view;
    const free: number[] = [];
    for (let j = 0; j < matrix.cols; j++) if (state[j] === 0 && (budget?.use[j] ?? 0) <= view.left) free.push(j);
    this.#free = Uint32Array.from(free);
    const servable = new Uint8Array(matrix.rows);
    for (const j of free) {
      for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) servable[matrix.colRows[at]!] = 1;
    }
    for (let i = 0; i < u.length; i++) if (view.wanted[i] && !servable[i]) u[i] = penalty[i]!;
  }

  /** The μ at which the columns worth taking just fill the budget: the fractional knapsack's dual. */
  #budgetPrice(left: number, use: Float64Array): number {
    const keys = this.#keys;
    let count = 0;
    let wanted = 0;
    for (let f = 0; f < this.#free.length; f++) {
      const j = this.#free[f]!;
      if (this.reduced[j]! >= 0 || use[j]! === 0) continue;
      keys[count++] = this.reduced[j]! / use[j]!;
      wanted += use[j]!;
    }
    if (wanted <= left) return 0;
    const ratios = keys.subarray(0, count).sort();
    this.work += 4 * count;
    return -ratios[this.#breakAt(ratios, left, use)]!;
  }

  #breakAt(ratios: Float64Array, left: number, use: Float64Array): number {
    let low = 0;
    let high = ratios.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      let filled = 0;
      for (let f = 0; f < this.#free.length; f++) {
        const j = this.#free[f]!;
        if (use[j]! > 0 && this.reduced[j]! / use[j]! <= ratios[middle]!) filled += use[j]!;
      }
      if (filled > left) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** How far the relaxed choice under- or overserves each row, smoothed by `kept`; returns the squared length. */
  #slopes(view: NodeView, u: Float64Array, kept: number): number {
    const { matrix, budget } = this.#problem;
    const slope = this.#slope;
    const fresh = 1 - kept;
    for (let i = 0; i < slope.length; i++) slope[i] = kept * slope[i]! + fresh * view.wanted[i]!;
    let room = view.left;
    for (let f = 0; f < this.#free.length; f++) {
      const j = this.#free[f]!;
      const use = budget?.use[j] ?? 0;
      const isIn = this.reduced[j]! < 0 || (this.#mu > 0 && this.reduced[j]! <= 1e-9 && use <= room);
      this.lean[j]! += 0.08 * ((isIn ? 1 : 0) - this.lean[j]!);
      if (!isIn) continue;
      room -= use;
      for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) slope[matrix.colRows[at]!]! -= fresh;
    }
    let norm = 0;
    for (let i = 0; i < slope.length; i++) {
      if (view.wanted[i] && !(slope[i]! < 0 && u[i] === 0)) norm += slope[i]! * slope[i]!;
      else slope[i] = 0;
    }
    return norm;
  }
}
