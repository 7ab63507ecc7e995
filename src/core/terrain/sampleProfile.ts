import type { LngLat } from '../geo/lngLat';
import { INLAND, type PathProfile, SEA } from '../radio/pathProfile';
import type { Metres } from '../units';
import type { ClutterRule } from './clutter';
import { arcLengthM, sampleArc } from './greatArc';
import { isSea, OUTSIDE, type Terrain, terrainHeightM } from './terrain';

/** A path profile that is written again and again, and what was missing under it. */
export interface ProfileBuffer extends PathProfile {
  length: number;
  /** Points in a void of the height model; their height is NaN. */
  voids: number;
  /** Points where no height model lies; their height is NaN. */
  outside: number;
  distanceM: Metres;
  readonly lngDeg: Float64Array;
  readonly latDeg: Float64Array;
}

/** Spacing of points along a path, metres: about the step of a 1″ model. */
export const PROFILE_STEP_M: Metres = 50;
/** Longer paths get wider steps. */
export const MAX_PROFILE_POINTS = 4_001;

export function createProfileBuffer(maxPoints = MAX_PROFILE_POINTS): ProfileBuffer {
  const numbers = () => new Float64Array(maxPoints);
  return {
    length: 0,
    voids: 0,
    outside: 0,
    distanceM: 0,
    dKm: numbers(),
    hM: numbers(),
    clutterM: numbers(),
    zone: new Uint8Array(maxPoints),
    lngDeg: numbers(),
    latDeg: numbers(),
  };
}

/**
 * The ground from a transmitter to a receiver at even steps of at most `stepM` (wider when the buffer is too short for
 * that), at least two intervals. Land is zone {@link INLAND}: at 50 % of time coastal land differs by less than 0.0001 dB up
 * to 100 km (by ducting alone), only the share of sea counts. Unknown ground is NaN and counted, never sea level. Allocates next to nothing.
 */
export function sampleProfile(
  terrain: Terrain,
  from: LngLat,
  to: LngLat,
  stepM: Metres,
  clutter: ClutterRule,
  out: ProfileBuffer,
): ProfileBuffer {
  const distanceM = arcLengthM(from, to);
  const count = Math.min(Math.max(2, Math.ceil(distanceM / stepM - 1e-9)), out.dKm.length - 1);
  sampleArc(from, to, distanceM, count, out.lngDeg, out.latDeg);
  out.length = count + 1;
  out.distanceM = distanceM;
  out.voids = 0;
  out.outside = 0;
  for (let i = 0; i <= count; i++) {
    const lng = out.lngDeg[i]!;
    const lat = out.latDeg[i]!;
    const heightM = terrainHeightM(terrain, lng, lat);
    const known = heightM > OUTSIDE;
    if (!known) heightM === OUTSIDE ? out.outside++ : out.voids++;
    const sea = known && isSea(terrain, lng, lat, heightM);
    const alongM = (i / count) * distanceM;
    out.dKm[i] = alongM / 1000;
    out.hM[i] = known ? heightM : Number.NaN;
    out.zone[i] = sea ? SEA : INLAND;
    out.clutterM[i] = sea || distanceM - alongM < clutter.clearM ? 0 : clutter.heightM;
  }
  return out;
}
