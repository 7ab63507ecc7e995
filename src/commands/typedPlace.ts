import { type LngLat, roundLngLat } from '../core/geo/lngLat';
import { parsePair } from '../io/coordinates/parsePair';

/** Typed coordinates, decimal or DMS, latitude first: a place on Earth, or null. */
export function typedPlace(text: string): LngLat | null {
  const pair = parsePair(text);
  if (!pair) return null;
  const [lat, lng] = pair;
  if (Math.abs(lat.value) > 90 || Math.abs(lng.value) > 180) return null;
  return roundLngLat([lng.value, lat.value]);
}
