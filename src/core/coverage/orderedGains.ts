import type { Plan } from '../plan/plan';
import { HeadlineTally } from './headlineTally';
import { newCover } from './newCover';
import type { Propagation } from './propagation';
import type { Reach } from './reach';
import type { CountPair, CoverageFilter, Headline } from './result';
import { possibleReach, reachesUnder } from './siteRecord';
import { SiteRules } from './siteRules';

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
export function orderedGains(
  plan: Plan,
  filter: CoverageFilter,
  siteIds: readonly string[],
  propagation: Propagation | null = null,
): OrderedGains {
  const wanted = new Set(siteIds);
  const rules = new SiteRules(plan, filter, propagation);
  const standing = reachesUnder(plan, rules).filter(({ siteId }) => !wanted.has(siteId));
  const cover = newCover(plan.villages, standing, rules);
  const tally = new HeadlineTally(plan.villages);
  let active = 0;
  const settled = (): Headline => {
    cover.settle((village, dead) => tally.flip(village, dead));
    return tally.headline(active);
  };
  cover.recount(standing);
  active += standing.length;
  const start = settled();
  const reaches = reachesById(plan, rules, wanted);
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
