import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { Site } from '../../core/plan/site';
import type { SitesInForce } from '../../state/sitesInForce';
import { shownFromZoom } from './thinSites';

export type SiteSign = 'planned' | 'candidate' | 'gone';

/** Existing stations are ticks; everything the programme may still decide is a mast. */
export function isTick(site: Site): boolean {
  return site.status === 'existing';
}

export function siteSign(site: Site): SiteSign {
  if (site.status === 'retired' || site.review === 'rejected') return 'gone';
  return site.status === 'candidate' ? 'candidate' : 'planned';
}

/** A place that somebody named, not a number in a list: its name is shown from afar. */
export function hasOwnName(site: Site): boolean {
  return site.name !== '' && !/\d/.test(site.name);
}

export function existingData(sites: readonly Site[], inForce: SitesInForce): FeatureCollection<Point> {
  const zooms = shownFromZoom(sites);
  return collect(sites, (site, at) =>
    isTick(site)
      ? {
          id: site.id,
          name: site.name,
          operator: site.operator ?? '',
          active: inForce.active[at],
          fromZoom: zooms[at],
        }
      : null,
  );
}

export function programmeData(sites: readonly Site[], inForce: SitesInForce): FeatureCollection<Point> {
  return collect(sites, (site, at) =>
    isTick(site)
      ? null
      : {
          id: site.id,
          name: site.name,
          status: site.status,
          sign: siteSign(site),
          named: hasOwnName(site) && site.status === 'planned',
          active: inForce.active[at],
        },
  );
}

/** Ids are places in the list of sites. Sites without a position are not drawn. */
function collect(
  sites: readonly Site[],
  properties: (site: Site, at: number) => Feature['properties'],
): FeatureCollection<Point> {
  const features: Feature<Point>[] = [];
  sites.forEach((site, at) => {
    const shown = site.position && properties(site, at);
    if (!shown) return;
    features.push({
      type: 'Feature',
      id: at,
      geometry: { type: 'Point', coordinates: site.position as unknown as Position },
      properties: shown,
    });
  });
  return { type: 'FeatureCollection', features };
}
