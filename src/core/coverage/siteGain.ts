import type { PointGrid } from '../geo/pointGrid';
import type { Site } from '../plan/site';
import { isCountedVillage, type Village } from '../plan/village';
import { serves } from './propagation';
import type { Reach } from './reach';
import type { CountPair, CoverageResult } from './result';
import { possibleReach, reachUnder } from './siteRecord';
import { SiteRules } from './siteRules';
import { gridCellM, villageGrid } from './villageGrid';

/** What one site means on its own. Gains of several sites overlap: they are never summed (see orderedGains). */
export interface SiteGain {
  readonly siteId: string;
  /** The site counts now. */
  readonly active: boolean;
  /** Everything within its radius. */
  readonly reaches: CountPair;
  /** When active: what only it serves, and would be lost without it. When not: what it would add. */
  readonly alone: CountPair;
  /** The villages of `alone`, as indices into `plan.villages`, in no order. */
  readonly aloneIndices: readonly number[];
  /** Border posts and island points, counted apart. */
  readonly points: { readonly reaches: number; readonly alone: number };
}

type Answered = Pick<CoverageResult, 'plan' | 'filter' | 'coverCounts'> & Partial<Pick<CoverageResult, 'propagation'>>;

/** The gain of one site of the plan that was answered. A site without a place or a radius gains nothing. */
export function siteGain(answered: Answered, site: Site): SiteGain {
  return siteGains(answered, [site])[0]!;
}

/** The gain of each of these sites on its own, over the same answer. */
export function siteGains({ plan, filter, coverCounts, propagation }: Answered, sites: readonly Site[]): SiteGain[] {
  const rules = new SiteRules(plan, filter, propagation);
  const grid = villageGrid(plan.villages, gridCellM(sites.map((site) => rules.radio?.limitM ?? rules.radiusM(site))));
  return sites.map((site) => gainOf(site, rules, grid, plan.villages, coverCounts));
}

function gainOf(
  site: Site,
  rules: SiteRules,
  grid: PointGrid,
  villages: readonly Village[],
  coverCounts: Uint16Array,
): SiteGain {
  const counting = reachUnder(site, rules);
  const reach = counting ?? possibleReach(site, rules);
  const reaches = { villages: 0, households: 0 };
  const alone = { villages: 0, households: 0 };
  const aloneIndices: number[] = [];
  const points = { reaches: 0, alone: 0 };
  const ownCount = counting ? 1 : 0;
  const within = reach ? villagesWithin(grid, reach) : [];
  for (const index of within) {
    const village = villages[index]!;
    const only = coverCounts[index] === ownCount;
    if (!isCountedVillage(village)) {
      points.reaches++;
      if (only) points.alone++;
      continue;
    }
    include(reaches, village);
    if (!only) continue;
    include(alone, village);
    aloneIndices.push(index);
  }
  return { siteId: site.id, active: counting !== null, reaches, alone, aloneIndices, points };
}

/** Indices, in no order, of the points of a grid inside a reach; of those alone that are `wanted`. */
export function villagesWithin(
  grid: PointGrid,
  reach: Reach,
  wanted: (index: number) => boolean = () => true,
): number[] {
  const found: number[] = [];
  const written = grid.findRuns(reach.lngDeg, reach.latDeg, reach.halfLatDeg, reach.halfLngDeg);
  for (let run = 0; run < written; run += 2) {
    for (let k = grid.runs[run]!; k < grid.runs[run + 1]!; k++) {
      const dx = grid.x[k]! - reach.x;
      const dy = grid.y[k]! - reach.y;
      const dz = grid.z[k]! - reach.z;
      if (dx * dx + dy * dy + dz * dz > reach.chord2) continue;
      const index = grid.order[k]!;
      if (wanted(index) && serves(reach, grid.lngDeg[k]!, grid.latDeg[k]!)) found.push(index);
    }
  }
  return found;
}

function include(sum: { villages: number; households: number }, village: Village): void {
  sum.villages++;
  sum.households += village.households ?? 0;
}
