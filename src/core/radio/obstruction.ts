import type { PathProfile } from './pathProfile';

/** Where the ground and what stands on it come nearest to the straight line between the antennas. */
export interface Obstruction {
  readonly index: number;
  readonly dKm: number;
  /** Top of the ground with its clutter there, m above sea level. */
  readonly hM: number;
  /** Height of the line over that top on the curved Earth, m; below 0: the line is cut. */
  readonly clearanceM: number;
}

/**
 * The point of a path with the least clearance, or null when nothing lies between its ends. `txM`, `rxM`: antenna
 * heights above sea level, m; `earthKm`: effective Earth radius.
 */
export function worstClearance(profile: PathProfile, txM: number, rxM: number, earthKm: number): Obstruction | null {
  const { length, dKm, hM, clutterM } = profile;
  const last = length - 1;
  const pathKm = dKm[last] as number;
  const slope = (rxM - txM) / pathKm;
  let index = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < last; i++) {
    const d = dKm[i] as number;
    const top = (hM[i] as number) + (clutterM[i] as number);
    const clearance = txM + slope * d - top - (500 * d * (pathKm - d)) / earthKm;
    if (clearance < least) {
      least = clearance;
      index = i;
    }
  }
  if (index < 0) return null;
  const topM = (hM[index] as number) + (clutterM[index] as number);
  return { index, dKm: dKm[index] as number, hM: topM, clearanceM: least };
}
