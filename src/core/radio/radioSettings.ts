import type { Db, Dbm, Degrees, Metres } from '../units';
import type { AntennaPattern } from './antenna/antennaPattern';
import { BAND_PRESETS, BANDS, type Band, type BandPreset } from './bandPresets';
import type { Calibration } from './calibration';
import { DEFAULT_CLIMATE, type Environment, type ModelKey, type RadioClimate } from './pathLossModel';
import { pointMarginDb } from './shadowMargin';

export const COVERAGE_MODELS = ['radius', 'empirical', 'terrain'] as const;
/** What decides whether a village is served: a radius, a formula over distance, or the ground in between. */
export type CoverageModel = (typeof COVERAGE_MODELS)[number];

/** Models that need no profile: what `empirical` may stand for, and what a path without terrain falls back to. */
export const EMPIRICAL_KEYS = [
  'freeSpace',
  'okumuraHata',
  'cost231Hata',
  'extendedHata',
  'rma',
  'uma',
  'umi',
] as const satisfies readonly ModelKey[];
export type EmpiricalKey = (typeof EMPIRICAL_KEYS)[number];

/** Representative clutter heights, m (the P.1812 classes as crc-covlib maps them). */
export const CLUTTER_HEIGHTS_M = { none: 0, open: 0, suburban: 10, forest: 15, urban: 15, denseUrban: 20 } as const;
export type ClutterPreset = keyof typeof CLUTTER_HEIGHTS_M;

/** What a plan says about its radio, as written in its file; absent members take {@link radioAssumptions}' values. */
export interface RadioSettings {
  readonly thresholdDbm?: Dbm;
  /** Margin of a point; absent: from sigma and probability. */
  readonly shadowMarginDb?: Db;
  readonly sigmaDb?: Db;
  /** Share of locations to be served, 0.5…0.999. */
  readonly probability?: number;
  readonly rxHeightM?: Metres;
  /** No site serves farther than this: what its timing allows. */
  readonly reachLimitM?: Metres;
  readonly bodyLossDb?: Db;
  /** Entry into a house; 0 outdoors. */
  readonly buildingLossDb?: Db;
  readonly environment?: Environment;
  readonly clutter?: ClutterPreset;
  readonly empiricalModel?: EmpiricalKey;
  readonly dN?: number;
  readonly n0?: number;
  readonly defaultBand?: Band;
  /** Mast height where a site gives none. */
  readonly defaultHeightM?: Metres;
  readonly defaultBeamwidthDeg?: Degrees;
  readonly defaultTiltDeg?: Degrees;
  /** Carriers that differ from {@link BAND_PRESETS}, by band. */
  readonly budgets?: Readonly<Partial<Record<Band, BandPreset>>>;
  /** Antenna patterns by the names sites give. */
  readonly antennas?: Readonly<Record<string, AntennaPattern>>;
  /** Absent: levels are uncalibrated. */
  readonly calibration?: Calibration;
}

/** The same with nothing left open. */
export interface RadioAssumptions extends Omit<Required<RadioSettings>, 'dN' | 'n0' | 'budgets' | 'calibration'> {
  /** null: none was fitted to the model in force. */
  readonly calibration: Calibration | null;
  readonly climate: RadioClimate;
  readonly clutterM: Metres;
  readonly budgets: Readonly<Record<Band, BandPreset>>;
}

/** Shadowing as measured around each kind of model, dB. */
const SIGMA_DB: Readonly<Record<CoverageModel, Db>> = { radius: 8, empirical: 8, terrain: 7 };

/** The settings of a plan with the planner's usual values where it says nothing. */
export function radioAssumptions(settings: RadioSettings, model: CoverageModel = 'terrain'): RadioAssumptions {
  const { dN, n0, budgets, ...said } = settings;
  const sigmaDb = said.sigmaDb ?? SIGMA_DB[model];
  const probability = said.probability ?? 0.9;
  const clutter = said.clutter ?? 'open';
  return {
    thresholdDbm: -110,
    shadowMarginDb: pointMarginDb(sigmaDb, probability),
    rxHeightM: 1.5,
    // LTE random access format 0 allows a round trip of 14.5 km (3GPP TS 36.211 §5.7).
    reachLimitM: 14_500,
    bodyLossDb: 2,
    buildingLossDb: 0,
    environment: 'quasiOpen',
    empiricalModel: 'extendedHata',
    defaultBand: '900',
    defaultHeightM: 40,
    defaultBeamwidthDeg: 65,
    defaultTiltDeg: 4,
    antennas: {},
    ...said,
    sigmaDb,
    probability,
    clutter,
    calibration: said.calibration?.model === model ? said.calibration : null,
    clutterM: CLUTTER_HEIGHTS_M[clutter],
    climate: { ...DEFAULT_CLIMATE, ...(dN !== undefined && { dN }), ...(n0 !== undefined && { n0 }) },
    budgets: Object.fromEntries(BANDS.map((band) => [band, budgets?.[band] ?? BAND_PRESETS[band]])) as Record<
      Band,
      BandPreset
    >,
  };
}
