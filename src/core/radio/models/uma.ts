import { MODEL_RANGES } from '../modelRanges';
import { type LossQuestion, outsideRanges, type PathLossModel } from '../pathLossModel';
import { breakDistanceM } from './breakDistanceM';
import { freeSpaceDb } from './freeSpace';
import { slantM } from './slantM';

const RANGES = MODEL_RANGES.uma;

/**
 * Urban macro cell (UMa, 3GPP TR 38.901 table 7.4.1-1), made for a base antenna at 25 m. Within some 170 m the table's
 * loss in sight is up to 2 dB below free space; the model, like all here, is held at free space.
 */
export const uma: PathLossModel = {
  key: 'uma',
  ranges: RANGES,
  lossDb(ask) {
    return { lossDb: Math.max(umaTableDb(ask), freeSpaceDb(ask)), flags: outsideRanges(RANGES, ask) };
  },
};

/** The table's own value, dB, not held at free space. */
export function umaTableDb(ask: LossQuestion): number {
  const seenDb = inSightDb(ask);
  return ask.lineOfSight ? seenDb : Math.max(seenDb, hiddenDb(ask));
}

function inSightDb(ask: LossQuestion): number {
  const breakM = breakDistanceM(ask);
  const commonDb = 28 + 20 * Math.log10(ask.freqMHz / 1000);
  if (ask.distanceM <= breakM) return commonDb + 22 * Math.log10(slantM(ask));
  const corner = Math.log10(breakM ** 2 + (ask.txHeightM - ask.rxHeightM) ** 2);
  return commonDb + 40 * Math.log10(slantM(ask)) - 9 * corner;
}

function hiddenDb(ask: LossQuestion): number {
  const logGHz = Math.log10(ask.freqMHz / 1000);
  return 13.54 + 39.08 * Math.log10(slantM(ask)) + 20 * logGHz - 0.6 * (ask.rxHeightM - 1.5);
}
