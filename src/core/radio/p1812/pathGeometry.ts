import type { PathProfile } from '../pathProfile';
import { flatNuRoot } from './flatNuRoot';
import { findHorizons, type Horizons, newHorizons } from './horizons';
import { fitSmoothSurface, newSmoothSurface, type SmoothSurface } from './smoothSurface';
import { newZoneShares, shareZones, type ZoneShares } from './zones';

/** Effective Earth radius, km, at the time percentage β0 (ITU-R P.1812-8 eq. 7b). */
export const BETA_EARTH_KM = 3 * 6371;

/**
 * Everything a path's profile says, free of frequency, polarisation, power and threshold: those are applied to it
 * afterwards at no cost in the length of the profile. Distances km, heights m, angles mrad. One object serves any
 * number of paths ({@link measurePath}).
 */
export interface PathGeometry {
  pathKm: number;
  /** Antenna heights above sea level. */
  txM: number;
  rxM: number;
  /** Median effective Earth radius. */
  earthKm: number;
  /** No terrain or clutter rises above the line at the median effective Earth radius. */
  lineOfSight: boolean;
  /** Bullington parameters times √wavelength(m): over the terrain, and over the smooth surface. */
  nuRoot: number;
  smoothNuRoot: number;
  /** The same at {@link BETA_EARTH_KM}; NaN where only the median was asked for. */
  betaNuRoot: number;
  betaSmoothNuRoot: number;
  /** Antenna heights over the smooth surface for diffraction. */
  txOverSmoothM: number;
  rxOverSmoothM: number;
  /** The same for ducting, and the terrain roughness between the horizons. */
  txDuctM: number;
  rxDuctM: number;
  roughnessM: number;
  /** Horizon distances, elevations of the horizons, and the angular distance. */
  txHorizonKm: number;
  rxHorizonKm: number;
  txHorizonMrad: number;
  rxHorizonMrad: number;
  angularMrad: number;
  seaShare: number;
  longestLandKm: number;
  longestInlandKm: number;
  /** Location variability does not apply to a receiver at sea. */
  rxAtSea: boolean;
  /** Buffers reused from path to path. */
  readonly scratch: GeometryScratch;
}

interface GeometryScratch {
  topM: Float64Array;
  readonly bare: Horizons;
  readonly covered: Horizons;
  readonly smooth: SmoothSurface;
  readonly zones: ZoneShares;
}

export function newPathGeometry(): PathGeometry {
  return {
    pathKm: 0,
    txM: 0,
    rxM: 0,
    earthKm: 0,
    lineOfSight: true,
    nuRoot: 0,
    smoothNuRoot: 0,
    betaNuRoot: 0,
    betaSmoothNuRoot: 0,
    txOverSmoothM: 0,
    rxOverSmoothM: 0,
    txDuctM: 0,
    rxDuctM: 0,
    roughnessM: 0,
    txHorizonKm: 0,
    rxHorizonKm: 0,
    txHorizonMrad: 0,
    rxHorizonMrad: 0,
    angularMrad: 0,
    seaShare: 0,
    longestLandKm: 0,
    longestInlandKm: 0,
    rxAtSea: false,
    scratch: {
      topM: new Float64Array(512),
      bare: newHorizons(),
      covered: newHorizons(),
      smooth: newSmoothSurface(),
      zones: newZoneShares(),
    },
  };
}

/** Median effective Earth radius, km, for a refractivity lapse rate `dN`, N-units/km (eq. 6, 7a). 0 ≤ dN < 157. */
export function medianEarthKm(dN: number): number {
  return (6371 * 157) / (157 - dN);
}

/**
 * Measures a path once (ITU-R P.1812-8 §3.6, §4.3, §5). `txHeightM`, `rxHeightM` are above the ground at the ends.
 * With `median` the terms for other time percentages are left out. Two points at least, of different distance.
 */
export function measurePath(
  profile: PathProfile,
  txHeightM: number,
  rxHeightM: number,
  dN: number,
  median: boolean,
  into: PathGeometry,
): void {
  const { dKm, hM, length, zone } = profile;
  const { scratch } = into;
  const last = length - 1;
  into.pathKm = dKm[last] as number;
  into.txM = (hM[0] as number) + txHeightM;
  into.rxM = (hM[last] as number) + rxHeightM;
  into.earthKm = medianEarthKm(dN);
  fitSmoothSurface(profile, into.txM, into.rxM, scratch.smooth);
  into.txOverSmoothM = into.txM - scratch.smooth.txObstructedM;
  into.rxOverSmoothM = into.rxM - scratch.smooth.rxObstructedM;
  into.txDuctM = into.txM - scratch.smooth.txM;
  into.rxDuctM = into.rxM - scratch.smooth.rxM;
  findHorizons(profile, hM, into.txM, into.rxM, into.earthKm, scratch.bare);
  takeHorizons(profile, into);
  const covered = raiseTops(profile, scratch);
  const topM = covered ? scratch.topM : hM;
  const seen = covered ? scratch.covered : scratch.bare;
  if (covered) findHorizons(profile, topM, into.txM, into.rxM, into.earthKm, seen);
  into.lineOfSight = seen.lineOfSight;
  into.nuRoot = seen.nuRoot;
  into.smoothNuRoot = flatNuRoot(profile, into.txOverSmoothM, into.rxOverSmoothM, into.earthKm);
  into.betaNuRoot = Number.NaN;
  into.betaSmoothNuRoot = Number.NaN;
  if (!median) {
    findHorizons(profile, topM, into.txM, into.rxM, BETA_EARTH_KM, scratch.covered);
    into.betaNuRoot = scratch.covered.nuRoot;
    into.betaSmoothNuRoot = flatNuRoot(profile, into.txOverSmoothM, into.rxOverSmoothM, BETA_EARTH_KM);
  }
  shareZones(profile, scratch.zones);
  into.seaShare = scratch.zones.seaShare;
  into.longestLandKm = scratch.zones.longestLandKm;
  into.longestInlandKm = scratch.zones.longestInlandKm;
  into.rxAtSea = zone[last] === 1;
}

/** Ground plus clutter between the ends; false when nothing stands on it. */
function raiseTops({ length, hM, clutterM }: PathProfile, scratch: GeometryScratch): boolean {
  if (scratch.topM.length < length) scratch.topM = new Float64Array(2 * length);
  const { topM } = scratch;
  let covered = false;
  for (let i = 1; i < length - 1; i++) {
    const clutter = clutterM[i] as number;
    if (clutter > 0) covered = true;
    topM[i] = (hM[i] as number) + clutter;
  }
  return covered;
}

/** Horizon angles and distances over the bare ground (§5.3–5.5), and its roughness between them (§5.6.3). */
function takeHorizons({ length, dKm, hM }: PathProfile, into: PathGeometry): void {
  const { bare, smooth } = into.scratch;
  const { pathKm, txM, rxM } = into;
  const curve = (500 * pathKm) / into.earthKm;
  const direct = (rxM - txM) / pathKm;
  const from = length < 3 ? 0 : bare.txIndex;
  const to = length < 3 ? 0 : bare.rxIndex;
  const txSlope = bare.lineOfSight ? direct : bare.txSlope;
  const rxSlope = bare.lineOfSight ? -direct : bare.rxSlope;
  into.txHorizonMrad = 1000 * Math.atan((txSlope - curve) / 1000);
  into.rxHorizonMrad = 1000 * Math.atan((rxSlope - curve) / 1000);
  into.angularMrad = (1000 * pathKm) / into.earthKm + into.txHorizonMrad + into.rxHorizonMrad;
  into.txHorizonKm = dKm[from] as number;
  into.rxHorizonKm = pathKm - (dKm[to] as number);
  const slope = (smooth.rxM - smooth.txM) / pathKm;
  let roughness = Number.NEGATIVE_INFINITY;
  for (let i = from; i <= to; i++) {
    const over = (hM[i] as number) - smooth.txM - slope * (dKm[i] as number);
    if (over > roughness) roughness = over;
  }
  into.roughnessM = roughness;
}
