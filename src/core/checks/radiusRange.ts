import { MAX_RADIUS_M } from '../plan/site';
import type { PlanRule } from './planRule';

/** 0 < radius ≤ 100 km. */
export const radiusRange: PlanRule = (plan) =>
  plan.sites.flatMap(({ id, radiusM }) => {
    if (radiusM === undefined || (radiusM > 0 && radiusM <= MAX_RADIUS_M)) return [];
    const code = radiusM > MAX_RADIUS_M ? 'radius.tooLarge' : 'radius.notPositive';
    const params = { maxKm: MAX_RADIUS_M / 1000 };
    return [{ code, severity: 'error', column: 'radiusM', value: String(radiusM), ids: [id], params }] as const;
  });
