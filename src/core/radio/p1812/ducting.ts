import type { PathGeometry } from './pathGeometry';

/** Where a path lies: latitude of its middle, degrees, and distances over land to the coast from both ends, km. */
export interface PathPlace {
  readonly latitudeDeg: number;
  readonly dctKm: number;
  readonly dcrKm: number;
}

/** τ of eq. 3: how far inland the path runs. */
function inlandTerm(longestInlandKm: number): number {
  return 1 - Math.exp(-4.12e-4 * longestInlandKm ** 2.41);
}

/**
 * β0: share of time, %, with refractivity gradients above 100 N-units/km in the lowest 100 m
 * (ITU-R P.1812-8 §3.5, eq. 2–5). Latitude of the middle of the path in degrees.
 */
export function beta0Pct({ longestLandKm, longestInlandKm }: PathGeometry, latitudeDeg: number): number {
  const tau = inlandTerm(longestInlandKm);
  const mu1 = Math.min(1, (10 ** (-longestLandKm / (16 - 6.6 * tau)) + 10 ** (-5 * (0.496 + 0.354 * tau))) ** 0.2);
  const latitude = Math.abs(latitudeDeg);
  if (latitude > 70) return 4.17 * mu1 * mu1 ** 0.3;
  return 10 ** (-0.015 * latitude + 1.67) * mu1 * mu1 ** (-0.935 + 0.0176 * latitude);
}

/** Loss by ducting and layer reflection, dB, not exceeded for `timePct` % (ITU-R P.1812-8 §4.5, eq. 46–56). */
export function ductingDb(
  geometry: PathGeometry,
  freqGHz: number,
  timePct: number,
  betaZeroPct: number,
  place: PathPlace,
): number {
  const { pathKm, txHorizonKm, rxHorizonKm, txHorizonMrad, rxHorizonMrad, earthKm } = geometry;
  const cubeRoot = Math.cbrt(freqGHz);
  const lowDb = freqGHz < 0.5 ? 45.375 - 137 * freqGHz + 92.5 * freqGHz * freqGHz : 0;
  const fixedDb =
    102.45 +
    20 * Math.log10(freqGHz) +
    20 * Math.log10(txHorizonKm + rxHorizonKm) +
    lowDb +
    shieldingDb(txHorizonMrad, txHorizonKm, freqGHz, cubeRoot) +
    shieldingDb(rxHorizonMrad, rxHorizonKm, freqGHz, cubeRoot) +
    seaCouplingDb(place.dctKm, txHorizonKm, geometry.txM, geometry.seaShare) +
    seaCouplingDb(place.dcrKm, rxHorizonKm, geometry.rxM, geometry.seaShare);
  const angle =
    (1000 * pathKm) / earthKm + Math.min(txHorizonMrad, 0.1 * txHorizonKm) + Math.min(rxHorizonMrad, 0.1 * rxHorizonKm);
  const specific = 5e-5 * earthKm * cubeRoot;
  return fixedDb + specific * angle + timeTermDb(geometry, timePct, betaZeroPct);
}

/** Site shielding (eq. 48). */
function shieldingDb(horizonMrad: number, horizonKm: number, freqGHz: number, cubeRoot: number): number {
  const over = horizonMrad - 0.1 * horizonKm;
  if (over <= 0) return 0;
  return 20 * Math.log10(1 + 0.361 * over * Math.sqrt(freqGHz * horizonKm)) + 0.264 * over * cubeRoot;
}

/** Over-sea surface duct coupling (eq. 49). */
function seaCouplingDb(coastKm: number, horizonKm: number, antennaM: number, seaShare: number): number {
  if (seaShare < 0.75 || coastKm > horizonKm || coastKm > 5) return 0;
  return -3 * Math.exp(-0.25 * coastKm * coastKm) * (1 + Math.tanh(0.07 * (50 - antennaM)));
}

/** A(p) of eq. 53. */
function timeTermDb(geometry: PathGeometry, timePct: number, betaZeroPct: number): number {
  const { pathKm, roughnessM } = geometry;
  const tau = inlandTerm(geometry.longestInlandKm);
  const alpha = Math.max(-0.6 - 3.5e-9 * pathKm ** 3.1 * tau, -3.4);
  const roots = Math.sqrt(geometry.txDuctM) + Math.sqrt(geometry.rxDuctM);
  const mu2 = Math.min(1, ((500 / geometry.earthKm) * (pathKm / roots) ** 2) ** alpha);
  const between = Math.min(pathKm - geometry.txHorizonKm - geometry.rxHorizonKm, 40);
  const mu3 = roughnessM > 10 ? Math.exp(-4.6e-5 * (roughnessM - 10) * (43 + 6 * between)) : 1;
  const beta = Math.max(betaZeroPct * mu2 * mu3, Number.MIN_VALUE);
  const logBeta = Math.log10(beta);
  const gamma =
    (1.076 / (2.0058 - logBeta) ** 1.012) *
    Math.exp(-(9.51 - 4.8 * logBeta + 0.198 * logBeta * logBeta) * 1e-6 * pathKm ** 1.13);
  const ratio = timePct / beta;
  return -12 + (1.2 + 3.7e-3 * pathKm) * (Math.log10(timePct) - logBeta) + 12 * ratio ** gamma;
}
