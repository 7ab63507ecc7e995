import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { mercatorDeg, mercatorLatDeg } from '../../../src/core/terrain/mercatorDeg';
import {
  tileAddress,
  tileCentre,
  tileCount,
  tileRange,
  tileSpacingM,
  tilesIn,
} from '../../../src/core/terrain/tileRange';

const place: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

/** Tile of a place as the OpenStreetMap wiki writes it (Slippy map tilenames), in other terms than the code's. */
function tileOf([lng, lat]: LngLat, zoom: number): { x: number; y: number } {
  const rad = (lat * Math.PI) / 180;
  const side = 2 ** zoom;
  return {
    x: Math.floor(((lng + 180) / 360) * side) % side,
    y: Math.floor(((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * side),
  };
}

describe('the northing of Web Mercator', () => {
  it('is what EPSG gives for its worked example, and back', () => {
    // EPSG Guidance Note 7-2, 3.2.2: φ = 24°22′54.433″ N → N = 2 800 000.00 m on a sphere of 6 378 137 m.
    const latDeg = 24 + 22 / 60 + 54.433 / 3600;
    expect((mercatorDeg(latDeg) * Math.PI * 6_378_137) / 180).toBeCloseTo(2_800_000, 1);
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: -85, max: 85, noNaN: true }), (latDeg) => {
        expect(mercatorLatDeg(mercatorDeg(latDeg))).toBeCloseTo(latDeg, 11);
      }),
    );
  });
});

describe('the tiles of an area', () => {
  it('begin on a column of the world where the margin reaches past its western edge', () => {
    expect(tileRange([[-179.99167975428412, 0]], 923, 0)).toEqual({ zoom: 0, west: 0, north: 0, east: 0, south: 0 });
    expect(tileRange([[-179.99167975428412, 0]], 923, 3)).toMatchObject({ west: 7, east: 8 });
  });

  it('hold every place and what lies within the margin of it', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 12 }),
        (places, marginM, zoom) => {
          const range = tileRange(places, marginM, zoom)!;
          const side = 2 ** zoom;
          const holds = (at: LngLat): boolean => {
            const { x, y } = tileOf(at, zoom);
            const inColumns = [x, x + side].some((column) => column >= range.west && column <= range.east);
            return inColumns && y >= range.north && y <= range.south;
          };
          for (const [lng, lat] of places) {
            expect(holds([lng, lat])).toBe(true);
            const northDeg = marginM / 111_700;
            const eastDeg = marginM / 111_700 / Math.cos((lat * Math.PI) / 180);
            const wrapped = lng + eastDeg > 180 ? lng + eastDeg - 360 : lng + eastDeg;
            expect(holds([lng, lat + northDeg])).toBe(true);
            expect(holds([lng, lat - northDeg])).toBe(true);
            expect(holds([wrapped, lat])).toBe(true);
          }
          expect(range.west >= 0 && range.west < side).toBe(true);
          expect(range.east - range.west).toBeLessThan(side);
        },
      ),
    );
  });

  it('are as many as are listed, each once, every address of the world', () => {
    const range = tileRange(
      [
        [179.9, 10],
        [-179.9, 11],
      ],
      5_000,
      8,
    )!;
    const listed = tilesIn(range);
    expect(listed).toHaveLength(tileCount(range));
    const addresses = listed.map(({ x, y }) => tileAddress('{z}/{x}/{y}', 8, x, y));
    expect(new Set(addresses).size).toBe(listed.length);
    expect(range.east - range.west).toBeLessThan(4);
    for (const address of addresses) expect(Number(address.split('/')[1])).toBeLessThan(256);
  });

  it('are none where there is no place', () => {
    expect(tileRange([], 1_000, 10)).toBeNull();
  });

  it('have their centre in them', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 15 }), (at, zoom) => {
        const { x, y } = tileOf(at, zoom);
        expect(tileOf(tileCentre(zoom, x, y), zoom)).toEqual({ x, y });
      }),
    );
  });
});

it('the distance between pixels is what the geodesic measures, within the flattening', () => {
  for (const latDeg of [0, 10, 21, 45, 60, 75]) {
    for (const zoom of [8, 11, 14]) {
      const stepDeg = 360 / (256 * 2 ** zoom);
      const measured = geodesicDistanceM([107, latDeg], [107 + stepDeg, latDeg]);
      expect(tileSpacingM(zoom, latDeg) / measured).toBeGreaterThan(0.996);
      expect(tileSpacingM(zoom, latDeg) / measured).toBeLessThan(1.0005);
    }
  }
});
