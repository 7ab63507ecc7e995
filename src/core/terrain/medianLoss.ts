import type { LossAsk, LossTerms } from '../radio/p1812/lossTerms';
import { deltaBullingtonDb, newLossTerms, pathLossDb } from '../radio/p1812/lossTerms';
import type { RadialGeometry } from './radialGeometry';

export type TerrainModel = 'p1812' | 'deltaBullington';

/** Above this a term adds less than 0.00003 dB: 5 log(1 + 10^(−25/5)). */
const UNFELT_DB = 25;
const SHORTEST_KM = 0.25;

/**
 * Median loss (50 % of time and locations) of a path that a radial has measured. P.1812 also adds up what the troposphere
 * scatters and ducts carry; where a bound shows that both are too weak to be felt they are left out.
 */
export class MedianLoss {
  readonly #model: TerrainModel;
  readonly #ask: LossAsk;
  readonly #terms: LossTerms = newLossTerms();
  readonly #freeSpaceDb: number;
  readonly #scatterDb: number;
  readonly #ductDb: number;
  readonly #ductPerMradKm: number;

  constructor(model: TerrainModel, ask: LossAsk) {
    this.#model = model;
    this.#ask = { ...ask, timePct: 50, locationPct: 50 };
    const { freqGHz, n0, latitudeDeg, dctKm, dcrKm } = this.#ask;
    const logGHz = Math.log10(freqGHz);
    this.#freeSpaceDb = 92.4 + 20 * logGHz;
    this.#scatterDb = 190.1 + 25 * logGHz - 2.5 * Math.log10(freqGHz / 2) ** 2 - 0.15 * n0;
    const lowDb = freqGHz < 0.5 ? 45.375 - 137 * freqGHz + 92.5 * freqGHz * freqGHz : 0;
    const coupledDb = dctKm <= 5 || dcrKm <= 5 ? 12 : 0;
    this.#ductDb = 102.45 + 20 * logGHz + lowDb - coupledDb + leastTimeTermDb(latitudeDeg);
    this.#ductPerMradKm = 5e-5 * Math.cbrt(freqGHz);
  }

  /** dB between isotropic antennas. */
  of(radial: RadialGeometry): number {
    const { path } = radial;
    const { pathKm, txM, rxM } = path;
    const riseKm = (txM - rxM) / 1000;
    const straightDb = this.#freeSpaceDb + 10 * Math.log10(Math.max(pathKm * pathKm + riseKm * riseKm, 1e-6));
    const terms = this.#terms;
    const bentDb = deltaBullingtonDb(path, path.earthKm, path.nuRoot, path.smoothNuRoot, this.#ask, terms);
    if (this.#model === 'deltaBullington') return straightDb + bentDb;
    if (pathKm < SHORTEST_KM) return straightDb + terms.lbulla;
    const lossDb = straightDb + bentDb;
    if (this.#scatteredDb(radial) - lossDb > UNFELT_DB && this.#leastDuctedDb(radial) > lossDb) return lossDb;
    radial.completeDucting();
    return pathLossDb(path, this.#ask, terms);
  }

  /** §4.4 of P.1812-8. */
  #scatteredDb({ path }: RadialGeometry): number {
    return this.#scatterDb + 20 * Math.log10(path.pathKm) + 0.573 * path.angularMrad;
  }

  /** No ducting loss of §4.5 is less: shielding is left out, β is as great as it can be. */
  #leastDuctedDb({ path }: RadialGeometry): number {
    const { pathKm, earthKm, txHorizonKm, rxHorizonKm, txHorizonMrad, rxHorizonMrad } = path;
    const angle = (1000 * pathKm) / earthKm + Math.min(txHorizonMrad, 0) + Math.min(rxHorizonMrad, 0);
    return this.#ductDb + 20 * Math.log10(txHorizonKm + rxHorizonKm) + this.#ductPerMradKm * earthKm * angle;
  }
}

/** A(50 %) of eq. 53 for the greatest β0 there is at a latitude, on a short path, less half a dB. */
function leastTimeTermDb(latitudeDeg: number): number {
  const latitude = Math.abs(latitudeDeg);
  const logBeta = latitude > 70 ? Math.log10(4.17) : -0.015 * latitude + 1.67;
  const gamma = 1.076 / (2.0058 - logBeta) ** 1.012;
  const logRatio = Math.log10(50) - logBeta;
  return -12 + 1.2 * logRatio + 12 * 10 ** (logRatio * gamma) - 0.5;
}
