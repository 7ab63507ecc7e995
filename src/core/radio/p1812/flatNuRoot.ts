import type { PathProfile } from '../pathProfile';
import { bullingtonNuRoot } from './horizons';

/**
 * Bullington parameter, times the square root of the wavelength in metres, of the same path over a smooth Earth of
 * height 0 (the second pass of delta-Bullington, ITU-R P.1812-8 §4.3.4). Evaluated at the profile's own points.
 * `txM`, `rxM`: effective heights over the smooth surface, m; `earthKm`: effective Earth radius, km.
 */
export function flatNuRoot(profile: PathProfile, txM: number, rxM: number, earthKm: number): number {
  const { length, dKm } = profile;
  const last = length - 1;
  const pathKm = dKm[last] as number;
  const bulge = 500 / earthKm;
  const slope = (rxM - txM) / pathKm;
  let txSlope = Number.NEGATIVE_INFINITY;
  let rxSlope = Number.NEGATIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < last; i++) {
    const d = dKm[i] as number;
    const rest = pathKm - d;
    const product = d * rest;
    const inverse = 1 / product;
    const fromTx = bulge * rest - txM * rest * inverse;
    if (fromTx > txSlope) txSlope = fromTx;
    const fromRx = bulge * d - rxM * d * inverse;
    if (fromRx > rxSlope) rxSlope = fromRx;
    const over = bulge * product - txM - slope * d;
    const signedSquare = over * Math.abs(over) * inverse;
    if (signedSquare > greatest) greatest = signedSquare;
  }
  if (txSlope <= slope) return Math.sign(greatest) * Math.sqrt(0.002 * pathKm * Math.abs(greatest));
  return bullingtonNuRoot(pathKm, txM, rxM, txSlope, rxSlope);
}
