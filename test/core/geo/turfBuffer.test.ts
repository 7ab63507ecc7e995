import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geodesicDestination, geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { intersectPolygons, polygonBuffer, siteFootprint } from '../../../src/core/geo/turfBuffer';
import { turfFootprint, turfFootprintHolds } from '../../../src/core/geo/turfFootprint';
import { at } from '../../builders/at';

const PLACES = [
  at(107.3, 21.1),
  at(0, 0),
  at(30, 60),
  at(-70, -85),
  at(180, 5),
  at(-179.99, 71),
  at(12, 89.9),
  at(5, -90),
];

function ringsOf(shape: Polygon | MultiPolygon): Position[][] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

function signedArea(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
}

describe('the footprint of a site', () => {
  it.each(PLACES)('agrees with the geodesic circle within 1 %% of the radius at %d, %d', (lng, lat) => {
    for (const radiusM of [1_000, 10_000, 50_000]) {
      const footprint = turfFootprint([lng, lat], radiusM);
      for (let azimuth = 1; azimuth < 360; azimuth += 11) {
        const inside = geodesicDestination([lng, lat], azimuth, radiusM * 0.99);
        const outside = geodesicDestination([lng, lat], azimuth, radiusM * 1.01);
        expect(turfFootprintHolds(footprint, inside), `${azimuth}° inside`).toBe(true);
        expect(turfFootprintHolds(footprint, outside), `${azimuth}° outside`).toBe(false);
      }
    }
  });

  it.each(PLACES)('is RFC 7946 at %d, %d: within ±180, right-handed, closed, 7 decimals', (lng, lat) => {
    for (const ring of ringsOf(siteFootprint([lng, lat], 20_000))) {
      expect(ring[0]).toEqual(ring.at(-1));
      expect(signedArea(ring)).toBeGreaterThan(0);
      for (const [x, y] of ring) {
        expect(Math.abs(x!)).toBeLessThanOrEqual(180);
        expect(Math.abs(y!)).toBeLessThanOrEqual(90);
        expect(Number(x!.toFixed(7))).toBe(x);
      }
    }
  });

  it('has at least 64 sides', () => {
    expect(ringsOf(siteFootprint(at(107, 21), 3_000))[0]!.length).toBeGreaterThanOrEqual(65);
  });

  it('is cut in two at the antimeridian', () => {
    expect(siteFootprint(at(180, 5), 3_000).type).toBe('MultiPolygon');
  });
});

describe('polygons of the user', () => {
  const square = (west: number, south: number, side: number): LngLat[] => [
    at(west, south),
    at(west + side, south),
    at(west + side, south + side),
    at(west, south + side),
    at(west, south),
  ];

  it('grow by a distance', () => {
    const [rings] = polygonBuffer([[square(107, 21, 0.1)]], 1_000);
    const southernmost = Math.min(...rings![0]!.map(([, lat]) => lat));
    expect(geodesicDistanceM(at(107.05, 21), at(107.05, southernmost))).toBeCloseTo(1_000, -1.5);
  });

  it('merge when they grow together, and vanish when shrunk away', () => {
    const two = [[square(107, 21, 0.1)], [square(107.11, 21, 0.1)]];
    expect(polygonBuffer(two, 1_000)).toHaveLength(1);
    expect(polygonBuffer(two, -20_000)).toEqual([]);
  });

  it('intersect in what both hold', () => {
    const common = intersectPolygons([[square(107, 21, 0.2)]], [[square(107.1, 21.1, 0.2)]]);
    expect(common).toEqual([[square(107.1, 21.1, 0.1)]]);
    expect(intersectPolygons([[square(107, 21, 0.1)]], [[square(108, 21, 0.1)]])).toEqual([]);
  });
});
