import { MODEL_RANGES } from '../modelRanges';
import { type LossQuestion, outsideRanges, type PathLossModel } from '../pathLossModel';
import { breakDistanceM } from './breakDistanceM';
import { freeSpaceDb } from './freeSpace';
import { slantM } from './slantM';

const RANGES = MODEL_RANGES.umi;

/** Urban street canyon (UMi, 3GPP TR 38.901 table 7.4.1-1), made for a base antenna at 10 m. */
export const umi: PathLossModel = {
  key: 'umi',
  ranges: RANGES,
  lossDb(ask) {
    const seenDb = inSightDb(ask);
    const lossDb = ask.lineOfSight ? seenDb : Math.max(seenDb, hiddenDb(ask));
    return { lossDb: Math.max(lossDb, freeSpaceDb(ask)), flags: outsideRanges(RANGES, ask) };
  },
};

function inSightDb(ask: LossQuestion): number {
  const breakM = breakDistanceM(ask);
  const commonDb = 32.4 + 20 * Math.log10(ask.freqMHz / 1000);
  if (ask.distanceM <= breakM) return commonDb + 21 * Math.log10(slantM(ask));
  const corner = Math.log10(breakM ** 2 + (ask.txHeightM - ask.rxHeightM) ** 2);
  return commonDb + 40 * Math.log10(slantM(ask)) - 9.5 * corner;
}

function hiddenDb(ask: LossQuestion): number {
  const logGHz = Math.log10(ask.freqMHz / 1000);
  return 35.3 * Math.log10(slantM(ask)) + 22.4 + 21.3 * logGHz - 0.3 * (ask.rxHeightM - 1.5);
}
