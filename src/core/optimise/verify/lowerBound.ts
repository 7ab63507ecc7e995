import type { BoundNode, BoundProof } from '../certificate/certificate';

/** The covering problem as the checker itself worked it out from the plan. */
export interface CheckedProblem {
  /** By candidate: the rows it serves. */
  readonly serves: readonly (readonly number[])[];
  readonly cost: readonly number[];
  readonly penalty: readonly number[];
  readonly need: readonly number[];
  readonly use: readonly number[];
  readonly limit: number;
  /** By candidate: those it is too close to. */
  readonly tooClose: readonly ReadonlySet<number>[];
  /** Every row must be served and can be. */
  readonly hard: boolean;
}

/** Throws with the step or node that does not hold. */
export class BadProof extends Error {}

/**
 * The least value that the proof shows, in whole units of the problem. Every step is checked on its own; at a leaf any
 * prices ≥ 0 give a bound: fixed costs + Σ need·u − μ·left + Σ min(0, cost − Σ u + μ·use) over the free candidates.
 */
export function provedLowerBound(problem: CheckedProblem, proof: BoundProof): number {
  const state = problem.serves.map(() => 0); // 0 free, 1 in, -1 out
  const need = [...problem.need];
  let total = 0;
  const columnsOf: number[][] = need.map(() => []);
  problem.serves.forEach((rows, j) => {
    for (const i of rows) columnsOf[i]!.push(j);
  });
  const live = (i: number) => columnsOf[i]!.filter((j) => state[j] === 0);
  const within = (inner: readonly number[], outer: readonly number[]) => {
    const all = new Set(outer);
    return inner.every((each) => all.has(each));
  };
  const wants = (j: number) => problem.serves[j]!.filter((i) => need[i]! > 0);
  const insist = (holds: boolean, what: unknown) => {
    if (!holds) throw new BadProof(JSON.stringify(what));
  };
  const single = problem.need.every((each) => each <= 1);
  for (const step of proof.steps) {
    const [kind, subject, because] = step;
    if (kind === 'row') {
      insist(problem.hard && subject !== because && need[because]! >= need[subject]! && need[subject]! > 0, step);
      insist(within(live(because), live(subject)), step);
      need[subject] = 0;
    } else if (kind === 'col') {
      const matters = (other: number) => state[other] !== -1 && wants(other).length > 0;
      insist(single && ![...problem.tooClose[because]!].some(matters), step);
      insist(subject !== because && state[subject] === 0 && state[because] === 0, step);
      insist(problem.cost[because]! <= problem.cost[subject]! && problem.use[because]! <= problem.use[subject]!, step);
      insist(within(wants(subject), problem.serves[because]!), step);
      state[subject] = -1;
    } else {
      const columns = live(because);
      insist(problem.hard && need[because]! > 0 && columns.length <= need[because]! && columns.includes(subject), step);
      for (const i of wants(subject)) need[i]!--;
      state[subject] = 1;
      total += problem.cost[subject]!;
    }
  }
  const inParts = proof.parts.flatMap(({ rows }) => rows);
  insist(new Set(inParts).size === inParts.length && inParts.every((i) => need[i] !== undefined), 'rows of parts');
  const partOf = new Map(proof.parts.flatMap(({ rows }, part) => rows.map((i) => [i, part])));
  const partsOfColumn = problem.serves.map((rows, j) =>
    state[j] === 0 ? new Set(rows.flatMap((i) => (need[i]! > 0 ? (partOf.get(i) ?? []) : []))) : new Set<number>(),
  );
  insist(
    partsOfColumn.every((parts) => parts.size <= 1) && (proof.parts.length <= 1 || problem.limit === Infinity),
    'parts',
  );
  proof.parts.forEach(({ tree }, part) => {
    const columns = partsOfColumn.flatMap((parts, j) => (parts.has(part) ? [j] : []));
    const rows = proof.parts[part]!.rows.filter((i) => need[i]! > 0);
    total += Math.ceil(
      leastOf(problem, { rows, columns, scale: proof.priceScale }, state, need, tree) / proof.priceScale,
    );
  });
  return total;
}

interface Part {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly scale: number;
}

/** The least bound over all leaves below a node, in parts of a unit. */
function leastOf(
  problem: CheckedProblem,
  part: Part,
  state: readonly number[],
  need: readonly number[],
  node: BoundNode,
): number {
  const now = [...state];
  const { bound, reduced } = priced(problem, part, now, need, node);
  if (node.branch === undefined) return bound;
  let least = Infinity;
  for (const j of node.out ?? []) {
    least = Math.min(least, bound + Math.max(0, reduced.get(j) ?? 0));
    now[j] = -1;
  }
  const { branch } = node;
  if (now[branch] !== 0 || !node.with || !node.without) throw new BadProof(`branch ${branch}`);
  const without = [...now];
  without[branch] = -1;
  now[branch] = 1;
  const left = [...need];
  for (const i of problem.serves[branch]!) if (left[i]! > 0) left[i]!--;
  return Math.min(
    least,
    leastOf(problem, part, now, left, node.with),
    leastOf(problem, part, without, need, node.without),
  );
}

function priced(
  problem: CheckedProblem,
  part: Part,
  state: readonly number[],
  need: readonly number[],
  node: BoundNode,
) {
  const { columns, scale } = part;
  const taken = columns.filter((j) => state[j] === 1);
  const left = problem.limit - taken.reduce((sum, j) => sum + problem.use[j]!, 0);
  const free = columns.filter(
    (j) => state[j] === 0 && problem.use[j]! <= left && !taken.some((other) => problem.tooClose[j]!.has(other)),
  );
  const u = new Map<number, number>();
  const prices = node.prices ?? [];
  for (let at = 0; at < prices.length; at += 2) u.set(prices[at]!, prices[at + 1]!);
  const reachable = new Set(free.flatMap((j) => problem.serves[j]!));
  const mu = left === Infinity ? 0 : (node.budgetPrice ?? 0);
  let bound = taken.reduce((sum, j) => sum + problem.cost[j]!, 0) * scale - (mu === 0 ? 0 : mu * left);
  for (const i of part.rows) {
    if (!reachable.has(i)) u.set(i, problem.penalty[i]! * scale);
    const price = u.get(i) ?? 0;
    if (!(price >= 0 && price <= problem.penalty[i]! * scale && mu >= 0)) throw new BadProof(`price of row ${i}`);
    bound += price * need[i]!;
  }
  const inPart = new Set(part.rows);
  const reduced = new Map<number, number>();
  for (const j of free) {
    let rest = problem.cost[j]! * scale + mu * problem.use[j]!;
    for (const i of problem.serves[j]!) if (inPart.has(i) && need[i]! > 0) rest -= u.get(i) ?? 0;
    reduced.set(j, rest);
    bound += Math.min(0, rest);
  }
  return { bound, reduced };
}
