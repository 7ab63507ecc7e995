import { MODEL_RANGES } from '../modelRanges';
import { type LossQuestion, outsideRanges, type PathLossModel } from '../pathLossModel';

/** Free-space loss, dB, over the slant distance, of 1 m at least (ITU-R P.525-4; constant of P.1812-8 eq. 8). */
export function freeSpaceDb({ freqMHz, distanceM, txHeightM, rxHeightM }: LossQuestion): number {
  const slantM = Math.max(Math.hypot(distanceM, txHeightM - rxHeightM), 1);
  return 92.4 + 20 * Math.log10(freqMHz / 1000) + 20 * Math.log10(slantM / 1000);
}

export const freeSpace: PathLossModel = {
  key: 'freeSpace',
  ranges: MODEL_RANGES.freeSpace,
  lossDb(ask) {
    return { lossDb: freeSpaceDb(ask), flags: outsideRanges(freeSpace.ranges, ask) };
  },
};
