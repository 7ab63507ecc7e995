import type { PathProfile } from '../pathProfile';

/** What a path's ground does to the line between its antennas, free of frequency. Written by {@link findHorizons}. */
export interface Horizons {
  /** No point rises above the straight line over the curved Earth. */
  lineOfSight: boolean;
  /** Profile indices of the horizons of both ends; the same point on a line-of-sight path. */
  txIndex: number;
  rxIndex: number;
  /** Slopes to the horizon of each end over the flattened profile, m/km. */
  txSlope: number;
  rxSlope: number;
  /** Bullington parameter times the square root of the wavelength in metres; -Infinity without points between. */
  nuRoot: number;
}

export function newHorizons(): Horizons {
  return { lineOfSight: true, txIndex: 0, rxIndex: 0, txSlope: 0, rxSlope: 0, nuRoot: Number.NEGATIVE_INFINITY };
}

/**
 * Horizons and Bullington point of a path (ITU-R P.1812-8 §4.3.1 eq. 13–20, §5.3–5.4). `topM`: what stands in the way
 * at each point of the profile, m above sea level: bare ground for horizon angles, with clutter for diffraction.
 * `txM`, `rxM`: antenna heights above sea level, m; `earthKm`: effective Earth radius, km.
 */
export function findHorizons(
  profile: PathProfile,
  topM: Float64Array,
  txM: number,
  rxM: number,
  earthKm: number,
  into: Horizons,
): void {
  const { length, dKm } = profile;
  const last = length - 1;
  const pathKm = dKm[last] as number;
  const bulge = 500 / earthKm;
  let txSlope = Number.NEGATIVE_INFINITY;
  let rxSlope = Number.NEGATIVE_INFINITY;
  let txIndex = 0;
  let rxIndex = last;
  for (let i = 1; i < last; i++) {
    const d = dKm[i] as number;
    const rest = pathKm - d;
    const raisedM = (topM[i] as number) + bulge * d * rest;
    const fromTx = (raisedM - txM) / d;
    if (fromTx > txSlope) {
      txSlope = fromTx;
      txIndex = i;
    }
    const fromRx = (raisedM - rxM) / rest;
    if (fromRx >= rxSlope) {
      rxSlope = fromRx;
      rxIndex = i;
    }
  }
  into.txSlope = txSlope;
  into.rxSlope = rxSlope;
  into.lineOfSight = txSlope <= (rxM - txM) / pathKm;
  if (into.lineOfSight) {
    nearestMiss(profile, topM, txM, rxM, bulge, into);
    return;
  }
  into.txIndex = txIndex;
  into.rxIndex = rxIndex;
  into.nuRoot = bullingtonNuRoot(pathKm, txM, rxM, txSlope, rxSlope);
}

/** The Bullington point, where the two horizon lines meet (eq. 18–20). */
export function bullingtonNuRoot(pathKm: number, txM: number, rxM: number, txSlope: number, rxSlope: number): number {
  const meetKm = (rxM - txM + rxSlope * pathKm) / (txSlope + rxSlope);
  const rest = pathKm - meetKm;
  const overM = txM + txSlope * meetKm - (txM * rest + rxM * meetKm) / pathKm;
  return overM * Math.sqrt((0.002 * pathKm) / (meetKm * rest));
}

/** The point with the greatest diffraction parameter, compared by its signed square so that no root is taken. */
function nearestMiss(
  profile: PathProfile,
  topM: Float64Array,
  txM: number,
  rxM: number,
  bulge: number,
  into: Horizons,
): void {
  const { length, dKm } = profile;
  const last = length - 1;
  const pathKm = dKm[last] as number;
  const slope = (rxM - txM) / pathKm;
  let greatest = Number.NEGATIVE_INFINITY;
  let index = 0;
  for (let i = 1; i < last; i++) {
    const d = dKm[i] as number;
    const product = d * (pathKm - d);
    const over = (topM[i] as number) + bulge * product - txM - slope * d;
    const signedSquare = (over * Math.abs(over)) / product;
    if (signedSquare >= greatest) {
      greatest = signedSquare;
      index = i;
    }
  }
  into.txIndex = index;
  into.rxIndex = index;
  into.nuRoot = Math.sign(greatest) * Math.sqrt(0.002 * pathKm * Math.abs(greatest));
}
