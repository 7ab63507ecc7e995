import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { selectSites } from '../../commands/select';
import { sitesWithin } from '../hitTest';
import type { MapView } from '../mapView';
import type { Spot } from '../tool';

export interface BoxSelect {
  begin(spot: Spot): void;
  stretch(spot: Spot): void;
  finish(spot: Spot): void;
  cancel(): void;
}

/** Shift and drag: every site in the box is selected. */
export function boxSelect(map: MapLibreMap, app: AppContext, view: () => MapView): BoxSelect {
  let from: Spot | null = null;
  let frame: HTMLElement | null = null;

  const cancel = () => {
    frame?.remove();
    frame = null;
    from = null;
  };
  return {
    begin(spot) {
      from = spot;
      frame = document.createElement('div');
      frame.className = 'maplibregl-boxzoom';
      map.getContainer().append(frame);
    },
    stretch(spot) {
      if (!from || !frame) return;
      frame.style.transform = `translate(${Math.min(from.x, spot.x)}px, ${Math.min(from.y, spot.y)}px)`;
      frame.style.width = `${Math.abs(from.x - spot.x)}px`;
      frame.style.height = `${Math.abs(from.y - spot.y)}px`;
    },
    finish(spot) {
      if (from) selectSites(app, sitesWithin(view(), from.lngLat, spot.lngLat, app.store.getState().session.unlocked));
      cancel();
    },
    cancel,
  };
}
