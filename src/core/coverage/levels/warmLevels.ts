import type { Plan } from '../../plan/plan';
import type { Propagation } from '../propagation';
import type { CoverageFilter } from '../result';
import { reachesUnder } from '../siteRecord';
import { SiteRules } from '../siteRules';
import { gridCellM, villageGrid } from '../villageGrid';
import { CappedCover } from './cappedCover';

/**
 * Measures the paths that the coverage of a plan asks for, village by village, and yields how far it is, 0…1, after each,
 * so that the engine finds them all known. Stop it anywhere: what was measured stays.
 */
export function* warmLevels(plan: Plan, filter: CoverageFilter, propagation: Propagation): Generator<number> {
  const rules = new SiteRules(plan, filter, propagation);
  yield 0;
  const reaches = reachesUnder(plan, rules);
  yield 0;
  const cover = new CappedCover(villageGrid(plan.villages, gridCellM(reaches.map(({ radiusM }) => radiusM))));
  cover.recount(reaches);
  for (let k = 0; k < plan.villages.length; k++) {
    cover.recountVillage(k);
    yield (k + 1) / plan.villages.length;
  }
}
