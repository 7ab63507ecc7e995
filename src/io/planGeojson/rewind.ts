import type { LngLat } from '../../core/geo/lngLat';

/** RFC 7946 §3.1.6: outer rings counter-clockwise, holes clockwise. A ring that is right comes back as it is. */
export function rewind<Ring extends readonly LngLat[]>(ring: Ring, outer: boolean): Ring {
  const area = doubleArea(ring);
  if (area === 0 || area > 0 === outer) return ring;
  return [...ring].reverse() as unknown as Ring;
}

/** Twice the signed area, positive when counter-clockwise, square degrees. */
function doubleArea(ring: readonly LngLat[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as LngLat;
    const [bx, by] = ring[i] as LngLat;
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}
