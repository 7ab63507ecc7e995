import type { Propagation } from '../../coverage/propagation';
import type { CountPair, CoverageFilter } from '../../coverage/result';
import { villagesWithin } from '../../coverage/siteGain';
import { type ActiveReach, reachUnder } from '../../coverage/siteRecord';
import { SiteRules } from '../../coverage/siteRules';
import { gridCellM, villageGrid } from '../../coverage/villageGrid';
import { serversOf } from '../../optimise/servingMatrix';
import type { Plan } from '../../plan/plan';
import type { Site } from '../../plan/site';
import { isCountedVillage, type Village } from '../../plan/village';
import { isNamedShared, operatorsOf, planOperators } from './operatorsOf';

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

/** Whose gaps are asked after, and on which masts. */
export interface SharingQuestion {
  /** Lower case, one of the plan's; left out: each of them. */
  readonly operator?: string;
  /** Masts named "shared" serve every operator already: an assumption, as in `coverageByOperator`. */
  readonly sharedForAll?: boolean;
  /** Only masts that stand today: what is planned or proposed is left out. */
  readonly standingOnly?: boolean;
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
  { operator: asked, sharedForAll = false, standingOnly = false }: SharingQuestion = {},
): SharingGain[] {
  const rules = new SiteRules(plan, { operator: null, technology }, propagation);
  const active = plan.sites.flatMap((site) => {
    const reach = reachUnder(site, rules);
    return reach ? [{ site, reach }] : [];
  });
  const grid = villageGrid(plan.villages, gridCellM(active.map(({ reach }) => reach.radiusM)));
  return planOperators(plan).flatMap((operator): SharingGain[] => {
    if (asked !== undefined && asked !== operator) return [];
    const uses = (site: Site) => operatorsOf(site).includes(operator) || (sharedForAll && isNamedShared(site));
    const own = active.filter(({ site }) => uses(site));
    const others = active.filter(
      ({ site }) => !uses(site) && site.sharedMast !== false && (!standingOnly || site.status === 'existing'),
    );
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
    return [{ operator, dead: before, masts, stillDead: countOf(plan.villages, dead) }];
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
