/**
 * Loss of one knife edge, dB, for the diffraction parameter `nu`; 0 below -0.78.
 * Source: ITU-R P.526-16 eq. 31, P.1812-8 eq. 12.
 */
export function knifeEdgeDb(nu: number): number {
  if (!(nu > -0.78)) return 0;
  const shifted = nu - 0.1;
  return 6.9 + 20 * Math.log10(Math.sqrt(shifted * shifted + 1) + shifted);
}

/** Bullington loss, dB, of a path of `pathKm` with parameter `nu` (ITU-R P.1812-8 eq. 21). */
export function bullingtonDb(nu: number, pathKm: number): number {
  const edgeDb = knifeEdgeDb(nu);
  return edgeDb + (1 - Math.exp(-edgeDb / 6)) * (10 + 0.02 * pathKm);
}
