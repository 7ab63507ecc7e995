/**
 * The upper convex hull of points that come from left to right (monotone chain). Tangents and supporting lines are found
 * by walking from the newest point, which on real ground is a handful of steps.
 */
export class UpperHull {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #index: Int32Array;
  #size = 0;
  /** Of the point that the last question found. */
  foundIndex = 0;

  constructor(maxPoints: number) {
    this.#x = new Float64Array(maxPoints);
    this.#y = new Float64Array(maxPoints);
    this.#index = new Int32Array(maxPoints);
  }

  clear(): void {
    this.#size = 0;
  }

  /** `x` must be greater than that of every point before. */
  push(x: number, y: number, index: number): void {
    const xs = this.#x;
    const ys = this.#y;
    let size = this.#size;
    while (size > 1) {
      const ax = xs[size - 2]!;
      const ay = ys[size - 2]!;
      if ((ys[size - 1]! - ay) * (x - ax) > (y - ay) * (xs[size - 1]! - ax)) break;
      size--;
    }
    xs[size] = x;
    ys[size] = y;
    this.#index[size] = index;
    this.#size = size + 1;
  }

  /** Greatest (y − `y`) / (`x` − x) over the points, for a place to the right of all; −Infinity without points. */
  steepestFrom(x: number, y: number): number {
    let at = this.#size - 1;
    if (at < 0) return Number.NEGATIVE_INFINITY;
    let best = (this.#y[at]! - y) / (x - this.#x[at]!);
    while (at > 0) {
      const next = (this.#y[at - 1]! - y) / (x - this.#x[at - 1]!);
      if (next < best) break;
      best = next;
      at--;
    }
    this.foundIndex = this.#index[at]!;
    return best;
  }

  /** Greatest y − `slope` · x over the points; −Infinity without points. */
  highestOver(slope: number): number {
    let at = this.#size - 1;
    if (at < 0) return Number.NEGATIVE_INFINITY;
    let best = this.#y[at]! - slope * this.#x[at]!;
    while (at > 0) {
      const next = this.#y[at - 1]! - slope * this.#x[at - 1]!;
      if (next < best) break;
      best = next;
      at--;
    }
    this.foundIndex = this.#index[at]!;
    return best;
  }
}
