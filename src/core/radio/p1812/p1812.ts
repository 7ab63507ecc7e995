import type { PathProfile } from '../pathProfile';
import { type LossAsk, type LossTerms, newLossTerms, pathLossDb } from './lossTerms';
import { measurePath, newPathGeometry, type PathGeometry } from './pathGeometry';

export interface P1812Ask extends LossAsk {
  readonly profile: PathProfile;
  /** Antenna heights above the ground, 1…3000 m. */
  readonly txHeightM: number;
  readonly rxHeightM: number;
  /** Mean lapse rate of refractivity in the lowest kilometre, N-units/km, as a positive number. */
  readonly dN: number;
}

/**
 * ITU-R P.1812-8: loss between two antennas over terrain, not exceeded for a share of time and locations, with every
 * term and the geometry it came from. For many paths use {@link measurePath} and {@link pathLossDb} with objects of
 * your own: this allocates them anew.
 */
export function p1812(ask: P1812Ask): { readonly terms: LossTerms; readonly geometry: PathGeometry } {
  const geometry = newPathGeometry();
  const terms = newLossTerms();
  measurePath(ask.profile, ask.txHeightM, ask.rxHeightM, ask.dN, ask.timePct >= 50, geometry);
  pathLossDb(geometry, ask, terms);
  return { terms, geometry };
}
