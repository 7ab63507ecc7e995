import { MODEL_RANGES } from '../modelRanges';
import { type LossQuestion, outsideRanges, type PathLossModel } from '../pathLossModel';
import { freeSpaceDb } from './freeSpace';
import { hataReach, mobileHeightDb, openGroundDb, slopeDb } from './hataTerms';

/**
 * Okumura-Hata (Hata, IEEE Trans. VT-29, 1980). The base height is the effective one: above the mean ground 3–15 km
 * toward the mobile, not the mast's.
 */
export const okumuraHata: PathLossModel = {
  key: 'okumuraHata',
  ranges: MODEL_RANGES.okumuraHata,
  lossDb(ask) {
    return { lossDb: Math.max(hataDb(ask), freeSpaceDb(ask)), flags: outsideRanges(okumuraHata.ranges, ask) };
  },
};

function hataDb({ freqMHz, distanceM, txHeightM, rxHeightM, environment }: LossQuestion): number {
  const { heightM, km } = hataReach(txHeightM, distanceM);
  const townDb =
    69.55 +
    26.16 * Math.log10(freqMHz) -
    13.82 * Math.log10(heightM) -
    mobileHeightDb(freqMHz, rxHeightM, environment === 'metropolis') +
    slopeDb(heightM) * Math.log10(km);
  return townDb - openGroundDb(freqMHz, environment);
}
