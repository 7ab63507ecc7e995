import { type Reach, reachOf } from '../../coverage/reach';
import { geodesicDistanceM } from '../../geo/geodesicDistance';
import type { Plan } from '../../plan/plan';
import type { Metres } from '../../units';
import { operatorsOf } from './operatorsOf';

/** A proposal, and the standing mast of another operator that could carry it instead. */
export interface ShareableMast {
  readonly siteId: string;
  readonly mastId: string;
  readonly distanceM: Metres;
}

/**
 * Planned and candidate sites with a standing mast of another operator at most `withinM` away, WGS84 geodesic: the
 * nearest one each. Masts said not to be shareable are left out.
 */
export function shareableMasts(plan: Plan, withinM: Metres): ShareableMast[] {
  const masts = plan.sites.flatMap((site) => {
    const { id, status, position, sharedMast } = site;
    if (status !== 'existing' || !position || sharedMast === false) return [];
    return [{ id, position, names: operatorsOf(site), reach: reachOf(position, withinM) }];
  });
  return plan.sites.flatMap((site): ShareableMast[] => {
    const { id: siteId, position } = site;
    if ((site.status !== 'planned' && site.status !== 'candidate') || !position) return [];
    const own = operatorsOf(site);
    const reach = reachOf(position, withinM);
    const near = masts
      .filter((mast) => mayBeNear(reach, mast.reach) && !mast.names.some((name) => own.includes(name)))
      .map((mast) => ({ siteId, mastId: mast.id, distanceM: geodesicDistanceM(position, mast.position) }))
      .filter(({ distanceM }) => distanceM <= withinM);
    return near.sort((a, b) => a.distanceM - b.distanceM).slice(0, 1);
  });
}

/** Rules out what is too far before a geodesic is worked out: a chord is never longer than the path above it. */
function mayBeNear({ x, y, z, radiusM }: Reach, mast: Reach): boolean {
  return (x - mast.x) ** 2 + (y - mast.y) ** 2 + (z - mast.z) ** 2 <= (radiusM + 1) ** 2;
}
