import type { LossQuestion } from '../pathLossModel';

/** Where the ground begins to double the slope, m, with 1 m of effective street height (38.901 table 7.4.1-1 note 1). */
export function breakDistanceM({ txHeightM, rxHeightM, freqMHz }: LossQuestion): number {
  return (4 * Math.max(txHeightM - 1, 0) * Math.max(rxHeightM - 1, 0) * freqMHz * 1e6) / 3e8;
}
