import type { PointFeature } from './builtIn';

const MEAN_RADIUS_M = 6371008.8;
const RAD = Math.PI / 180;

/** Written apart from the engine and from the generator: the chord test of the radius model, on every pair. */
export function reaches(site: PointFeature, village: PointFeature): boolean {
  return chordM(site, village) <= chordOf(Number(site.properties.radiusM));
}

export function unserved(villages: PointFeature[], sites: PointFeature[]): PointFeature[] {
  return villages.filter((v) => !sites.some((s) => reaches(s, v)));
}

export function chordM(a: PointFeature, b: PointFeature): number {
  const [p, q] = [ecef(a), ecef(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

export function chordOf(groundM: number): number {
  return 2 * MEAN_RADIUS_M * Math.sin(groundM / 2 / MEAN_RADIUS_M);
}

const known = new WeakMap<PointFeature, [number, number, number]>();

function ecef(feature: PointFeature): [number, number, number] {
  const found = known.get(feature);
  if (found) return found;
  const [lon, lat] = feature.geometry.coordinates as [number, number];
  const e2 = 1 - (6356752.314245179 / 6378137) ** 2;
  const n = 6378137 / Math.sqrt(1 - e2 * Math.sin(lat * RAD) ** 2);
  const r = n * Math.cos(lat * RAD);
  const xyz: [number, number, number] = [
    r * Math.cos(lon * RAD),
    r * Math.sin(lon * RAD),
    n * (1 - e2) * Math.sin(lat * RAD),
  ];
  known.set(feature, xyz);
  return xyz;
}
