import type { Plan } from '../plan/plan';
import { CoverCounts } from './coverCounts';
import { HeadlineTally } from './headlineTally';
import type { Reach } from './reach';
import type { CountPair, CoverageFilter, Headline } from './result';
import { activeReaches, possibleReach } from './siteRecord';
import { SiteRules } from './siteRules';
import { gridCellM, villageGrid } from './villageGrid';

/** What a site adds when it comes after those before it. */
export interface OrderedGain {
  readonly siteId: string;
  readonly adds: CountPair;
  /** Border posts and island points it adds. */
  readonly addsPoints: number;
}

export interface OrderedGains {
  /** The headline of the active sites that are not in the order. */
  readonly start: Headline;
  readonly gains: readonly OrderedGain[];
  /** The headline once all are in. The gains sum to its covered counts less those of `start` (law L8). */
  readonly end: Headline;
}

/**
 * Adds sites one after another to the active sites that are not among them. A site in the order counts whatever its
 * status, switch or filter, if it has a place; ids unknown to the plan add nothing, a repeated id adds once.
 */
export function orderedGains(plan: Plan, filter: CoverageFilter, siteIds: readonly string[]): OrderedGains {
  const wanted = new Set(siteIds);
  const standing = activeReaches(plan, filter).filter(({ siteId }) => !wanted.has(siteId));
  const cover = new CoverCounts(villageGrid(plan.villages, gridCellM(standing.map(({ radiusM }) => radiusM))));
  const tally = new HeadlineTally(plan.villages);
  let active = 0;
  const settled = (): Headline => {
    cover.settle((village, dead) => tally.flip(village, dead));
    return tally.headline(active);
  };
  for (const reach of standing) cover.add(reach);
  active += standing.length;
  const start = settled();
  const reaches = reachesById(plan, new SiteRules(plan, filter), wanted);
  let before = start;
  const gains = siteIds.map((siteId) => {
    for (const reach of reaches.get(siteId) ?? []) {
      cover.add(reach);
      active++;
    }
    reaches.delete(siteId);
    const after = settled();
    const gain = gainBetween(siteId, before, after);
    before = after;
    return gain;
  });
  return { start, gains, end: before };
}

function reachesById(plan: Plan, rules: SiteRules, wanted: ReadonlySet<string>): Map<string, Reach[]> {
  const reaches = new Map<string, Reach[]>();
  for (const site of plan.sites) {
    const reach = wanted.has(site.id) ? possibleReach(site, rules) : null;
    if (reach) reaches.set(site.id, [...(reaches.get(site.id) ?? []), reach]);
  }
  return reaches;
}

function gainBetween(siteId: string, before: Headline, after: Headline): OrderedGain {
  const villages = after.covered.villages - before.covered.villages;
  const households = after.covered.households - before.covered.households;
  return { siteId, adds: { villages, households }, addsPoints: before.points.dead - after.points.dead };
}
