import type { Village } from '../plan/village';
import type { Cover } from './cover';
import { CoverCounts } from './coverCounts';
import type { Reach } from './reach';
import type { SiteRules } from './siteRules';
import { gridCellM, sharedVillageGrid, villageGrid } from './villageGrid';

/** Counts over these villages under the model of the rules, with a grid that suits these reaches; from no site at all. */
export function newCover(villages: readonly Village[], reaches: readonly Reach[], rules: SiteRules): Cover {
  const cellM = gridCellM(reaches.map(({ radiusM }) => radiusM));
  if (rules.radio) return rules.radio.cover(villageGrid(villages, cellM));
  return new CoverCounts(sharedVillageGrid(villages, cellM));
}
