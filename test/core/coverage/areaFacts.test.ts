import { describe, expect, it } from 'vitest';
import { areaFacts } from '../../../src/core/coverage/areaFacts';
import type { LngLat } from '../../../src/core/geo/lngLat';
import type { Area } from '../../../src/core/plan/plan';
import type { Site } from '../../../src/core/plan/site';
import type { Village } from '../../../src/core/plan/village';

const square = (west: number, south: number, side: number): LngLat[][][] => [
  [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
];
const forest: Area = { id: 'f', name: 'Rừng', areaKind: 'exclusion', polygons: square(107, 21, 0.1) };
const site = (id: string, lng: number, status: Site['status'] = 'planned'): Site => ({
  id,
  name: id,
  position: [lng, 21.05],
  status,
});
const village = (id: string, lng: number): Village => ({ id, name: id, position: [lng, 21.05] });

describe('areaFacts', () => {
  it('finds the sites and villages inside, and says what is not covered', () => {
    const [facts] = areaFacts(
      [forest],
      [site('in', 107.05), site('out', 107.2), site('old', 107.05, 'existing')],
      [village('a', 107.02), village('b', 107.03), village('c', 107.3)],
      (at) => at === 0,
    );
    expect(facts).toMatchObject({ siteIds: ['in'], villages: 2, deadVillages: 1, withinBoundaryKm2: null });
    // A square of 0.1° at 21°N on the mean sphere: 11.12 km × 11.12 km × cos 21.05°.
    expect(facts!.km2).toBeCloseTo(11.1195 ** 2 * Math.cos((21.05 * Math.PI) / 180), 0);
  });

  it('keeps the distance around it: a site 500 m outside is inside once the buffer is 1 km', () => {
    const near = site('near', 107.1 + 500 / (111_320 * Math.cos((21.05 * Math.PI) / 180)));
    expect(areaFacts([forest], [near], [], () => true)[0]!.siteIds).toEqual([]);
    expect(areaFacts([{ ...forest, bufferM: 1000 }], [near], [], () => true)[0]!.siteIds).toEqual(['near']);
  });

  it('measures what of an exclusion area lies within the boundary', () => {
    const boundary: Area = { id: 'b', name: 'Tỉnh', areaKind: 'boundary', polygons: square(107.05, 20.9, 0.5) };
    const [facts] = areaFacts([forest, boundary], [], [], () => true);
    expect(facts!.withinBoundaryKm2! / facts!.km2).toBeCloseTo(0.5, 3);
  });
});
