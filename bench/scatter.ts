import type { LngLat } from '../src/core/geo/lngLat';
import { seededRandom } from '../test/builders/seededRandom';

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** About the size of the province, and of the country. */
export const PROVINCE: Box = { west: 106.45, south: 20.7, east: 108.05, north: 21.65 };
export const NATION: Box = { west: 102.1, south: 8.4, east: 109.5, north: 23.4 };

/** Seeded positions, evenly spread over a box. */
export function scatter(count: number, box: Box, seed: number): LngLat[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => [
    box.west + random() * (box.east - box.west),
    box.south + random() * (box.north - box.south),
  ]);
}
