import type { Plan } from '../plan/plan';
import type { Metres } from '../units';
import type { CoverageFilter } from './result';
import { SiteRules } from './siteRules';
import { gridCellM, layVillageGrid } from './villageGrid';

const AT_ONCE = 2048;

/**
 * Reads and lays out the villages of a plan in steps, before it is asked who is covered: the first count over a long
 * list is then a matter of milliseconds. Changes no answer; plans of the models that compute levels are left alone.
 */
export function* readyVillages(plan: Plan, filter: CoverageFilter): Generator<void, void> {
  if (plan.coverage.model !== 'radius') return;
  const rules = new SiteRules(plan, filter);
  const radiiM: Metres[] = [];
  for (const [at, site] of plan.sites.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    if (rules.counts(site)) radiiM.push(rules.radiusM(site));
  }
  yield* layVillageGrid(plan.villages, gridCellM(radiiM));
}
