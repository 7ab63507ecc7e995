import type { Propagation } from '../../coverage/propagation';
import type { CountPair, CoverageFilter } from '../../coverage/result';
import { villagesWithin } from '../../coverage/siteGain';
import { type ActiveReach, reachUnder } from '../../coverage/siteRecord';
import { SiteRules } from '../../coverage/siteRules';
import { gridCellM, villageGrid } from '../../coverage/villageGrid';
import { serversOf } from '../../optimise/servingMatrix';
import type { Plan } from '../../plan/plan';
import { isCountedVillage, type Village } from '../../plan/village';
import { operatorsOf, planOperators } from './operatorsOf';

/** A mast of somebody else, and what it adds for the operator given those before it. */
export interface MastGain {
  readonly siteId: string;
  readonly adds: CountPair;
}

/** What one operator would win on the masts of the others. Counts are of thôn, bản and khu phố. */
export interface SharingGain {
  readonly operator: string;
  /** Dead for this operator today. */
  readonly dead: CountPair;
  /** Most households first, each given those before; they add up to `dead` less `stillDead` (law L8). */
  readonly masts: readonly MastGain[];
  readonly stillDead: CountPair;
}

/**
 * Gap arithmetic on shared masts: for each operator, the counting masts of others that would serve its dead zones, as
 * few as a greedy choice takes. Assumes that on another's mast it reaches as far as that mast does now; masts said not
 * to be shareable are left out.
 */
export function sharingGains(
  plan: Plan,
  technology: CoverageFilter['technology'],
  propagation: Propagation | null = null,
): SharingGain[] {
  const rules = new SiteRules(plan, { operator: null, technology }, propagation);
  const active = plan.sites.flatMap((site) => {
    const reach = reachUnder(site, rules);
    return reach ? [{ site, reach }] : [];
  });
  const grid = villageGrid(plan.villages, gridCellM(active.map(({ reach }) => reach.radiusM)));
  return planOperators(plan).map((operator) => {
    const own = active.filter(({ site }) => operatorsOf(site).includes(operator));
    const others = active.filter((each) => !own.includes(each) && each.site.sharedMast !== false);
    const counts = serversOf(
      plan.villages,
      own.map(({ reach }) => reach),
    );
    const dead = new Set<number>();
    plan.villages.forEach((village, at) => {
      if (isCountedVillage(village) && counts[at] === 0) dead.add(at);
    });
    const before = countOf(plan.villages, dead);
    const masts = greedy(
      plan.villages,
      dead,
      others.map(({ reach }) => reach),
      (reach) => villagesWithin(grid, reach, (at) => dead.has(at)),
    );
    return { operator, dead: before, masts, stillDead: countOf(plan.villages, dead) };
  });
}

/** Takes the masts that serve the most households of `dead`, then the most villages, out of it one by one. */
function greedy(
  villages: readonly Village[],
  dead: Set<number>,
  reaches: readonly ActiveReach[],
  within: (reach: ActiveReach) => number[],
): MastGain[] {
  let open = reaches.map((reach) => ({ siteId: reach.siteId, serves: within(reach).filter((at) => dead.has(at)) }));
  const masts: MastGain[] = [];
  for (;;) {
    open = open
      .map((mast) => ({ ...mast, serves: mast.serves.filter((at) => dead.has(at)) }))
      .filter(({ serves }) => serves.length > 0);
    const priced = open.map((mast) => ({ ...mast, adds: countOf(villages, mast.serves) }));
    priced.sort(
      (a, b) =>
        b.adds.households - a.adds.households || b.adds.villages - a.adds.villages || (a.siteId < b.siteId ? -1 : 1),
    );
    const best = priced[0];
    if (!best) return masts;
    for (const at of best.serves) dead.delete(at);
    masts.push({ siteId: best.siteId, adds: best.adds });
  }
}

function countOf(villages: readonly Village[], indices: Iterable<number>): CountPair {
  let [count, households] = [0, 0];
  for (const at of indices) {
    count++;
    households += villages[at]!.households ?? 0;
  }
  return { villages: count, households };
}
