import { footprintRing } from '../../core/geo/footprintRing';
import type { LngLat } from '../../core/geo/lngLat';
import type { Site } from '../../core/plan/site';

const POINTS = 96;

/** The footprint of a site where it stands, made once per site and radius. */
export function siteRing(site: Site, radiusM: number): readonly LngLat[] {
  const known = rings.get(site);
  if (known?.radiusM === radiusM) return known.ring;
  const ring = site.position ? footprintRing(site.position, radiusM, POINTS) : [];
  rings.set(site, { radiusM, ring });
  return ring;
}

const rings = new WeakMap<Site, { radiusM: number; ring: readonly LngLat[] }>();
