import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { finishArea } from '../../commands/finishArea';
import { MAP_WORDS } from '../../i18n/mapWords';
import type { Tool } from '../tool';
import { sketchTool } from './sketchTool';

export function drawArea(map: MapLibreMap, app: AppContext): Tool {
  return sketchTool(map, app, true, () => {
    finishArea(app, MAP_WORDS[app.store.getState().session.language].newArea);
  });
}
