import { HATA_RANGES } from '../modelRanges';
import type { Environment } from '../pathLossModel';

/** Correction for the mobile's height, dB: large cities, and all others (Hata 1980, Recommendation ITU-R P.529). */
export function mobileHeightDb(freqMHz: number, rxHeightM: number, largeCity: boolean): number {
  if (!largeCity) return (1.1 * Math.log10(freqMHz) - 0.7) * rxHeightM - (1.56 * Math.log10(freqMHz) - 0.8);
  if (freqMHz >= 300) return 3.2 * Math.log10(11.75 * rxHeightM) ** 2 - 4.97;
  return 8.29 * Math.log10(1.54 * rxHeightM) ** 2 - 1.1;
}

/** Hata's corrections from a town to other ground, dB, to subtract. Quasi-open is 5 dB short of open. */
export function openGroundDb(freqMHz: number, environment: Environment): number {
  const log = Math.log10(freqMHz);
  if (environment === 'suburban') return 2 * Math.log10(freqMHz / 28) ** 2 + 5.4;
  if (environment === 'open') return 4.78 * log ** 2 - 18.33 * log + 40.94;
  if (environment === 'quasiOpen') return 4.78 * log ** 2 - 18.33 * log + 35.94;
  return 0;
}

/** Loss per decade of distance, dB. */
export function slopeDb(txHeightM: number): number {
  return 44.9 - 6.55 * Math.log10(txHeightM);
}

/** Base height within 30…200 m and distance of 1 km at least: below, the formula would fall under what was measured; flagged. */
export function hataReach(txHeightM: number, distanceM: number): { readonly heightM: number; readonly km: number } {
  const [least, greatest] = HATA_RANGES.txHeightM;
  return { heightM: Math.min(Math.max(txHeightM, least), greatest), km: Math.max(distanceM / 1000, 1) };
}
