import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { INLAND, SEA } from '../../../src/core/radio/pathProfile';
import { clutterOn, NO_CLUTTER } from '../../../src/core/terrain/clutter';
import { VOID_M } from '../../../src/core/terrain/elevationGrid';
import { arcLengthM } from '../../../src/core/terrain/greatArc';
import { createProfileBuffer, sampleProfile } from '../../../src/core/terrain/sampleProfile';
import { seaMaskOf } from '../../../src/core/terrain/seaMask';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { elevationGrid } from '../../builders/elevationGrid';

const { WGS84 } = geodesic.Geodesic;
const anyPath = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -75, max: 75, noNaN: true }),
  azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
  distance: fc.double({ min: 200, max: 100_000, noNaN: true }),
});

describe('a path', () => {
  it('lies within 1 m of the geodesic to 100 km, at even distances, as long as the geodesic', () => {
    const out = createProfileBuffer();
    const nowhere = createTerrain([]);
    fc.assert(
      fc.property(anyPath, ({ lng, lat, azimuth, distance }) => {
        const line = WGS84.DirectLine(lat, lng, azimuth, distance);
        const end = line.Position(distance);
        const path = sampleProfile(nowhere, [lng, lat], [end.lon2!, end.lat2!], 500, NO_CLUTTER, out);
        expect(Math.abs(path.distanceM - distance)).toBeLessThan(0.02);
        for (let i = 0; i < path.length; i += 7) {
          const exact = line.Position((i / (path.length - 1)) * distance);
          const off = WGS84.Inverse(exact.lat2!, exact.lon2!, path.latDeg[i]!, path.lngDeg[i]!).s12!;
          expect(off).toBeLessThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('measures the ground within 2 cm of geographiclib', () => {
    fc.assert(
      fc.property(anyPath, ({ lng, lat, azimuth, distance }) => {
        const { lon2, lat2 } = WGS84.Direct(lat, lng, azimuth, distance);
        expect(Math.abs(arcLengthM([lng, lat], [lon2!, lat2!]) - distance)).toBeLessThan(0.02);
      }),
    );
  });
});

describe('the profile', () => {
  const grid = elevationGrid([107, 21, 107.5, 21.5], 600, (lng) => (lng - 107) * 1000);
  const terrain = createTerrain([grid]);
  const from: LngLat = [107.1, 21.2];
  const to: LngLat = [107.3, 21.2];

  it('starts and ends at its ends, with steps no longer than asked, and reads the ground', () => {
    const out = sampleProfile(terrain, from, to, 50, NO_CLUTTER, createProfileBuffer());
    expect(out.dKm[0]).toBe(0);
    expect(out.dKm[out.length - 1]).toBeCloseTo(out.distanceM / 1000, 12);
    expect(out.dKm[1]! * 1000).toBeLessThanOrEqual(50);
    expect(out.hM[0]).toBeCloseTo(100, 3);
    expect(out.hM[out.length - 1]).toBeCloseTo(300, 3);
    expect([out.voids, out.outside]).toEqual([0, 0]);
  });

  it('widens its steps where the buffer is short, and keeps two intervals on the shortest path', () => {
    const short = sampleProfile(terrain, from, to, 50, NO_CLUTTER, createProfileBuffer(101));
    expect(short.length).toBe(101);
    expect(sampleProfile(terrain, from, [107.1001, 21.2], 50, NO_CLUTTER, createProfileBuffer()).length).toBe(3);
    const none = sampleProfile(terrain, from, from, 50, NO_CLUTTER, createProfileBuffer());
    expect([none.length, none.distanceM, none.hM[2]]).toEqual([3, 0, none.hM[0]]);
  });

  it('counts voids and what no grid holds, each for itself', () => {
    const holed = createTerrain([
      elevationGrid([107, 21, 107.5, 21.5], 600, (lng) => (lng > 107.2 && lng < 107.21 ? VOID_M : 7)),
    ]);
    const out = sampleProfile(holed, from, [107.6, 21.2], 50, NO_CLUTTER, createProfileBuffer());
    const unknown = Array.from(out.hM.subarray(0, out.length)).filter(Number.isNaN).length;
    expect(out.voids).toBeGreaterThan(15);
    expect(out.outside).toBeGreaterThan(150);
    expect(out.voids + out.outside).toBe(unknown);
  });

  it('puts clutter on land alone, none near the receiver, none on a surface model', () => {
    const island = [
      [
        [
          [107, 21],
          [107.2, 21],
          [107.2, 21.5],
          [107, 21.5],
          [107, 21],
        ] as [number, number][],
      ],
    ];
    const coast = createTerrain([grid], seaMaskOf(island, [107, 21, 107.5, 21.5], 0.001));
    const inward = sampleProfile(coast, to, from, 50, clutterOn(coast, 15), createProfileBuffer());
    for (let i = 0; i < inward.length; i++) {
      if (Math.abs(inward.lngDeg[i]! - 107.2) < 0.001) continue;
      const sea = inward.lngDeg[i]! > 107.2;
      const near = inward.distanceM - inward.dKm[i]! * 1000 < 100;
      expect(inward.zone[i]).toBe(sea ? SEA : INLAND);
      expect(inward.clutterM[i]).toBe(sea || near ? 0 : 15);
    }
    expect(clutterOn({ surface: true }, 15)).toEqual(NO_CLUTTER);
  });
});
