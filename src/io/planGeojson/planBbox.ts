import type { LngLat } from '../../core/geo/lngLat';
import type { Plan } from '../../core/plan/plan';

/** West, south, east, north of everything placed in a plan, or null when nothing is. */
export function planBbox(plan: Plan): readonly [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positionsOf(plan)) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return west === Infinity ? null : [west, south, east, north];
}

function* positionsOf(plan: Plan): Generator<LngLat> {
  for (const village of plan.villages) yield village.position;
  for (const site of plan.sites) if (site.position) yield site.position;
  for (const area of plan.areas) for (const polygon of area.polygons) for (const ring of polygon) yield* ring;
}
