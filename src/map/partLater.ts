import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import type { AppState } from '../state/store';
import type { MapView } from './mapView';

/** Draws one part of the map and follows the state; gives back the way to stop. */
export type MapPart = (map: MapLibreMap, app: AppContext, view: () => MapView) => () => void;

/** A part of the map that is fetched when it is first wanted. */
export function partLater(
  map: MapLibreMap,
  app: AppContext,
  view: () => MapView,
  wanted: (state: AppState) => boolean,
  load: () => Promise<MapPart>,
): () => void {
  let asked = false;
  let stop: (() => void) | undefined;
  const look = () => {
    if (asked || !wanted(app.store.getState())) return;
    asked = true;
    void load().then((part) => {
      if (!map._removed) stop = part(map, app, view);
    });
  };
  const end = app.store.subscribe(look);
  return () => {
    end();
    stop?.();
  };
}
