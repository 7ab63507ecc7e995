import { sectorListsAgree } from '../plan/sectors';
import type { PlanRule } from './planRule';

/** Sites whose lists of antennas are not equally long: they are reckoned as one omni. */
export const sectorLists: PlanRule = (plan) => {
  const ids = plan.sites.filter((site) => !sectorListsAgree(site)).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [{ code: 'sectors.unequal', severity: 'warning', ids, params: { count: ids.length } }];
};
