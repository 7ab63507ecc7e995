import type { Feature, FeatureCollection } from 'geojson';
import type { MapView } from '../mapView';
import { siteSign } from './siteData';

/** The chosen sites with their place in the build order, and the places the optimiser may choose from. */
export function proposalData({ sites, inForce, proposal, places }: MapView): FeatureCollection {
  const features: Feature[] = [];
  const chosen = new Set(proposal?.siteIds);
  for (const { id, position } of places) {
    if (position && !chosen.has(id)) features.push(point(position, { kind: 'place', id }));
  }
  proposal?.siteIds.forEach((id, at) => {
    const site = sites[inForce.indexOf(id)];
    if (!site?.position) return;
    features.push(point(site.position, { kind: 'chosen', id, order: at + 1, sign: siteSign(site) }));
  });
  return { type: 'FeatureCollection', features };
}

function point(at: readonly [number, number], properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...at] }, properties };
}
