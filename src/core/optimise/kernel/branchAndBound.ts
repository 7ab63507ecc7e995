import { type CoverProblem, conflictsOf, type Solution } from './coverProblem';
import { CoverState } from './coverState';
import { dropRedundant } from './greedy';
import { type DualPrices, Lagrangian } from './lagrangian';
import { type ProofNode, packPrices } from './proof';

/** A bound this far above v − 1 proves v, whatever the rounding of floats and of packed prices. */
const PROOF_SLACK = 0.01;
const ROOT_ROUNDS = 800;
const NODE_ROUNDS = 45;
/** Proofs of more nodes than this are not kept. */
const MAX_PROOF_NODES = 3_000;

/** A node being worked on; `proof` is filled in as its children close. */
interface Frame {
  readonly prices: DualPrices | null;
  readonly trail: number;
  readonly branch: number;
  readonly out: readonly number[];
  readonly packed: ReturnType<typeof packPrices> | null;
  with: ProofNode | null;
}

/**
 * Depth-first branch and bound on Lagrangian bounds, for kernels of some hundred rows. It works in slices so that its
 * owner can look up, keeps the best solution at all times and, where it finishes soon enough, the whole proof.
 */
export class BranchAndBound {
  readonly #problem: CoverProblem;
  readonly #lagrangian: Lagrangian;
  readonly #view: { state: Int8Array; wanted: Uint8Array; fixedCost: number; left: number };
  readonly #trail: number[] = [];
  readonly #frames: Frame[] = [];
  #prices: Float64Array;
  #proofNodes = 0;
  best: Solution;
  /** Best bound of the whole kernel proved so far. */
  bound = Number.NEGATIVE_INFINITY;
  rootPrices: DualPrices | null = null;
  proof: ProofNode | null = null;
  done = false;
  nodes = 0;

  constructor(problem: CoverProblem, start: Solution, isOver?: () => boolean) {
    this.#problem = problem;
    this.#lagrangian = new Lagrangian(problem, isOver);
    const state = new Int8Array(problem.matrix.cols);
    const left = problem.budget?.limit ?? Number.POSITIVE_INFINITY;
    this.#view = { state, wanted: problem.need.slice(), fixedCost: 0, left };
    this.#prices = this.#lagrangian.startPrices();
    this.best = start;
  }

  get work(): number {
    return this.#lagrangian.work;
  }

  /** Works until it is done or has touched this many more entries. */
  run(work: number): void {
    const end = this.work + work;
    while (!this.done && this.work < end) this.#visit();
  }

  #visit(): void {
    const view = this.#view;
    const isRoot = this.nodes++ === 0;
    const goal = this.best.value - 1 + PROOF_SLACK;
    this.#lagrangian.work += view.state.length;
    const rounds = isRoot ? ROOT_ROUNDS : NODE_ROUNDS;
    const prices = this.#lagrangian.ascend(view, this.#prices, rounds, this.best.value, goal);
    this.#prices = prices.u;
    if (isRoot) {
      this.rootPrices = prices;
      this.bound = Math.min(this.best.value, Math.ceil(prices.bound - PROOF_SLACK));
    }
    if (isRoot || this.nodes % 6 === 0) this.#tryRounding(prices);
    const still = this.best.value - 1 + PROOF_SLACK;
    if (prices.bound > still) return this.#close({ prices: this.#pack(prices) });
    this.#branch(prices, still);
  }

  #branch(prices: DualPrices, goal: number): void {
    const trail = this.#trail.length;
    this.#lagrangian.evaluate(this.#view, prices.u);
    const out = this.#leaveOut(prices.bound, goal);
    const branch = this.#chooseBranch();
    if (branch < 0) {
      // Nothing is free: the bound is the value of what is in, which the rounding has found.
      this.#tryRounding(prices);
      return this.#close({ prices: this.#pack(prices) });
    }
    const packed = out.length > 0 ? this.#pack(prices) : null;
    this.#frames.push({ prices, trail, branch, out, packed, with: null });
    this.#set(branch, 1);
    const { conflicts } = this.#problem;
    if (conflicts)
      for (const other of conflictsOf(conflicts, branch)) if (!this.#view.state[other]) this.#set(other, -1);
  }

  /** Columns that cost too much to take in, by their reduced cost. */
  #leaveOut(bound: number, goal: number): number[] {
    const { state, left } = this.#view;
    const { budget } = this.#problem;
    const out: number[] = [];
    for (let j = 0; j < state.length; j++) {
      if (state[j] !== 0) continue;
      const tooBig = budget !== null && budget.use[j]! > left;
      if (!tooBig && bound + Math.max(0, this.#lagrangian.reduced[j]!) <= goal) continue;
      this.#set(j, -1);
      if (!tooBig) out.push(j);
    }
    return out;
  }

  /** The free column about which the relaxation is least sure, wide ones first. */
  #chooseBranch(): number {
    const { state, wanted } = this.#view;
    const { matrix, penalty } = this.#problem;
    let best = -1;
    let bestScore = -1;
    for (let j = 0; j < state.length; j++) {
      if (state[j] !== 0) continue;
      let serves = 0;
      for (let at = matrix.colStart[j]!; at < matrix.colStart[j + 1]!; at++) {
        const i = matrix.colRows[at]!;
        if (wanted[i]) serves += Math.min(penalty[i]!, this.#prices[i]! + 1e-6);
      }
      if (serves === 0) continue;
      const lean = this.#lagrangian.lean[j]!;
      const score = (0.02 + Math.min(lean, 1.1 - lean)) * serves;
      if (score <= bestScore) continue;
      bestScore = score;
      best = j;
    }
    return best;
  }

  /** Goes back to the deepest node with an open side, and opens it. */
  #close(node: ProofNode): void {
    let closed = node;
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      if (!frame.with) {
        frame.with = closed;
        const outLength = frame.trail + this.#outCount(frame);
        this.#undo(outLength);
        this.#set(frame.branch, -1);
        this.#prices = frame.prices!.u;
        return;
      }
      this.#undo(frame.trail);
      this.#frames.pop();
      closed = this.#join(frame, closed);
    }
    this.done = true;
    this.bound = this.best.value;
    this.proof = this.#proofNodes <= MAX_PROOF_NODES ? closed : null;
  }

  #outCount(frame: Frame): number {
    let count = 0;
    while (frame.trail + count < this.#trail.length && this.#trail[frame.trail + count] !== frame.branch) count++;
    return count;
  }

  #join(frame: Frame, without: ProofNode): ProofNode {
    if (this.#proofNodes > MAX_PROOF_NODES) return without;
    const { branch, out, packed } = frame;
    return { ...(packed && { prices: packed, out }), branch, with: frame.with!, without };
  }

  #pack({ u, mu }: DualPrices): ReturnType<typeof packPrices> {
    if (++this.#proofNodes > MAX_PROOF_NODES) return { rows: [], budget: 0 };
    return packPrices(u, mu, this.#problem.penalty, this.#view.wanted);
  }

  #set(j: number, to: 1 | -1): void {
    const view = this.#view;
    view.state[j] = to;
    this.#trail.push(j);
    if (to === 1) this.#apply(j, 1);
  }

  #undo(length: number): void {
    while (this.#trail.length > length) {
      const j = this.#trail.pop()!;
      if (this.#view.state[j] === 1) this.#apply(j, -1);
      this.#view.state[j] = 0;
    }
  }

  readonly #over = new Map<number, Uint8Array>();

  /** Rows keep what they still want, never below none; what a column took off is remembered until it is undone. */
  #apply(j: number, sign: 1 | -1): void {
    const { matrix, cost, budget } = this.#problem;
    const { colStart, colRows } = matrix;
    const view = this.#view;
    view.fixedCost += sign * cost[j]!;
    view.left -= sign * (budget?.use[j] ?? 0);
    const from = colStart[j]!;
    const took = sign === 1 ? new Uint8Array(colStart[j + 1]! - from) : this.#over.get(j)!;
    for (let at = 0; at < took.length; at++) {
      const i = colRows[from + at]!;
      if (sign === 1) took[at] = view.wanted[i]! > 0 ? 1 : 0;
      view.wanted[i]! -= sign * took[at]!;
    }
    this.#over.set(j, took);
  }

  /** A solution that follows the prices: cheapest reduced cost first, then what is superfluous left out. */
  #tryRounding(prices: DualPrices): void {
    const { state } = this.#view;
    const { reduced } = this.#lagrangian;
    this.#lagrangian.evaluate(this.#view, prices.u);
    const cover = new CoverState(this.#problem);
    const free: number[] = [];
    for (let j = 0; j < state.length; j++) {
      if (state[j] === 1) cover.add(j);
      else if (state[j] === 0) free.push(j);
    }
    free.sort((a, b) => reduced[a]! - reduced[b]! || a - b);
    for (const j of free) {
      if (cover.shortfall === 0) break;
      if (cover.gain[j]! > this.#problem.cost[j]! && cover.fits(j)) cover.add(j);
    }
    dropRedundant(cover);
    this.#lagrangian.work += 2 * this.#problem.matrix.colRows.length;
    if (cover.value < this.best.value) this.best = cover.solution();
  }
}
