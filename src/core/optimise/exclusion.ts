import { areaContains } from '../checks/outsideBoundary';
import type { LngLat } from '../geo/lngLat';
import type { Area, Plan } from '../plan/plan';
import type { Metres } from '../units';

const METRES_PER_DEG = 111_320;
const RAD = Math.PI / 180;

/**
 * Tells the first exclusion area that holds a place or is nearer to it than its buffer; null: it may be built on. Areas
 * whose id is in `off` do not apply.
 */
export function exclusionReader({ areas }: Plan, off: readonly string[] = []): (place: LngLat) => Area | null {
  const exclusions = areas.filter((area) => area.areaKind === 'exclusion' && !off.includes(area.id));
  return (place) => exclusions.find((area) => areaContains(area, place) || isNear(area, place)) ?? null;
}

function isNear(area: Area, place: LngLat): boolean {
  const bufferM = area.bufferM ?? 0;
  if (!(bufferM > 0)) return false;
  return area.polygons.some((rings) =>
    rings.some((ring) => ring.some((corner, i) => i > 0 && edgeDistanceM(place, ring[i - 1]!, corner) <= bufferM)),
  );
}

/** On the plane that touches the earth at the place: within 0.5 % over the few kilometres a buffer has. */
function edgeDistanceM(place: LngLat, from: LngLat, to: LngLat): Metres {
  const [ax, ay] = onPlane(place, from);
  const [bx, by] = onPlane(place, to);
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

function onPlane([lngDeg, latDeg]: LngLat, [lng, lat]: LngLat): [x: Metres, y: Metres] {
  const eastDeg = ((lng - lngDeg + 540) % 360) - 180;
  return [eastDeg * METRES_PER_DEG * Math.cos(latDeg * RAD), (lat - latDeg) * METRES_PER_DEG];
}
