import type { Feature, FeatureCollection } from 'geojson';
import { villageIndex } from '../../core/plan/findVillage';
import type { Site } from '../../core/plan/site';
import type { Village } from '../../core/plan/village';
import type { FeatureRef } from '../../state/session';
import { siteRing } from '../footprints/siteRing';
import type { MapView } from '../mapView';
import { lineOf } from './outlineData';
import { isTick, siteSign } from './siteData';

/** Halo, name and footprint outline of what is selected or under the pointer. The site in the hand shows its own. */
export function focusData(view: MapView): FeatureCollection {
  const features: Feature[] = [];
  const add = (ref: FeatureRef, selected: boolean) => {
    const marks =
      ref.kind === 'site'
        ? siteMarks(view, ref.id, selected)
        : villageMarks(view.villages[villageIndex(view.villages, ref.id)], selected);
    features.push(...marks);
  };
  const { hovered, selected } = view;
  for (const ref of selected) add(ref, true);
  if (hovered && !selected.some((ref) => ref.kind === hovered.kind && ref.id === hovered.id)) add(hovered, false);
  return { type: 'FeatureCollection', features };
}

function siteMarks(view: MapView, id: string, selected: boolean): Feature[] {
  const at = view.inForce.indexOf(id);
  const site = view.sites[at];
  if (!site?.position || view.held?.site === site) return [];
  const properties = { kind: 'site', sign: signOf(site), name: site.name, selected };
  const radiusM = view.inForce.radiusM[at]!;
  const halo: Feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [...site.position] }, properties };
  if (!(radiusM > 0) || site.status === 'retired') return [halo];
  return [
    halo,
    { type: 'Feature', geometry: lineOf(siteRing(site, radiusM)), properties: { ...properties, name: '' } },
  ];
}

function villageMarks(village: Village | undefined, selected: boolean): Feature[] {
  if (!village) return [];
  const properties = { kind: 'village', sign: 'village', name: village.name, selected };
  return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [...village.position] }, properties }];
}

function signOf(site: Site): string {
  return isTick(site) ? 'existing' : siteSign(site);
}
