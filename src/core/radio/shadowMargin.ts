import type { Db, Dbm } from '../units';
import { standardNormalQuantile, standardNormalShare } from './standardNormal';

/** Loss grows with this power of distance, where a whole cell is averaged over. */
const PATH_EXPONENT = 3.5;

/**
 * Margin, dB, that a place with its own predicted median needs so that a share of it is served (0 < probability < 1).
 * `sigmaDb`: standard deviation of the shadowing.
 */
export function pointMarginDb(sigmaDb: Db, probability: number): Db {
  return sigmaDb * standardNormalQuantile(probability);
}

/**
 * Margin, dB, at the edge of a round cell so that a share of its area is served: only for turning a budget into a
 * radius, never for a village with a level of its own. Bisection on {@link areaShare}.
 */
export function areaMarginDb(sigmaDb: Db, probability: number): Db {
  if (sigmaDb <= 0) return 0;
  let low = -6 * sigmaDb;
  let high = 6 * sigmaDb;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (areaShare(middle, sigmaDb) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of a round cell that is served with a margin at its edge (Reudink 1974; Jakes 1974, eq. 2.5-14). */
export function areaShare(marginDb: Db, sigmaDb: Db): number {
  const slope = (10 * PATH_EXPONENT * Math.LOG10E) / sigmaDb;
  const edge = marginDb / sigmaDb;
  const far = standardNormalShare(-edge - 2 / slope);
  const weighted = far === 0 ? 0 : Math.exp((2 * edge) / slope + 2 / (slope * slope)) * far;
  return standardNormalShare(edge) + weighted;
}

/** Share of locations served where the median level is `levelDbm`: Φ((level − threshold)/σ). */
export function serviceProbability(levelDbm: Dbm, thresholdDbm: Dbm, sigmaDb: Db): number {
  if (sigmaDb <= 0) return levelDbm >= thresholdDbm ? 1 : 0;
  return standardNormalShare((levelDbm - thresholdDbm) / sigmaDb);
}
