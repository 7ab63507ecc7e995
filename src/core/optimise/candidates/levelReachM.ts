import type { RadioRules } from '../../coverage/propagation';
import { geodesicDestination } from '../../geo/geodesicDistance';
import type { Site } from '../../plan/site';
import type { Metres } from '../../units';

const NEAREST_M: Metres = 100;
/** The distance is found to the reach limit over 2 to this power: some 4 m. */
const HALVINGS = 12;

/**
 * How far a site reaches over open ground, due north, by rules that ask the plan's formula alone: the distance at which
 * its level is just enough, no more than the reach limit. Levels fall with distance, so halving finds it.
 */
export function levelReachM(rules: RadioRules, site: Site): Metres {
  const radio = rules.radioOf(site);
  const isEnough = (distanceM: Metres) => radio.marginDb(...geodesicDestination(site.position!, 0, distanceM)) >= 0;
  if (isEnough(rules.limitM)) return rules.limitM;
  let [near, far] = [NEAREST_M, rules.limitM];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (near + far) / 2;
    if (isEnough(middle)) near = middle;
    else far = middle;
  }
  return near;
}
