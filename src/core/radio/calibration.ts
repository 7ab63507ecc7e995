import type { Db, Dbm, Metres } from '../units';
import type { CoverageModel } from './radioSettings';

/** A correction of a model's levels from measured ones: a named, dated assumption of the plan. */
export interface Calibration {
  readonly name: string;
  /** Month it was fitted, ISO 8601. */
  readonly asOf: string;
  /** The model it was fitted to; no other is corrected by it. */
  readonly model: CoverageModel;
  /** Added to the level at 1 km. */
  readonly offsetDb: Db;
  /** Added more for each tenfold distance; 0: the offset alone. */
  readonly slopeDb: Db;
  /** Distances the points lay at: nearer and farther the correction stays what it is there. */
  readonly fromM: Metres;
  readonly toM: Metres;
  readonly points: number;
  /** Of the errors left after the fit. */
  readonly rmseDb: Db;
}

/** A measured level beside the level a model gives for the same place and site. */
export interface MeasuredPair {
  readonly measuredDbm: Dbm;
  readonly modelledDbm: Dbm;
  readonly distanceM: Metres;
}

/** Errors are modelled less measured: a positive bias is a model that promises too much. */
export interface FitQuality {
  readonly points: number;
  readonly biasDb: Db;
  readonly rmseDb: Db;
}

/** Within these a corrected level falls with distance as every model's free-space bound does (20 dB per decade). */
const LEAST_SLOPE_DB = -40;
const GREATEST_SLOPE_DB = 15;
/** Fewer points, or all at one distance, say nothing of a slope. */
const LEAST_POINTS = 10;
const LEAST_SPREAD_DECADES = 0.1;

/** dB to add to a level at a distance. Continuous; constant outside the distances of the fit. */
export function calibrationDb({ offsetDb, slopeDb, fromM, toM }: Calibration, distanceM: Metres): Db {
  if (slopeDb === 0) return offsetDb;
  return offsetDb + slopeDb * decades(Math.min(Math.max(distanceM, fromM), toM));
}

export function fitQuality(pairs: readonly MeasuredPair[]): FitQuality {
  let sum = 0;
  let squares = 0;
  for (const { measuredDbm, modelledDbm } of pairs) {
    const error = modelledDbm - measuredDbm;
    sum += error;
    squares += error * error;
  }
  const points = pairs.length;
  if (points === 0) return { points, biasDb: 0, rmseDb: 0 };
  return { points, biasDb: sum / points, rmseDb: Math.sqrt(squares / points) };
}

/** What {@link fitCalibration} finds: the numbers of a calibration without its name and date. */
export type CalibrationFit = Omit<Calibration, 'name' | 'asOf' | 'model'>;

/**
 * The correction with the least squared error: an offset, and with `withSlope` a slope over the logarithm of distance
 * (ordinary least squares of measured less modelled). Too few points or too little spread give the offset alone; a slope
 * outside −40…15 dB per decade is held at the limit and the offset fitted to it. null: no point.
 */
export function fitCalibration(pairs: readonly MeasuredPair[], withSlope: boolean): CalibrationFit | null {
  if (pairs.length === 0) return null;
  const xs = pairs.map(({ distanceM }) => decades(Math.max(distanceM, 1)));
  const ys = pairs.map(({ measuredDbm, modelledDbm }) => measuredDbm - modelledDbm);
  const middleX = mean(xs);
  const middleY = mean(ys);
  const slopeDb = withSlope ? slopeOf(xs, ys, middleX, middleY) : 0;
  const offsetDb = middleY - slopeDb * middleX;
  const left = mean(ys.map((y, i) => (y - offsetDb - slopeDb * xs[i]!) ** 2));
  const distances = pairs.map(({ distanceM }) => Math.max(distanceM, 1));
  return {
    offsetDb,
    slopeDb,
    fromM: distances.reduce((a, b) => Math.min(a, b)),
    toM: distances.reduce((a, b) => Math.max(a, b)),
    points: pairs.length,
    rmseDb: Math.sqrt(left),
  };
}

function slopeOf(xs: readonly number[], ys: readonly number[], middleX: number, middleY: number): Db {
  const spread = Math.sqrt(mean(xs.map((x) => (x - middleX) ** 2)));
  if (xs.length < LEAST_POINTS || spread < LEAST_SPREAD_DECADES) return 0;
  const together = mean(xs.map((x, i) => (x - middleX) * (ys[i]! - middleY)));
  return Math.min(Math.max(together / (spread * spread), LEAST_SLOPE_DB), GREATEST_SLOPE_DB);
}

/** Tenfolds of a kilometre. */
function decades(distanceM: Metres): number {
  return Math.log10(distanceM / 1000);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
