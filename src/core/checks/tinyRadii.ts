import type { Site } from '../plan/site';
import type { Issue } from './issue';
import type { PlanRule } from './planRule';

/** No mobile site reaches less: most often kilometres in a field of metres. */
export const TINY_RADIUS_M = 50;

export const tinyRadii: PlanRule = (plan) => tinyRadiiOf(plan.sites);

export function tinyRadiiOf(sites: readonly Site[]): readonly Issue[] {
  const ids = sites.filter(({ radiusM = TINY_RADIUS_M }) => radiusM > 0 && radiusM < TINY_RADIUS_M).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [{ code: 'radius.tiny', severity: 'warning', ids, params: { count: ids.length, minM: TINY_RADIUS_M } }];
}
