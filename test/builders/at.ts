import { type LngLat, roundLngLat } from '../../src/core/geo/lngLat';

/** A position as plans keep them: longitude first, 7 decimals. */
export function at(lngDeg: number, latDeg: number): LngLat {
  return roundLngLat([lngDeg, latDeg]);
}
