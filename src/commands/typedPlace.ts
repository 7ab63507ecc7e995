import { type LngLat, roundLngLat } from '../core/geo/lngLat';
import { parsePair } from '../io/coordinates/parsePair';

/** Typed coordinates, decimal or DMS, latitude first unless letters or magnitude say otherwise: a place on Earth, or null. */
export function typedPlace(text: string): LngLat | null {
  const pair = parsePair(text);
  if (!pair) return null;
  const [first, second] = pair;
  const swapped = first.axis === 'lng' || second.axis === 'lat' || Math.abs(first.value) > 90;
  const [lat, lng] = swapped ? [second.value, first.value] : [first.value, second.value];
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  return roundLngLat([lng, lat]);
}
