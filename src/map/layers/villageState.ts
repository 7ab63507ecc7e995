import type { Village } from '../../core/plan/village';

/** How a village is drawn: the numbers are what the style compares with. */
export const COVERED = 0;
export const COVERED_ONCE = 1;
export const DEAD = 2;
export const UNKNOWN = 3;

/** What a gesture did to a village. */
export const GAINED = 1;
export const LOST = 2;

export function villageState(coverCount: number): number {
  if (coverCount === 0) return DEAD;
  return coverCount === 1 ? COVERED_ONCE : COVERED;
}

export function isPoint(village: Village): boolean {
  return village.demandKind === 'border post' || village.demandKind === 'island point';
}
