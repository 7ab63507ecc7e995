/**
 * Why no solution of a kernel is cheaper than claimed, as a tree. Every number is whole: prices are counted in
 * 1 / PRICE_SCALE of a unit of the problem. `prices` alone closes a node; with `out`, each of those columns may be left
 * out because taking it already costs too much under the same prices; `branch` takes a column in or leaves it out.
 */
export type ProofNode =
  | { readonly prices: SparsePrices }
  | {
      readonly prices?: SparsePrices;
      readonly out?: readonly number[];
      readonly branch: number;
      readonly with: ProofNode;
      readonly without: ProofNode;
    };

export interface SparsePrices {
  /** Row, price, row, price …, in the numbers of the kernel. */
  readonly rows: readonly number[];
  readonly budget: number;
}

export const PRICE_SCALE = 1_000_000;

/** Rounds prices down to whole parts: a price may always be lowered, the bound falls by less than a part per row. */
export function packPrices(u: Float64Array, mu: number, penalty: Float64Array, wanted: Uint8Array): SparsePrices {
  const rows: number[] = [];
  for (let i = 0; i < u.length; i++) {
    const price = Math.floor(Math.min(u[i]!, penalty[i]!) * PRICE_SCALE);
    if (wanted[i] && price > 0) rows.push(i, price);
  }
  return { rows, budget: Math.ceil(mu * PRICE_SCALE) };
}
