import { MODEL_RANGES } from '../modelRanges';
import { type LossQuestion, outsideRanges, type PathLossModel } from '../pathLossModel';
import { freeSpaceDb } from './freeSpace';
import { hataReach, mobileHeightDb, openGroundDb, slopeDb } from './hataTerms';

/**
 * COST-231-Hata (COST 231 final report, 1999, ch. 4). Beyond 2000 MHz it is extrapolated, and flagged. COST-231
 * has no term for open and suburban ground: Hata's corrections are subtracted at the frequency itself, as planners do
 * (SEAMCAT's extended Hata holds them at 2000 MHz, 1.6 dB less at 2600).
 */
export const cost231Hata: PathLossModel = {
  key: 'cost231Hata',
  ranges: MODEL_RANGES.cost231Hata,
  lossDb(ask) {
    return { lossDb: Math.max(costDb(ask), freeSpaceDb(ask)), flags: outsideRanges(cost231Hata.ranges, ask) };
  },
};

function costDb({ freqMHz, distanceM, txHeightM, rxHeightM, environment }: LossQuestion): number {
  const { heightM, km } = hataReach(txHeightM, distanceM);
  const metropolis = environment === 'metropolis';
  const townDb =
    46.3 +
    33.9 * Math.log10(freqMHz) -
    13.82 * Math.log10(heightM) -
    mobileHeightDb(freqMHz, rxHeightM, metropolis) +
    slopeDb(heightM) * Math.log10(km) +
    (metropolis ? 3 : 0);
  return townDb - openGroundDb(freqMHz, environment);
}
