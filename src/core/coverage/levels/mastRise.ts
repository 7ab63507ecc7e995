import type { Site } from '../../plan/site';
import type { Village } from '../../plan/village';
import type { Metres } from '../../units';
import type { MastRise } from '../propagation';
import type { BookedRules } from './createPropagation';

/** Nobody builds a mast for villages higher than this. */
const HIGHEST_M: Metres = 150;
const FIRST_STEP_M: Metres = 5;

/** The least rise, in whole metres, of one of these masts that serves the village; null: none up to 150 m does. */
export function leastRise(
  sites: readonly Site[],
  { position: [lngDeg, latDeg] }: Village,
  rules: BookedRules,
  defaultHeightM: Metres,
): MastRise | null {
  let best: MastRise | null = null;
  for (const site of sites) {
    if (site.position === null) continue;
    const fromM = site.heightM ?? defaultHeightM;
    const addM = riseOf((heightM) => rules.radioAt(site, heightM).serves(lngDeg, latDeg), fromM);
    if (addM === null || (best && best.addM <= addM)) continue;
    best = { siteId: site.id, heightM: fromM + addM, addM };
  }
  return best;
}

/** Twice as much each time until it serves, then between the last two. */
function riseOf(servesAt: (heightM: Metres) => boolean, fromM: Metres): Metres | null {
  const mostM = Math.floor(HIGHEST_M - fromM);
  let low = 0;
  for (let addM = Math.min(FIRST_STEP_M, mostM); addM > low; addM = Math.min(2 * addM, mostM)) {
    if (servesAt(fromM + addM)) {
      let high = addM;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (servesAt(fromM + middle)) high = middle;
        else low = middle;
      }
      return high;
    }
    low = addM;
  }
  return null;
}
