import { type LossQuestion, outsideRanges, type PathLossModel } from '../pathLossModel';
import { freeSpaceDb } from './freeSpace';
import { HATA_RANGES, hataReach, mobileHeightDb, openGroundDb, slopeDb } from './hataTerms';

/** Hata's ground corrections end here; COST-231 has none of its own, and planners hold them from here on. */
const LAST_CORRECTION_MHZ = 2000;

/**
 * COST-231-Hata (COST 231 final report, 1999, ch. 4). Beyond 2000 MHz it is extrapolated, and flagged. Open and
 * suburban ground: Hata's corrections, held at 2000 MHz (as SEAMCAT does).
 */
export const cost231Hata: PathLossModel = {
  key: 'cost231Hata',
  ranges: { freqMHz: [1500, 2000], ...HATA_RANGES },
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
  return townDb - openGroundDb(Math.min(freqMHz, LAST_CORRECTION_MHZ), environment);
}
