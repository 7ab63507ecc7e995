import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { Site } from '../../core/plan/site';
import type { SitesInForce } from '../../state/sitesInForce';
import { hasOwnName, siteSign } from './siteData';
import { siteKinds } from './siteKinds';

/** The masts the programme may still decide. Ids are places in the list of sites; without a position none is drawn. */
export function programmeData(sites: readonly Site[], inForce: SitesInForce): FeatureCollection<Point> {
  const features: Feature<Point>[] = [];
  for (const at of siteKinds(sites).programme) {
    const site = sites[at]!;
    features.push({
      type: 'Feature',
      id: at,
      geometry: { type: 'Point', coordinates: site.position as unknown as Position },
      properties: {
        id: site.id,
        name: site.name,
        status: site.status,
        sign: siteSign(site),
        named: hasOwnName(site) && site.status === 'planned',
        active: inForce.active[at],
      },
    });
  }
  return { type: 'FeatureCollection', features };
}
