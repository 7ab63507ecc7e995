import { describe, expect, it } from 'vitest';
import { createCoverageEngine } from '../../../src/core/coverage/coverageEngine';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { geodesicDestination, geodesicDistanceM } from '../../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { aPlan, aSite, aVillage } from '../../builders/aPlan';
import { seededRandom } from '../../builders/seededRandom';

const CENTRES: readonly LngLat[] = [
  [107.3, 21.1],
  [180, 0],
  [-179.99, 65],
  [0, 85],
  [12, 89.95],
  [77, -90],
  [-60, -45],
];
/** The error of the chord grows with the cube of the radius: 0.2 mm at 30 km, 0.9 mm at 50 km, 7.5 mm at 100 km. */
const BANDS = [
  { longestM: 50_000, bandM: 0.001 },
  { longestM: 100_000, bandM: 0.008 },
];

describe.each(BANDS)('the chord verdict up to $longestM m against WGS84 geodesics', ({ longestM, bandM }) => {
  it.each(CENTRES)(`agrees outside ${bandM} m of the radius around %d, %d`, (lng, lat) => {
    const random = seededRandom(lng * 7 + lat);
    const near = (m: number) => geodesicDestination([lng, lat], random() * 360, Math.sqrt(random()) * m);
    const sites = Array.from({ length: 60 }, (_, i) =>
      aSite(`s${i}`, near(60_000), { radiusM: 300 + random() * (longestM - 300) }),
    );
    const edges = sites.flatMap(({ id, position, radiusM }) => [
      aVillage(`in ${id}`, geodesicDestination(position!, random() * 360, radiusM! - bandM)),
      aVillage(`out ${id}`, geodesicDestination(position!, random() * 360, radiusM! + bandM)),
    ]);
    const villages = [...edges, ...Array.from({ length: 120 }, (_, i) => aVillage(`v${i}`, near(120_000)))];
    const { coverCounts } = createCoverageEngine().ask(
      aPlan().withVillages(villages).withSites(sites).build(),
      ANY_MOBILE,
    );
    villages.forEach((village, v) => {
      const overM = sites.map((site) => geodesicDistanceM(site.position!, village.position) - site.radiusM!);
      expect(coverCounts[v]).toBeGreaterThanOrEqual(overM.filter((m) => m < -0.99 * bandM).length);
      expect(coverCounts[v]).toBeLessThanOrEqual(overM.filter((m) => m < 0.99 * bandM).length);
    });
  });
});
