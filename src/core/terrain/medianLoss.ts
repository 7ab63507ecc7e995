import { bullingtonDb } from '../radio/p1812/knifeEdge';
import { type LossAsk, type LossTerms, newLossTerms, pathLossDb } from '../radio/p1812/lossTerms';
import { sphericalEarthDb } from '../radio/p1812/sphericalEarth';
import { wavelengthM } from '../radio/wavelength';
import type { RadialGeometry } from './radialGeometry';

export type TerrainModel = 'p1812' | 'deltaBullington';

/** Above this a term adds less than 0.00003 dB: 5 log(1 + 10^(−25/5)). */
const UNFELT_DB = 25;
const SHORTEST_KM = 0.25;

/**
 * Median loss (50 % of time and locations) of a path that a radial has measured: what `pathLossDb` says of it, with the
 * logarithms left out that a bound shows not to matter. That is the spherical Earth where the smooth surface lies far
 * below, and for P.1812 what the troposphere scatters and ducts carry where both are too weak to be felt.
 */
export class MedianLoss {
  readonly #model: TerrainModel;
  readonly #ask: LossAsk;
  readonly #terms: LossTerms = newLossTerms();
  readonly #freeSpaceDb: number;
  readonly #scatterDb: number;
  readonly #ductDb: number;
  readonly #ductPerMradKm: number;
  readonly #shieldPerMrad: number;
  readonly #waveM: number;
  readonly #rootOfWave: number;

  constructor(model: TerrainModel, ask: LossAsk) {
    this.#model = model;
    this.#ask = { ...ask, timePct: 50, locationPct: 50 };
    const { freqGHz, n0, latitudeDeg, dctKm, dcrKm, polarization } = this.#ask;
    const logGHz = Math.log10(freqGHz);
    this.#freeSpaceDb = 92.4 + 20 * logGHz;
    this.#scatterDb = 190.1 + 25 * logGHz - 2.5 * Math.log10(freqGHz / 2) ** 2 - 0.15 * n0;
    const lowDb = freqGHz < 0.5 ? 45.375 - 137 * freqGHz + 92.5 * freqGHz * freqGHz : 0;
    const coupledDb = dctKm <= 5 || dcrKm <= 5 ? 12 : 0;
    this.#ductDb = 102.45 + 20 * logGHz + lowDb - coupledDb + leastTimeTermDb(latitudeDeg);
    this.#shieldPerMrad = 0.264 * Math.cbrt(freqGHz);
    this.#ductPerMradKm = 5e-5 * Math.cbrt(freqGHz);
    this.#waveM = wavelengthM(freqGHz);
    this.#rootOfWave = Math.sqrt(this.#waveM);
    this.#terms.smooth.freqGHz = freqGHz;
    this.#terms.smooth.polarization = polarization;
  }

  /** dB between isotropic antennas. */
  of(radial: RadialGeometry): number {
    const { path } = radial;
    const { pathKm } = path;
    const rise = (path.txM - path.rxM) / (1000 * pathKm);
    const alongDb = 20 * Math.log10(pathKm);
    const straightDb = this.#freeSpaceDb + alongDb + tenLogOnePlus(rise * rise);
    const nu = path.nuRoot / this.#rootOfWave;
    const edgesDb = nu > -0.78 ? bullingtonDb(nu, pathKm) : 0;
    if (this.#model === 'p1812' && pathKm < SHORTEST_KM) return straightDb + edgesDb;
    const lossDb = straightDb + edgesDb + this.#roundEarthDb(radial);
    if (this.#model === 'deltaBullington') return lossDb;
    const scatterDb = this.#scatterDb + alongDb;
    // Beyond the horizon the angular distance is positive, so this is the least that scatter can lose.
    if (scatterDb - 0.1 - lossDb > UNFELT_DB && this.#leastDuctedDb(radial) > lossDb) return lossDb;
    radial.completeHorizons();
    if (this.#leastDuctedDb(radial) + this.#shieldedDb(radial) > lossDb) {
      const scatteredDb = scatterDb + 0.573 * path.angularMrad;
      if (scatteredDb - lossDb > UNFELT_DB) return lossDb;
      return Math.max(straightDb, -5 * Math.log10(10 ** (-0.2 * scatteredDb) + 10 ** (-0.2 * lossDb)));
    }
    radial.completeDucting();
    return pathLossDb(path, this.#ask, this.#terms);
  }

  /** What the curve of the Earth adds to the edges: max(Ldsph − Lbulls, 0) of eq. 39. */
  #roundEarthDb(radial: RadialGeometry): number {
    const { path } = radial;
    const { pathKm, txOverSmoothM, rxOverSmoothM, earthKm } = path;
    // By the mean of two numbers (a d2 + b d1 ≥ 2 √(a b d1 d2)) the line is clear everywhere of all that is needed.
    const clearM = 2 * Math.sqrt(Math.max(0, txOverSmoothM * rxOverSmoothM));
    if (clearM > (250 * pathKm * pathKm) / earthKm + 17.456 * Math.sqrt(this.#waveM * pathKm)) return 0;
    const { smooth } = this.#terms;
    smooth.pathKm = pathKm;
    smooth.txM = txOverSmoothM;
    smooth.rxM = rxOverSmoothM;
    smooth.earthKm = earthKm;
    smooth.seaShare = path.seaShare;
    const roundDb = sphericalEarthDb(smooth);
    if (roundDb <= 0) return 0;
    radial.completeSmooth();
    return Math.max(0, roundDb - bullingtonDb(path.smoothNuRoot / this.#rootOfWave, pathKm));
  }

  /** No ducting loss of §4.5 is less: no shielding, and β as great as it can be. */
  #leastDuctedDb({ path, txSlope, rxSlope }: RadialGeometry): number {
    const { pathKm, earthKm, txHorizonKm, rxHorizonKm } = path;
    const angle = (1000 * pathKm) / earthKm + Math.min(txSlope, 0) + Math.min(rxSlope, 0);
    return this.#ductDb + 20 * Math.log10(txHorizonKm + rxHorizonKm) + this.#ductPerMradKm * earthKm * angle;
  }

  /** Site shielding of both ends, eq. 48. */
  #shieldedDb({ path }: RadialGeometry): number {
    const { txHorizonKm, rxHorizonKm } = path;
    const { freqGHz } = this.#ask;
    const overTx = Math.max(0, path.txHorizonMrad - 0.1 * txHorizonKm);
    const overRx = Math.max(0, path.rxHorizonMrad - 0.1 * rxHorizonKm);
    return (
      this.#shieldPerMrad * (overTx + overRx) +
      20 * Math.log10(1 + 0.361 * overTx * Math.sqrt(freqGHz * txHorizonKm)) +
      20 * Math.log10(1 + 0.361 * overRx * Math.sqrt(freqGHz * rxHorizonKm))
    );
  }
}

/** 10 log10(1 + x); for small x by its series, within 1e-8 dB. */
function tenLogOnePlus(x: number): number {
  if (x > 0.005) return 10 * Math.log10(1 + x);
  return (10 / Math.LN10) * x * (1 - x * (0.5 - x * (1 / 3 - x * 0.25)));
}

/** A(50 %) of eq. 53 for the greatest β0 there is at a latitude, on a short path, less half a dB. */
function leastTimeTermDb(latitudeDeg: number): number {
  const latitude = Math.abs(latitudeDeg);
  const logBeta = latitude > 70 ? Math.log10(4.17) : -0.015 * latitude + 1.67;
  const gamma = 1.076 / (2.0058 - logBeta) ** 1.012;
  const logRatio = Math.log10(50) - logBeta;
  return -12 + 1.2 * logRatio + 12 * 10 ** (logRatio * gamma) - 0.5;
}
