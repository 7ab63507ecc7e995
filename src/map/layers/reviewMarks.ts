import { type GeoJSONSource, type Map as MapLibreMap, Marker } from 'maplibre-gl';
import './review.css';
import type { AppContext } from '../../commands/appContext';
import { dragSuggestion } from '../../commands/reviewForm';
import { reviewOf } from '../../commands/reviewSession';
import { type LngLat, roundLngLat } from '../../core/geo/lngLat';
import { findSite } from '../../core/plan/findSite';
import type { Comparison } from '../../state/review';
import { MAP_COLOURS, type MapTheme } from '../mapColours';
import { comparisonData, lineOf, suggestionData } from './reviewData';
import { REVIEW_SOURCE, reviewLayers } from './reviewLayers';

const BELOW = 'focus-outline';

/**
 * Draws what a review adds to the map while its list is open: suggested places, the ghost in the hand of whoever writes
 * a change, and what differs from another plan. Returns the way to take it off.
 */
export function showReviewMarks(map: MapLibreMap, app: AppContext, theme: () => MapTheme): () => void {
  const ghost = ghostMarker(app);
  let drawn: readonly unknown[] = [];
  const draw = (): void => {
    const { doc, session } = app.store.getState();
    const { form, comparison } = reviewOf(app).getState();
    const open = session.tab === 'review';
    const writing = open && form?.kind === 'requestChange' ? form : null;
    const shown: Comparison | null = comparison?.onMap ? comparison : null;
    const colours = theme();
    const now = [open && doc.plan, writing, shown, colours];
    if (now.every((each, at) => each === drawn[at])) return;
    const recolour = colours !== drawn[3];
    drawn = now;
    if (recolour) putLayers(map, colours);
    const own = writing && findSite(doc.plan, writing.siteId);
    const at: LngLat | null = writing ? (writing.position ?? own?.position ?? null) : null;
    const features = [
      ...(shown ? comparisonData(shown).features : []),
      ...(open && !shown ? suggestionData(doc.plan, writing?.siteId ?? null).features : []),
      ...(own?.position && writing?.position ? [lineOf(own.position, writing.position, { kind: 'ghost' })] : []),
    ];
    map.getSource<GeoJSONSource>(REVIEW_SOURCE)?.setData({ type: 'FeatureCollection', features });
    ghost.put(map, at);
  };
  const stops = [app.store.subscribe(draw), reviewOf(app).subscribe(draw)];
  map.on('styledata', draw);
  draw();
  return () => {
    map.off('styledata', draw);
    for (const stop of stops) stop();
    ghost.put(map, null);
  };
}

function putLayers(map: MapLibreMap, theme: MapTheme): void {
  if (!map.getSource(REVIEW_SOURCE)) {
    map.addSource(REVIEW_SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  }
  for (const layer of reviewLayers(MAP_COLOURS[theme])) {
    if (map.getLayer(layer.id)) map.removeLayer(layer.id);
    map.addLayer(layer, BELOW);
  }
}

/** The suggested place in the hand: an element of its own, to be dragged. For the keyboard there is its field. */
function ghostMarker(app: AppContext) {
  let marker: Marker | null = null;
  let held = false;
  return {
    put(map: MapLibreMap, at: LngLat | null): void {
      if (!at) {
        marker?.remove();
        marker = null;
        return;
      }
      if (!marker) {
        const element = document.createElement('div');
        element.className = 'review-ghost';
        element.setAttribute('aria-hidden', 'true');
        marker = new Marker({ element, draggable: true }).setLngLat([...at]).addTo(map);
        const follow = (): void => {
          const { lng, lat } = marker!.getLngLat();
          dragSuggestion(app, roundLngLat([lng, lat]));
        };
        marker.on('dragstart', () => {
          held = true;
        });
        marker.on('drag', follow);
        marker.on('dragend', () => {
          held = false;
          follow();
        });
      }
      if (!held) marker.setLngLat([...at]);
    },
  };
}
