import { circlePolygon } from '../geo/circlePolygon';
import type { LngLat } from '../geo/lngLat';
import type { Polygons } from '../geo/polygons';
import { unionPolygons } from '../geo/unionPolygons';
import type { Plan } from '../plan/plan';
import { createPropagation } from './levels/createPropagation';
import type { LevelFootprints } from './raster/levelFootprints';
import type { CoverageFilter } from './result';
import { activeReaches } from './siteRecord';
import { SiteRules } from './siteRules';

/** Progress is told once for so many sites. */
const SITES_PER_REPORT = 50;
/** Of the work where levels decide: the rest is the union. */
const SWEPT_SHARE = 0.9;

/**
 * The ground that active sites serve, as a MultiPolygon's coordinates (RFC 7946); none are active: empty. In the radius
 * model each site is a circle of 64 sides on Turf's sphere: inside the circle by up to 0.12 %, off WGS84 by up to 0.6 % of
 * the radius. Where levels decide, the union of `footprints`; throws RangeError without them. Verdicts come from the chord
 * test and from the paths themselves, never from this drawing. `onProgress`: 0 to 1.
 */
export function mergedCoverage(
  plan: Plan,
  filter: CoverageFilter,
  onProgress: (fraction: number) => void = () => {},
  footprints: LevelFootprints | null = null,
): LngLat[][][] {
  const byRadius = plan.coverage.model === 'radius';
  if (!byRadius && !footprints) throw new RangeError('mergedCoverage: levels have no circles; give footprints');
  const parts = byRadius ? circles(plan, filter) : levelParts(plan, filter, footprints!, onProgress);
  const from = byRadius ? 0 : SWEPT_SHARE;
  let done = 0;
  return unionPolygons(parts, () => {
    done++;
    if (done % SITES_PER_REPORT === 0) onProgress(from + ((1 - from) * done) / parts.length);
  });
}

function circles(plan: Plan, filter: CoverageFilter): Polygons[] {
  return activeReaches(plan, filter).map(({ lngDeg, latDeg, radiusM }): Polygons => {
    const { type, coordinates } = circlePolygon([lngDeg, latDeg], radiusM);
    return (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Polygons;
  });
}

/** Masts that are alike share one footprint, which is merged once. */
function levelParts(
  plan: Plan,
  filter: CoverageFilter,
  footprints: LevelFootprints,
  onProgress: (fraction: number) => void,
): Polygons[] {
  const rules = new SiteRules(plan, filter, createPropagation(null));
  const sites = plan.sites.filter((site) => rules.counts(site));
  const parts = new Set<Polygons>();
  for (const [at, site] of sites.entries()) {
    parts.add(footprints.of(site).polygons);
    onProgress((SWEPT_SHARE * (at + 1)) / sites.length);
  }
  return [...parts];
}
