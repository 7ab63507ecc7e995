import type { LngLat } from '../geo/lngLat';
import type { Area } from '../plan/plan';
import { issueFor, type PlanRule } from './planRule';

/** Villages outside every boundary of the plan, where it has one. */
export const outsideBoundary: PlanRule = (plan) => {
  const boundaries = plan.areas.filter((area) => area.areaKind === 'boundary');
  if (boundaries.length === 0) return [];
  const outside = plan.villages.filter(({ position }) => !boundaries.some((area) => areaContains(area, position)));
  return issueFor(
    'place.outsideBoundary',
    'warning',
    outside.map(({ id }) => id),
  );
};

/** Even-odd over all rings of each polygon: holes are out. */
export function areaContains(area: Area, place: LngLat): boolean {
  return area.polygons.some((rings) => rings.filter((ring) => ringContains(ring, place)).length % 2 === 1);
}

function ringContains(ring: readonly LngLat[], [lng, lat]: LngLat): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as LngLat;
    const [bx, by] = ring[i] as LngLat;
    if (ay > lat !== by > lat && lng < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
