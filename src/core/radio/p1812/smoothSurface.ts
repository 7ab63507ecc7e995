import type { PathProfile } from '../pathProfile';

/** The straight line fitted to the bare ground, and what is derived from it, m above sea level. */
export interface SmoothSurface {
  /** Ends of the fitted line, never above the ground there: for ducting (eq. 90). */
  txM: number;
  rxM: number;
  /** The same, lowered under what obstructs the path: for diffraction (eq. 87–89). */
  txObstructedM: number;
  rxObstructedM: number;
}

export function newSmoothSurface(): SmoothSurface {
  return { txM: 0, rxM: 0, txObstructedM: 0, rxObstructedM: 0 };
}

/**
 * Least-squares smooth-Earth surface of the bare ground (ITU-R P.1812-8 §5.6, eq. 83–90).
 * `txM`, `rxM`: antenna heights above sea level, m.
 */
export function fitSmoothSurface(profile: PathProfile, txM: number, rxM: number, into: SmoothSurface): void {
  const { length, dKm, hM } = profile;
  const last = length - 1;
  const pathKm = dKm[last] as number;
  const slope = (rxM - txM) / pathKm;
  let v1 = 0;
  let v2 = 0;
  let worstM = 0;
  let steepestTx = 0;
  let steepestRx = 0;
  let before = dKm[0] as number;
  let beforeM = hM[0] as number;
  for (let i = 1; i <= last; i++) {
    const d = dKm[i] as number;
    const h = hM[i] as number;
    const step = d - before;
    v1 += step * (h + beforeM);
    v2 += step * (h * (2 * d + before) + beforeM * (d + 2 * before));
    before = d;
    beforeM = h;
    const overM = h - txM - slope * d;
    if (overM > 0 && i < last) {
      if (overM > worstM) worstM = overM;
      if (overM > steepestTx * d) steepestTx = overM / d;
      if (overM > steepestRx * (pathKm - d)) steepestRx = overM / (pathKm - d);
    }
  }
  const square = pathKm * pathKm;
  const fitTx = (2 * v1 * pathKm - v2) / square;
  const fitRx = (v2 - v1 * pathKm) / square;
  const steepest = steepestTx + steepestRx;
  const share = steepest > 0 ? worstM / steepest : 0;
  const groundTx = hM[0] as number;
  const groundRx = hM[last] as number;
  into.txM = Math.min(fitTx, groundTx);
  into.rxM = Math.min(fitRx, groundRx);
  into.txObstructedM = Math.min(fitTx - share * steepestTx, groundTx);
  into.rxObstructedM = Math.min(fitRx - share * steepestRx, groundRx);
}
