import { geodesicLine } from '../geo/geodesicDistance';
import type { LngLat } from '../geo/lngLat';
import type { Sector } from '../plan/sectors';
import { calibrationDb } from '../radio/calibration';
import { computeLink, type Link } from '../radio/link';
import { MODEL_RANGES } from '../radio/modelRanges';
import { MODELS } from '../radio/models/models';
import { medianEarthKm } from '../radio/p1812/pathGeometry';
import { type LossFlag, type ModelKey, outsideRanges } from '../radio/pathLossModel';
import type { RadioAssumptions } from '../radio/radioSettings';
import { depressionDeg, eirpTowardDbm } from '../radio/receivedLevel';
import { serviceProbability } from '../radio/shadowMargin';
import type { Db, Dbm, Kilometres, Metres, Mhz } from '../units';
import { clutterOn } from './clutter';
import { createProfileBuffer, PROFILE_STEP_M, sampleProfile } from './sampleProfile';
import type { Terrain } from './terrain';

/** One end of a path: where, and how high the antenna stands above the ground. */
export interface PathEnd {
  readonly position: LngLat;
  readonly heightM: Metres;
}

export interface PathAsk {
  /** null: no height model at all; the path is answered by the formula of the plan. */
  readonly terrain: Terrain | null;
  readonly from: PathEnd;
  readonly to: PathEnd;
  /** Antennas at `from`; at least one. */
  readonly sectors: readonly Sector[];
  readonly assumptions: RadioAssumptions;
}

/** The ground along a path, point by point. Heights above sea level, metres; NaN where they are not known. */
export interface PathGround {
  readonly dKm: Float64Array;
  readonly groundM: Float64Array;
  readonly clutterM: Float64Array;
  readonly lngDeg: Float64Array;
  readonly latDeg: Float64Array;
  /** Stretches of sea, and of ground that is not known, as first and last distance. */
  readonly seaKm: readonly Stretch[];
  readonly unknownKm: readonly Stretch[];
  /** Antennas above sea level; NaN where the ground under them is not known. */
  readonly txM: Metres;
  readonly rxM: Metres;
  /** Effective Earth radius of the median year. */
  readonly earthKm: Kilometres;
  /** Heights are made up. */
  readonly illustrative: boolean;
}

export type Stretch = readonly [fromKm: Kilometres, toKm: Kilometres];

/** One path from a site, drawn and reckoned. */
export interface PathReport {
  readonly distanceM: Metres;
  readonly azimuthDeg: number;
  readonly freqMHz: Mhz;
  /** The model that answered: P.1812 where the ground of the whole path is known, else the formula of the plan. */
  readonly model: ModelKey;
  readonly flags: readonly LossFlag[];
  readonly eirpDbm: Dbm;
  readonly lossDb: Db;
  /** Out of doors, before what body and house take. */
  readonly levelDbm: Dbm;
  /** Above threshold, losses at the handset and point margin; negative: what is missing. */
  readonly marginDb: Db;
  readonly probability: number;
  /** null: nowhere is a height known. */
  readonly ground: PathGround | null;
  /** What P.1812 says beside the loss; null: the ground is not known all the way. */
  readonly link: Link | null;
}

/**
 * A path by ITU-R P.1812-8 at the median of time and places, or, where part of the ground is not known, by the formula
 * the plan falls back to. Of the sectors that one speaks which gives the best level. The ends must differ by 1 m.
 */
export function pathReport({ terrain, from, to, sectors, assumptions }: PathAsk): PathReport {
  const { distanceM, azimuthDeg } = geodesicLine(from.position, to.position);
  const buffer = createProfileBuffer();
  if (terrain) {
    const rule = clutterOn(terrain, assumptions.clutterM);
    sampleProfile(terrain, from.position, to.position, PROFILE_STEP_M, rule, buffer);
  }
  const known = terrain !== null && buffer.voids + buffer.outside === 0;
  const txHeightM = from.heightM;
  const rxHeightM = to.heightM;
  const txM = known ? buffer.hM[0]! + txHeightM : txHeightM;
  const rxM = known ? buffer.hM[buffer.length - 1]! + rxHeightM : rxHeightM;
  const below = depressionDeg(txM, rxM, distanceM);
  const { calibration } = assumptions;
  const correctionDb = calibration === null ? 0 : calibrationDb(calibration, distanceM);
  const best = sectors
    .map((sector) => {
      const answer = known ? overGround(sector.freqMHz) : byFormula(sector.freqMHz);
      const eirpDbm = eirpTowardDbm(sector, azimuthDeg, below);
      return { ...answer, freqMHz: sector.freqMHz, eirpDbm, levelDbm: eirpDbm - answer.lossDb + correctionDb };
    })
    .reduce((one, other) => (other.levelDbm > one.levelDbm ? other : one));
  const { thresholdDbm, shadowMarginDb, sigmaDb, bodyLossDb, buildingLossDb } = assumptions;
  const atHandsetDbm = best.levelDbm - bodyLossDb - buildingLossDb;
  return {
    ...best,
    distanceM,
    azimuthDeg,
    marginDb: atHandsetDbm - shadowMarginDb - thresholdDbm,
    probability: serviceProbability(atHandsetDbm, thresholdDbm, sigmaDb),
    ground: terrain && buffer.voids + buffer.outside < buffer.length ? groundOf() : null,
  };

  function overGround(freqMHz: Mhz) {
    const { climate } = assumptions;
    const link = computeLink({
      ...climate,
      latitudeDeg: from.position[1],
      profile: buffer,
      txHeightM,
      rxHeightM,
      freqGHz: freqMHz / 1000,
      polarization: 'v',
      timePct: 50,
      locationPct: 50,
    });
    const model: ModelKey = 'p1812';
    const flags = outsideRanges(MODEL_RANGES[model], { freqMHz, distanceM, txHeightM, rxHeightM });
    return { model, flags, lossDb: link.lossDb, link };
  }

  function byFormula(freqMHz: Mhz) {
    const model: ModelKey = assumptions.empiricalModel;
    const { environment } = assumptions;
    const answer = MODELS[model].lossDb({ freqMHz, distanceM, txHeightM, rxHeightM, environment });
    return { model, flags: answer.flags, lossDb: answer.lossDb, link: null };
  }

  function groundOf(): PathGround {
    const { length, dKm, hM, clutterM, zone, lngDeg, latDeg } = buffer;
    const whole = (numbers: Float64Array) => numbers.slice(0, length);
    return {
      dKm: whole(dKm),
      groundM: whole(hM),
      clutterM: whole(clutterM),
      lngDeg: whole(lngDeg),
      latDeg: whole(latDeg),
      seaKm: stretches((i) => zone[i] === 1),
      unknownKm: stretches((i) => Number.isNaN(hM[i])),
      txM: hM[0]! + txHeightM,
      rxM: hM[length - 1]! + rxHeightM,
      earthKm: medianEarthKm(assumptions.climate.dN),
      illustrative: terrain?.illustrative ?? false,
    };
  }

  function stretches(is: (at: number) => boolean): Stretch[] {
    const found: Stretch[] = [];
    for (let i = 0; i < buffer.length; i++) {
      if (!is(i)) continue;
      let end = i;
      while (end + 1 < buffer.length && is(end + 1)) end++;
      found.push([buffer.dKm[i]!, buffer.dKm[end]!]);
      i = end;
    }
    return found;
  }
}
