import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { LngLat } from '../../core/geo/lngLat';
import type { Site } from '../../core/plan/site';
import type { SitesInForce } from '../../state/sitesInForce';
import { siteRing } from '../footprints/siteRing';
import { siteSign } from './siteData';
import { siteKinds } from './siteKinds';

/** The hairline of every site the programme may still decide, marked by the site's place in the list. */
export function outlineData(sites: readonly Site[], inForce: SitesInForce): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  for (const at of siteKinds(sites).programme) {
    const site = sites[at]!;
    const radiusM = inForce.radiusM[at]!;
    if (siteSign(site) === 'gone' || !(radiusM > 0)) continue;
    features.push({
      type: 'Feature',
      id: at,
      geometry: lineOf(siteRing(site, radiusM)),
      properties: { id: site.id, sign: siteSign(site), active: inForce.active[at] },
    });
  }
  return { type: 'FeatureCollection', features };
}

export function lineOf(ring: readonly LngLat[]): LineString {
  return { type: 'LineString', coordinates: ring.map((at) => [...at]) };
}
