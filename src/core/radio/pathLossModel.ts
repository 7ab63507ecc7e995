import type { Degrees, Kilometres, Metres, Mhz } from '../units';
import type { Polarization } from './p1812/sphericalEarth';
import type { PathProfile } from './pathProfile';

/** What stands around the receiver, for the models that know the ground only by a word. */
export const ENVIRONMENTS = ['metropolis', 'urban', 'suburban', 'quasiOpen', 'open'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** One question to any model. Absent members take the value said here; each model reads only what it needs. */
export interface LossQuestion {
  readonly freqMHz: Mhz;
  /** Along the ground. */
  readonly distanceM: Metres;
  /** Above the ground (for Hata: the effective height over the terrain around). */
  readonly txHeightM: Metres;
  readonly rxHeightM: Metres;
  readonly environment: Environment;
  /**
   * For 3GPP 38.901; absent: not in sight. That is the assumption wherever a plan asks these models: where the ground is
   * known P.1812 measures the sight itself, and where it is not none is drawn by chance. It is the careful one: the loss
   * out of sight is never below that in sight, and by the table's P_LOS = exp(−(d − 10 m) / 1 km) fewer than 5 % of rural
   * places 3 km away are in sight.
   */
  readonly lineOfSight?: boolean;
  /** The ground in between; the terrain models give NaN without it. */
  readonly profile?: PathProfile;
  /** Absent: vertical. */
  readonly polarization?: Polarization;
  /** Absent: 50 and 50. */
  readonly timePct?: number;
  readonly locationPct?: number;
  /** Absent: {@link DEFAULT_CLIMATE}. */
  readonly climate?: RadioClimate;
}

/** The air and the place a terrain path runs through. */
export interface RadioClimate {
  /** Lapse rate of refractivity in the lowest kilometre, N-units/km. */
  readonly dN: number;
  /** Sea-level surface refractivity, N-units. */
  readonly n0: number;
  readonly latitudeDeg: Degrees;
  /** Distance over land to the coast from each end; 500 is "far". */
  readonly dctKm: Kilometres;
  readonly dcrKm: Kilometres;
  /** Side of the square a prediction stands for, m. */
  readonly cellM: Metres;
}

/** Province constants for north-east Vietnam, from the digital maps of ITU-R P.452 read at single points. */
export const DEFAULT_CLIMATE: RadioClimate = { dN: 50, n0: 370, latitudeDeg: 21, dctKm: 500, dcrKm: 500, cellM: 100 };

/** Least and greatest value a model was made for. */
export type Range = readonly [number, number];

export interface ModelRanges {
  readonly freqMHz: Range;
  readonly distanceM: Range;
  readonly txHeightM: Range;
  readonly rxHeightM: Range;
}

/** A value outside the ranges of the model, or a profile it cannot do without. */
export type LossFlag =
  | 'freq.outside'
  | 'distance.outside'
  | 'txHeight.outside'
  | 'rxHeight.outside'
  | 'profile.missing';

export interface PathLoss {
  /** Basic transmission loss between isotropic antennas, dB; NaN with the flag `profile.missing`. */
  readonly lossDb: number;
  readonly flags: readonly LossFlag[];
}

export const MODEL_KEYS = [
  'freeSpace',
  'okumuraHata',
  'cost231Hata',
  'extendedHata',
  'rma',
  'uma',
  'umi',
  'deltaBullington',
  'p1812',
] as const;
export type ModelKey = (typeof MODEL_KEYS)[number];

/** Every way of computing a path's loss answers the same question. */
export interface PathLossModel {
  readonly key: ModelKey;
  readonly ranges: ModelRanges;
  lossDb(ask: LossQuestion): PathLoss;
}

/** Which of the question's values lie outside what a model was made for. */
export function outsideRanges(
  ranges: ModelRanges,
  ask: Pick<LossQuestion, 'freqMHz' | 'distanceM' | 'txHeightM' | 'rxHeightM'>,
): LossFlag[] {
  const flags: LossFlag[] = [];
  if (!within(ranges.freqMHz, ask.freqMHz)) flags.push('freq.outside');
  if (!within(ranges.distanceM, ask.distanceM)) flags.push('distance.outside');
  if (!within(ranges.txHeightM, ask.txHeightM)) flags.push('txHeight.outside');
  if (!within(ranges.rxHeightM, ask.rxHeightM)) flags.push('rxHeight.outside');
  return flags;
}

function within([least, greatest]: Range, value: number): boolean {
  return value >= least && value <= greatest;
}
