import { MODEL_RANGES } from '../modelRanges';
import { type LossQuestion, type ModelRanges, outsideRanges, type PathLossModel } from '../pathLossModel';
import { freeSpaceDb } from './freeSpace';
import { slantM } from './slantM';

/** Mean height of buildings and width of streets, m: the defaults of the table. */
const BUILDINGS_M = 5;
const STREET_M = 20;

const RANGES = MODEL_RANGES.rma;
const HIDDEN_RANGES: ModelRanges = { ...RANGES, distanceM: [10, 5000] };

/** Rural macro cell (3GPP TR 38.901 table 7.4.1-1). In sight to 10 km, out of sight only to 5 km. */
export const rma: PathLossModel = {
  key: 'rma',
  ranges: RANGES,
  lossDb(ask) {
    const ranges = ask.lineOfSight ? RANGES : HIDDEN_RANGES;
    const seenDb = inSightDb(ask);
    const lossDb = ask.lineOfSight ? seenDb : Math.max(seenDb, hiddenDb(ask));
    return { lossDb: Math.max(lossDb, freeSpaceDb(ask)), flags: outsideRanges(ranges, ask) };
  },
};

function inSightDb(ask: LossQuestion): number {
  const breakM = (2 * Math.PI * ask.txHeightM * ask.rxHeightM * ask.freqMHz * 1e6) / 3e8;
  const d3 = slantM(ask);
  if (ask.distanceM <= breakM) return nearDb(d3, ask.freqMHz);
  return nearDb(breakM, ask.freqMHz) + 40 * Math.log10(d3 / breakM);
}

function nearDb(d3: number, freqMHz: number): number {
  const raised = BUILDINGS_M ** 1.72;
  return (
    20 * Math.log10((40 * Math.PI * d3 * freqMHz) / 3000) +
    Math.min(0.03 * raised, 10) * Math.log10(d3) -
    Math.min(0.044 * raised, 14.77) +
    0.002 * Math.log10(BUILDINGS_M) * d3
  );
}

function hiddenDb(ask: LossQuestion): number {
  const { freqMHz, txHeightM, rxHeightM } = ask;
  const logBase = Math.log10(txHeightM);
  return (
    161.04 -
    7.1 * Math.log10(STREET_M) +
    7.5 * Math.log10(BUILDINGS_M) -
    (24.37 - 3.7 * (BUILDINGS_M / txHeightM) ** 2) * logBase +
    (43.42 - 3.1 * logBase) * (Math.log10(slantM(ask)) - 3) +
    20 * Math.log10(freqMHz / 1000) -
    (3.2 * Math.log10(11.75 * rxHeightM) ** 2 - 4.97)
  );
}
