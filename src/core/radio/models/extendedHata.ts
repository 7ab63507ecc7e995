import { MODEL_RANGES } from '../modelRanges';
import { type LossQuestion, outsideRanges, type PathLossModel } from '../pathLossModel';
import { freeSpaceDb } from './freeSpace';
import { openGroundDb, slopeDb } from './hataTerms';

const NEAR_KM = 0.04;
const FAR_KM = 0.1;

/** Extended Hata (ITU-R SM.2028-2, Annex 2; SEAMCAT): all mobile bands with one formula, up to 100 km. */
export const extendedHata: PathLossModel = {
  key: 'extendedHata',
  ranges: MODEL_RANGES.extendedHata,
  lossDb(ask) {
    return { lossDb: Math.max(extendedDb(ask), freeSpaceDb(ask)), flags: outsideRanges(extendedHata.ranges, ask) };
  },
};

/** Free space up to 40 m, the formula from 100 m, and a straight line in log distance between. */
function extendedDb(ask: LossQuestion): number {
  const km = ask.distanceM / 1000;
  if (km <= NEAR_KM) return freeSpaceDb(ask);
  if (km >= FAR_KM) return formulaDb(ask, km);
  const nearDb = freeSpaceDb({ ...ask, distanceM: NEAR_KM * 1000 });
  const share = Math.log10(km / NEAR_KM) / Math.log10(FAR_KM / NEAR_KM);
  return nearDb + share * (Math.max(formulaDb(ask, FAR_KM), nearDb) - nearDb);
}

function formulaDb({ freqMHz, txHeightM, rxHeightM, environment }: LossQuestion, km: number): number {
  const low = Math.min(txHeightM, rxHeightM);
  const high = Math.max(txHeightM, rxHeightM);
  const log = Math.log10(freqMHz);
  const lowDb = (1.1 * log - 0.7) * Math.min(10, low) - (1.56 * log - 0.8) + Math.max(0, 20 * Math.log10(low / 10));
  const highDb = Math.min(0, 20 * Math.log10(high / 30));
  const base = Math.max(30, high);
  const townDb =
    bandDb(freqMHz) - 13.82 * Math.log10(base) + slopeDb(base) * distanceTerm(km, freqMHz, high) - lowDb - highDb;
  return townDb - openGroundDb(Math.min(Math.max(150, freqMHz), 2000), environment);
}

function bandDb(freqMHz: number): number {
  if (freqMHz <= 150) return 69.6 + 26.2 * Math.log10(150) - 20 * Math.log10(150 / freqMHz);
  if (freqMHz <= 1500) return 69.6 + 26.2 * Math.log10(freqMHz);
  if (freqMHz <= 2000) return 46.3 + 33.9 * Math.log10(freqMHz);
  return 46.3 + 33.9 * Math.log10(2000) + 10 * Math.log10(freqMHz / 2000);
}

function distanceTerm(km: number, freqMHz: number, heightM: number): number {
  if (km <= 20) return Math.log10(km);
  const exponent = 1 + (0.14 + 1.87e-4 * freqMHz + 1.07e-3 * heightM) * Math.log10(km / 20) ** 0.8;
  return Math.log10(km) ** exponent;
}
