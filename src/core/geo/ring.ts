import { type LngLat, roundLngLat } from './lngLat';

/**
 * A ring as plan files keep it: 7 decimals, no point twice in a row, closed, counter-clockwise (an outer ring of
 * RFC 7946). Takes closed and open rings.
 */
export function outerRing(points: readonly LngLat[]): LngLat[] {
  const ring: LngLat[] = [];
  for (const point of points) {
    const rounded = roundLngLat(point);
    if (!samePlace(rounded, ring.at(-1))) ring.push(rounded);
  }
  if (!samePlace(ring[0]!, ring.at(-1))) ring.push(ring[0]!);
  return signedArea(ring) < 0 ? ring.reverse() : ring;
}

/** The same, clockwise: a hole. */
export function innerRing(points: readonly LngLat[]): LngLat[] {
  return outerRing(points).reverse();
}

/** Square degrees, positive when counter-clockwise. */
function signedArea(ring: readonly LngLat[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!;
    const [x1, y1] = ring[i]!;
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

function samePlace(a: LngLat, b: LngLat | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}
