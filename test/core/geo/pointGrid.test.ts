import { describe, expect, it } from 'vitest';
import { reachLatDeg, reachLngDeg } from '../../../src/core/geo/boundingBox';
import { geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import { PointGrid } from '../../../src/core/geo/pointGrid';
import { seededRandom } from '../../builders/seededRandom';

function gridOf(points: readonly (readonly [number, number])[], cellM: number): PointGrid {
  return new PointGrid(
    Float64Array.from(points, ([lng]) => lng),
    Float64Array.from(points, ([, lat]) => lat),
    cellM,
  );
}

function found(grid: PointGrid, lng: number, lat: number, radiusM: number): number[] {
  const written = grid.findRuns(lng, lat, reachLatDeg(radiusM), reachLngDeg(lat, radiusM));
  const indices: number[] = [];
  for (let run = 0; run < written; run += 2) indices.push(...grid.order.subarray(grid.runs[run]!, grid.runs[run + 1]!));
  return indices;
}

describe('point grid', () => {
  it.each([
    ['the whole earth', -180, 180, -90, 90],
    ['the antimeridian', 179, 181, -18, -16],
    ['a pole', -180, 180, 88.5, 90],
    ['one place', 107, 107, 21, 21],
  ])('finds every point in reach, each once: %s', (_, west, east, south, north) => {
    const random = seededRandom(7);
    const anywhere = (): [number, number] => {
      const lng = west + random() * (east - west);
      return [lng > 180 ? lng - 360 : lng, south + random() * (north - south)];
    };
    const points = Array.from({ length: 400 }, anywhere);
    for (const cellM of [2_000, 50_000]) {
      const grid = gridOf(points, cellM);
      for (let i = 0; i < 40; i++) {
        const [lng, lat] = anywhere();
        const indices = found(grid, lng, lat, 60_000);
        const inReach = points.flatMap((point, k) => (geodesicDistanceM([lng, lat], point) <= 60_000 ? k : []));
        expect(new Set(indices).size).toBe(indices.length);
        expect(indices).toEqual(expect.arrayContaining(inReach));
      }
    }
  });

  it('finds nothing in an empty grid', () => {
    expect(found(gridOf([], 100), 107, 21, 1_000)).toEqual([]);
  });

  it('refuses lists of different lengths', () => {
    expect(() => new PointGrid(new Float64Array(2), new Float64Array(1), 100)).toThrow(/expected as many latitudes/);
  });
});
