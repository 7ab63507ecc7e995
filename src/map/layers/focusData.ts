import type { Feature, FeatureCollection } from 'geojson';
import type { LngLat } from '../../core/geo/lngLat';
import { villageIndex } from '../../core/plan/findVillage';
import type { Village } from '../../core/plan/village';
import type { FeatureRef } from '../../state/session';
import { siteRing } from '../footprints/siteRing';
import type { MapView } from '../mapView';
import { lineOf } from './outlineData';
import { isTick, siteSign } from './siteData';

interface Focus {
  readonly selected: boolean;
  /** Many names would cover each other. */
  readonly named: boolean;
}

/** Halo, name and footprint outline of what is selected or under the pointer. The site in the hand shows its own. */
export function focusData(view: MapView): FeatureCollection {
  const { hovered, selected } = view;
  const features: Feature[] = [];
  const isHovered = ({ kind, id }: FeatureRef) => hovered?.kind === kind && hovered.id === id;
  for (const ref of selected) {
    features.push(...marks(view, ref, { selected: true, named: selected.length === 1 || isHovered(ref) }));
  }
  if (hovered && !selected.some(isHovered)) features.push(...marks(view, hovered, { selected: false, named: true }));
  return { type: 'FeatureCollection', features };
}

function marks(view: MapView, { kind, id }: FeatureRef, focus: Focus): Feature[] {
  if (kind === 'site') return siteMarks(view, id, focus);
  return villageMarks(view.villages[villageIndex(view.villages, id)], focus);
}

function siteMarks(view: MapView, id: string, { selected, named }: Focus): Feature[] {
  const at = view.inForce.indexOf(id);
  const site = view.sites[at];
  if (!site?.position || view.held?.site === site) return [];
  const properties = { kind: 'site', id, sign: isTick(site) ? 'existing' : siteSign(site), selected };
  const halo = pointFeature(site.position, { ...properties, name: named ? site.name : '' });
  const radiusM = view.inForce.radiusM[at]!;
  if (!(radiusM > 0) || site.status === 'retired') return [halo];
  return [halo, { type: 'Feature', geometry: lineOf(siteRing(site, radiusM)), properties }];
}

function villageMarks(village: Village | undefined, { selected, named }: Focus): Feature[] {
  if (!village) return [];
  const { id, name, position } = village;
  return [pointFeature(position, { kind: 'village', id, sign: 'village', name: named ? name : '', selected })];
}

function pointFeature(at: LngLat, properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...at] }, properties };
}
