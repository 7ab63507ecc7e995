import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { type PointFeature, sites, villages } from './builtIn';
import { chordM, chordOf } from './reach';

const NEAR = 0.05;
const CLEAR = 0.02;

/** Sphere, ellipsoid and projected distances differ by half a per cent at most, so they all count the same. */
test('no village lies within 2 % of the radius of any site, on the WGS84 ellipsoid', () => {
  const close = sites.flatMap((s) => nearRim(s).map((v) => Math.abs(groundM(s, v) / radiusM(s) - 1)));
  expect(close.length).toBeGreaterThan(1000);
  expect(Math.min(...close)).toBeGreaterThanOrEqual(CLEAR);
});

function nearRim(site: PointFeature): PointFeature[] {
  const [inner, outer] = [chordOf(radiusM(site) * (1 - NEAR)), chordOf(radiusM(site) * (1 + NEAR))];
  return villages.filter((v) => {
    const d = chordM(site, v);
    return d > inner && d < outer;
  });
}

function groundM(a: PointFeature, b: PointFeature): number {
  const [lon1, lat1] = a.geometry.coordinates as [number, number];
  const [lon2, lat2] = b.geometry.coordinates as [number, number];
  return geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 as number;
}

function radiusM(site: PointFeature): number {
  return Number(site.properties.radiusM);
}
