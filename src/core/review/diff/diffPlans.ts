import type { Plan } from '../../plan/plan';
import { diffList, isSameList } from './diffList';
import { fieldChanges } from './fieldChanges';
import { pairById, pairPlaces } from './pairRows';
import type { PlanDiff } from './planDiff';
import { planSettings } from './planSettings';

/**
 * What differs between two plans. Sites and villages are paired by `pairPlaces`, areas by id; everything else field by
 * field. `isEmptyDiff(diffPlans(a, a))`; `applyDiff(a, diffPlans(a, b))` is deep-equal to b.
 */
export function diffPlans(a: Plan, b: Plan): PlanDiff {
  return {
    sites: diffList(a.sites, b.sites, pairPlaces(a.sites, b.sites)),
    villages: diffList(a.villages, b.villages, pairPlaces(a.villages, b.villages)),
    areas: diffList(a.areas, b.areas, pairById(a.areas, b.areas)),
    settings: fieldChanges(planSettings(a), planSettings(b)),
  };
}

export function isEmptyDiff({ sites, villages, areas, settings }: PlanDiff): boolean {
  return settings.length === 0 && isSameList(sites) && isSameList(villages) && isSameList(areas);
}
