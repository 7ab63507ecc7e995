import type { Json, JsonObject } from '../../core/plan/json';
import { BANDS } from '../../core/radio/bandPresets';
import { ENVIRONMENTS } from '../../core/radio/pathLossModel';
import { CLUTTER_HEIGHTS_M, COVERAGE_MODELS, EMPIRICAL_KEYS, type RadioSettings } from '../../core/radio/radioSettings';
import { isJsonArray, isJsonObject } from '../json/jsonShape';

type Fits = (value: Json) => boolean;

const between =
  (least: number, greatest: number): Fits =>
  (value) =>
    typeof value === 'number' && value >= least && value <= greatest;

const among =
  (words: readonly string[]): Fits =>
  (value) =>
    typeof value === 'string' && words.includes(value);

const CARRIER: Readonly<Record<string, Fits>> = {
  freqMHz: between(30, 100_000),
  powerDbm: between(-30, 90),
  bandwidthMHz: between(0.1, 1000),
  antennaGainDbi: between(-30, 60),
  feederLossDb: between(0, 60),
  technology: (value) => typeof value === 'string',
  asOf: (value) => typeof value === 'string',
};

const isCarrier: Fits = (value) =>
  isJsonObject(value) &&
  Object.entries(CARRIER).every(([key, fits]) => fits(value[key] ?? null)) &&
  (value.resourceBlocks === undefined || between(1, 1000)(value.resourceBlocks)) &&
  (value.operator === undefined || typeof value.operator === 'string');

const isCut: Fits = (value) => isJsonArray(value) && value.length === 360 && value.every(between(0, 200));

const isPattern: Fits = (value) =>
  isJsonObject(value) &&
  typeof value.name === 'string' &&
  between(-30, 60)(value.gainDbi ?? null) &&
  isCut(value.horizontalDb ?? null) &&
  isCut(value.verticalDb ?? null);

const CALIBRATION: Readonly<Record<string, Fits>> = {
  name: (value) => typeof value === 'string',
  asOf: (value) => typeof value === 'string',
  model: among(COVERAGE_MODELS),
  offsetDb: between(-100, 100),
  slopeDb: between(-40, 15),
  fromM: between(1, 1_000_000),
  toM: between(1, 1_000_000),
  points: between(1, 1e9),
  rmseDb: between(0, 200),
};

const isCalibration: Fits = (value) =>
  isJsonObject(value) && Object.entries(CALIBRATION).every(([key, fits]) => fits(value[key] ?? null));

/** The radio members of `coverage` in a plan file, each with what its value must be. All are optional. */
export const RADIO_MEMBERS: Readonly<Record<keyof RadioSettings, Fits>> = {
  thresholdDbm: between(-200, 50),
  shadowMarginDb: between(0, 60),
  sigmaDb: between(0, 30),
  probability: between(0.5, 0.999),
  rxHeightM: between(0.1, 3000),
  reachLimitM: between(100, 100_000),
  bodyLossDb: between(0, 60),
  buildingLossDb: between(0, 60),
  environment: among(ENVIRONMENTS),
  clutter: among(Object.keys(CLUTTER_HEIGHTS_M)),
  empiricalModel: among(EMPIRICAL_KEYS),
  dN: between(0, 150),
  n0: between(200, 500),
  defaultBand: among(BANDS),
  defaultHeightM: between(1, 3000),
  defaultBeamwidthDeg: between(1, 360),
  defaultTiltDeg: between(-90, 90),
  budgets: (value) =>
    isJsonObject(value) && Object.entries(value).every(([band, carrier]) => among(BANDS)(band) && isCarrier(carrier)),
  antennas: (value) => isJsonObject(value) && Object.values(value).every(isPattern),
  calibration: isCalibration,
};

/** The radio members a file gives; `bad` is told of each that is not what it must be. */
export function readRadio(from: JsonObject, bad: (member: string, value: Json) => void): RadioSettings {
  const read: [string, Json][] = [];
  for (const [member, fits] of Object.entries(RADIO_MEMBERS)) {
    const value = from[member];
    if (value === undefined) continue;
    if (fits(value)) read.push([member, value]);
    else bad(member, value);
  }
  return Object.fromEntries(read) as RadioSettings;
}

/** The radio members a plan gives, as they are written. */
export function radioMembers(settings: RadioSettings): JsonObject {
  const given = Object.keys(RADIO_MEMBERS).flatMap((member) => {
    const value = settings[member as keyof RadioSettings];
    return value === undefined ? [] : [[member, value as Json] as const];
  });
  return Object.fromEntries(given);
}
