import type { Village } from '../plan/village';
import type { Cover } from './cover';
import { CoverCounts } from './coverCounts';
import type { Reach } from './reach';
import type { SiteRules } from './siteRules';
import { gridCellM, villageGrid } from './villageGrid';

/** Counts over these villages under the model of the rules, with a grid that suits these reaches; from no site at all. */
export function newCover(villages: readonly Village[], reaches: readonly Reach[], rules: SiteRules): Cover {
  const grid = villageGrid(villages, gridCellM(reaches.map(({ radiusM }) => radiusM)));
  return rules.radio?.cover(grid) ?? new CoverCounts(grid);
}
