import { gapOf } from './answer';
import { buildOrder } from './buildOrder';
import { searchOptions } from './kernel/searchOptions';
import { solveCover } from './kernel/solveCover';
import type { OptimiseRun } from './optimise';
import type { Prepared } from './prepare';
import { worthOf } from './worth';

/** The best K sites, for one K. */
export interface CurvePoint {
  readonly sites: number;
  readonly chosen: readonly string[];
  readonly villages: number;
  readonly households: number;
  /** What the objective counts, and what no K sites can exceed. */
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly proved: boolean;
  /** Value of the first K sites of the roll-out that ends in the last point's set: what nesting costs is the difference. */
  readonly nested: number;
}

/**
 * Question "most" for K = 1 … `most`, each on its own; ends early where more sites add nothing. `prepared` must come from
 * a question with objective `most` and no budget. The time limit is for each point.
 */
export async function coverageCurve(
  prepared: Prepared,
  most: number,
  run: OptimiseRun & { readonly onPoint?: (point: Omit<CurvePoint, 'nested'>) => void } = {},
): Promise<CurvePoint[]> {
  const { onProgress: _, phasing: __, onPoint, ...given } = run;
  const { seed, timeLimitMs } = prepared.ask;
  const points: (Omit<CurvePoint, 'nested'> & { columns: readonly number[] })[] = [];
  for (let sites = 1; sites <= Math.min(most, prepared.choices.length) && !run.stop?.aborted; sites++) {
    const use = new Float64Array(prepared.choices.length).fill(1);
    const problem = { ...prepared.problem, budget: { use, limit: sites } };
    const outcome = await solveCover(problem, searchOptions({ ...given, seed, timeLimitMs }));
    const worth = worthOf(prepared, outcome);
    const order = buildOrder(prepared, outcome.chosen);
    const bound = outcome.provedBy ? worth.value : worth.bound;
    const point = {
      sites,
      chosen: order.map(({ siteId }) => siteId),
      villages: order.reduce((sum, { addsVillages }) => sum + addsVillages, 0),
      households: order.reduce((sum, { addsHouseholds }) => sum + addsHouseholds, 0),
      value: worth.value,
      bound,
      gap: gapOf(worth.value, bound),
      proved: outcome.provedBy !== null,
    };
    points.push({ ...point, columns: outcome.chosen });
    onPoint?.(point);
    if (worth.unserved.length === 0) break;
    await run.breathe?.();
  }
  const nested = nestedValues(prepared, points.at(-1)?.columns ?? []);
  return points.map(({ columns: ___, ...point }, at) => ({ ...point, nested: nested[at] ?? point.value }));
}

/** Values of the first 1, 2, … sites of a set in build order. */
function nestedValues(prepared: Prepared, columns: readonly number[]): number[] {
  const byId = new Map(columns.map((j) => [prepared.choices[j]!.site.id, j]));
  const order = buildOrder(prepared, columns).map(({ siteId }) => byId.get(siteId)!);
  return order.map((_, at) => worthOf(prepared, { chosen: order.slice(0, at + 1), value: 0, bound: 0 }).value);
}
