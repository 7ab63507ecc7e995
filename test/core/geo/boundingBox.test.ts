import { describe, expect, it } from 'vitest';
import { boxContains, radiusBoundingBox } from '../../../src/core/geo/boundingBox';
import { geodesicDestination } from '../../../src/core/geo/geodesicDistance';
import { at } from '../../builders/at';

const PLACES = [at(107.3, 21.1), at(180, 10), at(-179.95, -66), at(20, 89.5), at(0, -90), at(0, 0)];

describe('radius bounding box', () => {
  it.each(PLACES)('holds everything within the radius of %d, %d and little more', (lng, lat) => {
    for (const radiusM of [50, 3_000, 100_000]) {
      const box = radiusBoundingBox([lng, lat], radiusM);
      for (let azimuth = 0; azimuth < 360; azimuth += 7.5) {
        expect(boxContains(box, geodesicDestination([lng, lat], azimuth, radiusM))).toBe(true);
      }
      const north = geodesicDestination([lng, lat], 0, radiusM * 1.01 + 1);
      const pole = Math.abs(lat) === 90 || box.north === 90;
      if (!pole) expect(boxContains(box, north)).toBe(false);
    }
  });

  it('crosses the antimeridian with west beyond east', () => {
    const box = radiusBoundingBox(at(179.99, 0), 5_000);
    expect(box.west).toBeGreaterThan(box.east);
  });

  it('takes all longitudes when a pole is in reach', () => {
    expect(radiusBoundingBox(at(20, 89.99), 5_000)).toMatchObject({ west: -180, east: 180, north: 90 });
  });
});
