import { reachLatDeg, reachLngDeg } from '../geo/boundingBox';
import { chordSquared } from '../geo/chord';
import { toEcef } from '../geo/ecef';
import type { LngLat } from '../geo/lngLat';
import type { Degrees, Metres } from '../units';
import type { SiteRadio } from './propagation';

/**
 * What one active site serves: everything whose squared ECEF distance to it is at most `chord2` and, with a `radio`, where
 * that brings enough level.
 */
export interface Reach {
  readonly lngDeg: Degrees;
  readonly latDeg: Degrees;
  readonly radiusM: Metres;
  /** ECEF metres. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Square of the chord below `radiusM`, m². */
  readonly chord2: number;
  /** Nothing in reach is further away than this in latitude and in longitude. */
  readonly halfLatDeg: Degrees;
  readonly halfLngDeg: Degrees;
  /** null: the radius alone decides. */
  readonly radio: SiteRadio | null;
}

export function reachOf([lngDeg, latDeg]: LngLat, radiusM: Metres, radio: SiteRadio | null = null): Reach {
  const { x, y, z } = toEcef(lngDeg, latDeg);
  const halfLatDeg = reachLatDeg(radiusM);
  const halfLngDeg = reachLngDeg(latDeg, radiusM);
  return { lngDeg, latDeg, radiusM, x, y, z, chord2: chordSquared(radiusM, latDeg), halfLatDeg, halfLngDeg, radio };
}

/** Same place, same radius, same radio: the same villages. */
export function sameReach(a: Reach | null, b: Reach | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a.lngDeg !== b.lngDeg || a.latDeg !== b.latDeg || a.radiusM !== b.radiusM) return false;
  return a.radio === b.radio || (a.radio !== null && b.radio !== null && a.radio.same(b.radio));
}
