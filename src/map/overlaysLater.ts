import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import type { MapView } from './mapView';

/** Path and level raster are drawn by a part of the map that comes when the first of them is asked for. */
export function overlaysLater(map: MapLibreMap, app: AppContext, view: () => MapView): () => void {
  let asked = false;
  let stop: (() => void) | undefined;
  const look = () => {
    const { profile, raster } = app.store.getState().session;
    if (asked || !(profile || raster)) return;
    asked = true;
    void import('./radioOverlays').then(({ radioOverlays }) => {
      if (!map._removed) stop = radioOverlays(map, app, view);
    });
  };
  const end = app.store.subscribe(look);
  return () => {
    end();
    stop?.();
  };
}
