import { type AreaMeter, coveredSurfaceKm2, createAreaMeter } from '../core/coverage/coveredArea';
import { ANY_MOBILE } from '../core/coverage/result';
import { hullOf } from '../core/geo/hull';
import type { Polygons } from '../core/geo/polygons';
import type { Plan } from '../core/plan/plan';
import type { AreaFinding, Ground } from './check';

/** Square kilometres of covered land within the user's boundary, or within the hull of the villages. */
export function createGroundMeter(): { measure(plan: Plan, ground: Ground): AreaFinding } {
  let kept: { key: string; villages: Plan['villages']; meter: AreaMeter } | null = null;
  return {
    measure(plan, { land, boundary }) {
      const hull: Polygons | null = boundary ?? hullOf(plan.villages.map((village) => village.position));
      if (!land || !hull) return { coveredKm2: coveredSurfaceKm2(plan, ANY_MOBILE), landKm2: null, of: 'surface' };
      const key = JSON.stringify(boundary);
      if (kept?.key !== key || kept.villages !== plan.villages) {
        kept = { key, villages: plan.villages, meter: createAreaMeter(land, hull) };
      }
      const { coveredKm2, landKm2 } = kept.meter.ask(plan, ANY_MOBILE);
      return { coveredKm2, landKm2, of: boundary ? 'boundary' : 'hull' };
    },
  };
}
