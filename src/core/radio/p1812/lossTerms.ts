import { normalQuantile } from '../normalQuantile';
import { wavelengthM } from '../wavelength';
import { beta0Pct, ductingDb, type PathPlace } from './ducting';
import { bullingtonDb } from './knifeEdge';
import { BETA_EARTH_KM, type PathGeometry } from './pathGeometry';
import { type Polarization, type SmoothPath, sphericalEarthDb } from './sphericalEarth';

/** How a measured path is asked: every member may change without measuring the path again. */
export interface LossAsk extends PathPlace {
  /** 0.03…6 GHz. */
  readonly freqGHz: number;
  readonly polarization: Polarization;
  /** Share of an average year, 1…50 %. */
  readonly timePct: number;
  /** Share of locations, 1…99 %. */
  readonly locationPct: number;
  /** Sea-level surface refractivity, N-units. */
  readonly n0: number;
  /** Side of the square the prediction stands for, m: decides how much locations differ. */
  readonly cellM: number;
}

/**
 * Every term of ITU-R P.1812-8, dB unless the name says otherwise, by the symbols of the Recommendation. NaN: not
 * asked for (`ldb` at the median) or not defined (ducting and troposcatter below {@link SHORTEST_KM}).
 */
export interface LossTerms {
  beta0Pct: number;
  fi: number;
  fj: number;
  fk: number;
  lbfs: number;
  lb0p: number;
  lb0b: number;
  lbulla: number;
  lbulls: number;
  ldsph: number;
  ld50: number;
  ldb: number;
  ldp: number;
  lba: number;
  lbs: number;
  lminb0p: number;
  lminbap: number;
  lbda: number;
  lbam: number;
  lbc: number;
  /** Basic transmission loss not exceeded for the shares of time and locations asked for. */
  lb: number;
  readonly smooth: SmoothPath;
}

export function newLossTerms(): LossTerms {
  return {
    beta0Pct: 0,
    fi: 0,
    fj: 0,
    fk: 0,
    lbfs: 0,
    lb0p: 0,
    lb0b: 0,
    lbulla: 0,
    lbulls: 0,
    ldsph: 0,
    ld50: 0,
    ldb: 0,
    ldp: 0,
    lba: 0,
    lbs: 0,
    lminb0p: 0,
    lminbap: 0,
    lbda: 0,
    lbam: 0,
    lbc: 0,
    lb: 0,
    smooth: { pathKm: 0, txM: 0, rxM: 0, earthKm: 0, freqGHz: 1, seaShare: 0, polarization: 'h' },
  };
}

/** Below this the Recommendation does not hold: free space and what stands in the way decide. km */
const SHORTEST_KM = 0.25;

/**
 * Basic transmission loss of a measured path, dB (ITU-R P.1812-8 §4), with every term written into `terms`; at
 * `timePct` 50 the geometry may be measured for the median alone. Nothing is allocated.
 */
export function pathLossDb(geometry: PathGeometry, ask: LossAsk, terms: LossTerms): number {
  const { freqGHz, timePct } = ask;
  freeSpace(geometry, ask, terms);
  terms.beta0Pct = beta0Pct(geometry, ask.latitudeDeg);
  const perTime = 2.6 * (1 - Math.exp(-0.1 * (geometry.txHorizonKm + geometry.rxHorizonKm)));
  terms.lb0p = terms.lbfs + perTime * Math.log10(timePct / 50);
  terms.lb0b = terms.lbfs + perTime * Math.log10(terms.beta0Pct / 50);
  diffraction(geometry, ask, terms);
  if (geometry.pathKm < SHORTEST_KM) {
    tooShort(terms);
    return terms.lb;
  }
  terms.lbs = troposcatterDb(geometry, ask);
  terms.lba = ductingDb(geometry, freqGHz, timePct, terms.beta0Pct, ask);
  combine(geometry, ask, terms);
  return terms.lb;
}

function tooShort(terms: LossTerms): void {
  terms.lbs = Number.NaN;
  terms.lba = Number.NaN;
  terms.lminb0p = Number.NaN;
  terms.lminbap = Number.NaN;
  terms.lbda = Number.NaN;
  terms.lbam = Number.NaN;
  terms.lbc = Number.NaN;
  terms.lb = terms.lb0p + terms.lbulla;
}

function freeSpace({ pathKm, txM, rxM }: PathGeometry, { freqGHz }: LossAsk, terms: LossTerms): void {
  const riseKm = (txM - rxM) / 1000;
  const squareKm = Math.max(pathKm * pathKm + riseKm * riseKm, 1e-6);
  terms.lbfs = 92.4 + 20 * Math.log10(freqGHz) + 10 * Math.log10(squareKm);
}

/** Delta-Bullington at the median and, below 50 % of time, at β0, and between them (§4.3). */
function diffraction(geometry: PathGeometry, ask: LossAsk, terms: LossTerms): void {
  terms.ld50 = deltaBullingtonDb(geometry, geometry.earthKm, geometry.nuRoot, geometry.smoothNuRoot, ask, terms);
  terms.ldb = Number.NaN;
  terms.ldp = terms.ld50;
  terms.fi = 0;
  if (ask.timePct >= 50) return;
  const { betaNuRoot, betaSmoothNuRoot } = geometry;
  const { lbulla, lbulls, ldsph } = terms;
  terms.ldb = deltaBullingtonDb(geometry, BETA_EARTH_KM, betaNuRoot, betaSmoothNuRoot, ask, terms);
  terms.lbulla = lbulla;
  terms.lbulls = lbulls;
  terms.ldsph = ldsph;
  terms.fi =
    ask.timePct > terms.beta0Pct ? normalQuantile(ask.timePct / 100) / normalQuantile(terms.beta0Pct / 100) : 1;
  terms.ldp = terms.ld50 + terms.fi * (terms.ldb - terms.ld50);
}

/** Ld of one effective Earth radius; leaves its three parts in `terms` (§4.3.4, eq. 37–39). */
export function deltaBullingtonDb(
  geometry: PathGeometry,
  earthKm: number,
  nuRoot: number,
  smoothNuRoot: number,
  { freqGHz, polarization }: Pick<LossAsk, 'freqGHz' | 'polarization'>,
  terms: LossTerms,
): number {
  const { smooth } = terms;
  const rootOfWave = Math.sqrt(wavelengthM(freqGHz));
  smooth.pathKm = geometry.pathKm;
  smooth.txM = geometry.txOverSmoothM;
  smooth.rxM = geometry.rxOverSmoothM;
  smooth.earthKm = earthKm;
  smooth.freqGHz = freqGHz;
  smooth.seaShare = geometry.seaShare;
  smooth.polarization = polarization;
  terms.lbulla = bullingtonDb(nuRoot / rootOfWave, geometry.pathKm);
  terms.lbulls = bullingtonDb(smoothNuRoot / rootOfWave, geometry.pathKm);
  terms.ldsph = sphericalEarthDb(smooth);
  return terms.lbulla + Math.max(terms.ldsph - terms.lbulls, 0);
}

/** §4.4, eq. 44–45. */
function troposcatterDb({ pathKm, angularMrad }: PathGeometry, { freqGHz, timePct, n0 }: LossAsk): number {
  const octaves = Math.log10(freqGHz / 2);
  return (
    190.1 +
    25 * Math.log10(freqGHz) -
    2.5 * octaves * octaves +
    20 * Math.log10(pathKm) +
    0.573 * angularMrad -
    0.15 * n0 -
    10.125 * Math.log10(50 / timePct) ** 0.7
  );
}

/** §4.6–4.9, eq. 57–69. */
function combine(geometry: PathGeometry, ask: LossAsk, terms: LossTerms): void {
  const lbd50 = terms.lbfs + terms.ld50;
  const lbd = terms.lb0p + terms.ldp;
  const overLand = (1 - geometry.seaShare) * terms.ldp;
  terms.fj = 1 - 0.5 * (1 + Math.tanh((2.4 * (geometry.angularMrad - 0.3)) / 0.3));
  terms.fk = 1 - 0.5 * (1 + Math.tanh((1.5 * (geometry.pathKm - 20)) / 20));
  terms.lminb0p =
    ask.timePct < terms.beta0Pct ? terms.lb0p + overLand : lbd50 + (terms.lb0b + overLand - lbd50) * terms.fi;
  terms.lminbap = larger(terms.lba, terms.lb0p);
  terms.lbda = terms.lminbap > lbd ? lbd : terms.lminbap + (lbd - terms.lminbap) * terms.fk;
  terms.lbam = terms.lbda + (terms.lminb0p - terms.lbda) * terms.fj;
  terms.lbc = smallerPower(terms.lbs, terms.lbam);
  const sigmaDb = geometry.rxAtSea ? 0 : locationSigmaDb(ask.freqGHz, ask.cellM);
  const placeDb = ask.locationPct === 50 ? 0 : -normalQuantile(ask.locationPct / 100) * sigmaDb;
  terms.lb = Math.max(terms.lb0p, terms.lbc + placeDb);
}

/** 2.5 ln(e^(a/2.5) + e^(b/2.5)), written so that no exponential overflows. */
function larger(a: number, b: number): number {
  return Math.max(a, b) + 2.5 * Math.log1p(Math.exp(-Math.abs(a - b) / 2.5));
}

/** -5 log10(10^(-0.2 a) + 10^(-0.2 b)): losses of two ways that add in power. */
function smallerPower(a: number, b: number): number {
  return Math.min(a, b) - 5 * Math.log10(1 + 10 ** (-0.2 * Math.abs(a - b)));
}

/** Standard deviation of the loss over locations of a square of `cellM`, dB, outdoors (§4.8). */
export function locationSigmaDb(freqGHz: number, cellM: number): number {
  return (0.52 + 0.024 * freqGHz) * cellM ** 0.28;
}
