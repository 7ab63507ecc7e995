import type { Db, Metres } from '../units';
import type { LossQuestion, PathLossModel } from './pathLossModel';

/**
 * How far a model reaches before its loss passes `maxLossDb`, m, at most `limitM`; 0 when even 1 m is too far. The
 * model must not fall with distance (all but those on a profile). Bisection to 0.1 m.
 */
export function reachM(
  model: PathLossModel,
  ask: Omit<LossQuestion, 'distanceM' | 'profile'>,
  maxLossDb: Db,
  limitM: Metres,
): Metres {
  const within = (distanceM: Metres) => model.lossDb({ ...ask, distanceM }).lossDb <= maxLossDb;
  if (within(limitM)) return limitM;
  if (!within(1)) return 0;
  let near = 1;
  let far = limitM;
  while (far - near > 0.1) {
    const middle = (near + far) / 2;
    if (within(middle)) near = middle;
    else far = middle;
  }
  return near;
}
