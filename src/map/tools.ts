import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import type { Mode } from '../state/session';
import type { MapView } from './mapView';
import { addSite } from './modes/addSite';
import { browse } from './modes/browse';
import { drawArea } from './modes/drawArea';
import { measure } from './modes/measure';
import type { Tool } from './tool';

const TOOLS: Readonly<Record<Mode, (map: MapLibreMap, app: AppContext, view: () => MapView) => Tool>> = {
  browse,
  addSite,
  measure,
  drawArea,
};

/** The tool of the mode the session is in; the one before is ended first. */
export function currentTool(map: MapLibreMap, app: AppContext, view: () => MapView): () => Tool {
  let mode = app.store.getState().session.mode;
  let tool = TOOLS[mode](map, app, view);
  return () => {
    const now = app.store.getState().session.mode;
    if (now !== mode) {
      tool.end?.();
      mode = now;
      tool = TOOLS[mode](map, app, view);
    }
    return tool;
  };
}
