import type { CoverProblem } from '../kernel/coverProblem';
import { PRICE_SCALE, type ProofNode, packPrices, type SparsePrices } from '../kernel/proof';
import type { CoverOutcome } from '../kernel/solveCover';
import type { BoundNode, BoundProof, CertifiedStep } from './certificate';

/** What a search proved, in rows and columns of the whole problem: reductions, then a tree of prices for each part. */
export function boundProof(
  problem: CoverProblem,
  outcome: CoverOutcome,
  costUnit: number,
  weightScale: number,
): BoundProof {
  const { reduced } = outcome;
  const members = mergedRows(outcome);
  const steps: CertifiedStep[] = [];
  for (const step of reduced.steps) if (step[0] !== 'merge') steps.push(step as CertifiedStep);
  const parts = outcome.parts.map(({ problem: part, rowsOf, colsOf, outcome: known }) => {
    const rowsOfKernel = (i: number) => members.get(reduced.rowsOf[rowsOf[i]!]!)!;
    const column = (j: number) => reduced.colsOf[colsOf[j]!]!;
    const way: Way = { rowsOfKernel, column, penalty: problem.penalty };
    const rows = Array.from(rowsOf, (_, i) => rowsOfKernel(i)).flat();
    const tree = known.proof ?? rootOnly(part, known.prices);
    return { rows, tree: toBoundNode(tree, way) };
  });
  return { costUnit, weightScale, priceScale: PRICE_SCALE, steps, parts };
}

function rootOnly(part: CoverProblem, prices: { u: Float64Array; mu: number } | null): ProofNode {
  if (!prices) return { prices: { rows: [], budget: 0 } };
  return { prices: packPrices(prices.u, prices.mu, part.penalty, part.need) };
}

interface Way {
  /** The rows of the whole problem that one row of the part stands for. */
  readonly rowsOfKernel: (i: number) => readonly number[];
  readonly column: (j: number) => number;
  readonly penalty: Float64Array;
}

function toBoundNode(node: ProofNode, way: Way): BoundNode {
  const prices = node.prices ? spread(node.prices, way) : {};
  if (!('branch' in node)) return prices;
  return {
    ...prices,
    ...(node.out && { out: node.out.map(way.column) }),
    branch: way.column(node.branch),
    with: toBoundNode(node.with, way),
    without: toBoundNode(node.without, way),
  };
}

/** The price of merged rows is shared out among them, none above its own penalty. */
function spread({ rows, budget }: SparsePrices, way: Way): BoundNode {
  const prices: number[] = [];
  for (let at = 0; at < rows.length; at += 2) {
    let left = rows[at + 1]!;
    for (const i of way.rowsOfKernel(rows[at]!)) {
      const price = Math.min(left, way.penalty[i]! * PRICE_SCALE);
      if (price > 0) prices.push(i, price);
      left -= price;
    }
  }
  return { prices, ...(budget > 0 && { budgetPrice: budget }) };
}

/** By row that stayed: itself and all rows merged into it. */
function mergedRows({ reduced }: CoverOutcome): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const i of reduced.rowsOf) members.set(i, [i]);
  const into = new Map<number, number>();
  for (const [kind, dropped, by] of reduced.steps) if (kind === 'merge') into.set(dropped, by);
  for (const dropped of into.keys()) {
    let last = dropped;
    while (into.has(last)) last = into.get(last)!;
    members.get(last)?.push(dropped);
  }
  return members;
}
