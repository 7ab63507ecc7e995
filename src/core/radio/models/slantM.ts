import type { LossQuestion } from '../pathLossModel';

/** Straight distance between the antennas over flat ground, m, 1 m at least. */
export function slantM({ distanceM, txHeightM, rxHeightM }: LossQuestion): number {
  return Math.max(Math.hypot(distanceM, txHeightM - rxHeightM), 1);
}
