import { type LngLat, roundLngLat } from '../../geo/lngLat';
import type { Plan } from '../plan';
import { replaceSites } from './replaceSites';

/** Puts a site at `to`; its position is then the user's. */
export function moveSite(plan: Plan, siteId: string, to: LngLat): Plan {
  const position = roundLngLat(to);
  return replaceSites(plan, [siteId], (site) => {
    if (site.position?.[0] === position[0] && site.position[1] === position[1]) return site;
    return { ...site, position, posSource: 'user' };
  });
}
