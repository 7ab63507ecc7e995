import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import type { Tool } from '../tool';
import { sketchTool } from './sketchTool';

/** A line with its lengths; it stays until the mode is left, and Enter leaves nothing more to do. */
export function measure(map: MapLibreMap, app: AppContext): Tool {
  return sketchTool(map, app, false, () => {});
}
