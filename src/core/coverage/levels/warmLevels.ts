import type { Plan } from '../../plan/plan';
import type { Propagation } from '../propagation';
import type { CoverageFilter } from '../result';
import { type ActiveReach, reachUnder } from '../siteRecord';
import { SiteRules } from '../siteRules';
import { gridCellM, villageGrid } from '../villageGrid';
import { CappedCover } from './cappedCover';

const SITES_PER_STEP = 100;

/**
 * Measures the paths that the coverage of a plan asks for, village by village, and yields how far it is, 0…1, often, so
 * that the engine finds them all known. Stop it anywhere: what was measured stays.
 */
export function* warmLevels(plan: Plan, filter: CoverageFilter, propagation: Propagation): Generator<number> {
  const rules = new SiteRules(plan, filter, propagation);
  const reaches: ActiveReach[] = [];
  for (const [at, site] of plan.sites.entries()) {
    const reach = reachUnder(site, rules);
    if (reach !== null) reaches.push(reach);
    if (at % SITES_PER_STEP === 0) yield 0;
  }
  const cover = new CappedCover(villageGrid(plan.villages, gridCellM(reaches.map(({ radiusM }) => radiusM))));
  cover.recount(reaches);
  for (let k = 0; k < plan.villages.length; k++) {
    cover.recountVillage(k);
    yield (k + 1) / plan.villages.length;
  }
}
