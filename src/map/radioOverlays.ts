import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import { LevelRaster } from './layers/levelRaster';
import { ProfileLine } from './layers/profileLine';
import type { MapView } from './mapView';

/** Draws the path and the level raster of the session as they change. */
export function radioOverlays(map: MapLibreMap, app: AppContext, view: () => MapView): () => void {
  const raster = new LevelRaster(map);
  const line = new ProfileLine(map, app, view);
  const sync = () => {
    const state = app.store.getState();
    const { theme } = view();
    raster.sync(state.session.raster ?? null, theme);
    line.sync(state, theme);
  };
  const end = app.store.subscribe(sync);
  // The device may turn dark without a word to the store.
  map.on('styledata', sync);
  sync();
  return () => {
    end();
    map.off('styledata', sync);
    line.end();
  };
}
