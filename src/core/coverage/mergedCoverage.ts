import { circlePolygon } from '../geo/circlePolygon';
import type { LngLat } from '../geo/lngLat';
import type { Polygons } from '../geo/polygons';
import { unionPolygons } from '../geo/unionPolygons';
import type { Plan } from '../plan/plan';
import type { CoverageFilter } from './result';
import { activeReaches } from './siteRecord';

/** Progress is told once for so many sites. */
const SITES_PER_REPORT = 50;

/**
 * The ground that active sites serve, as a MultiPolygon's coordinates (RFC 7946); none are active: empty. Each site is a
 * circle of 64 sides on Turf's sphere: inside the circle by up to 0.12 %, off WGS84 by up to 0.6 % of the radius.
 * Verdicts come from the chord test, never from this drawing. `onProgress`: 0 to 1.
 */
export function mergedCoverage(
  plan: Plan,
  filter: CoverageFilter,
  onProgress: (fraction: number) => void = () => {},
): LngLat[][][] {
  const circles = activeReaches(plan, filter).map(({ lngDeg, latDeg, radiusM }): Polygons => {
    const { type, coordinates } = circlePolygon([lngDeg, latDeg], radiusM);
    return (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Polygons;
  });
  let done = 0;
  return unionPolygons(circles, () => {
    done++;
    if (done % SITES_PER_REPORT === 0) onProgress(done / circles.length);
  });
}
