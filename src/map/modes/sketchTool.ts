import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { removeSketchPoint } from '../../commands/sketch';
import { addSketchPoint, setMode } from '../../commands/view';
import { drawSketch } from '../layers/drawSketch';
import type { Spot, Tool } from '../tool';

/** Corner after corner; the last stretch follows the pointer. `finish` is called on Enter and on a double click. */
export function sketchTool(map: MapLibreMap, app: AppContext, closed: boolean, finish: () => void): Tool {
  map.getCanvas().style.cursor = 'crosshair';
  const session = () => app.store.getState().session;

  const rubber = (spot: Spot | null) => {
    const { sketch, language } = session();
    if (sketch.length === 0) return;
    const points = spot ? [...sketch, spot.lngLat] : sketch;
    drawSketch((data) => void map.getSource<GeoJSONSource>('sketch')?.setData(data), points, closed, language);
  };
  return {
    click({ lngLat }) {
      const last = session().sketch.at(-1);
      if (!last || last[0] !== lngLat[0] || last[1] !== lngLat[1]) addSketchPoint(app, lngLat);
    },
    doubleClick: finish,
    move: rubber,
    key({ key }) {
      if (key === 'Escape') setMode(app, 'browse');
      else if (key === 'Enter') finish();
      else if (key === 'Backspace') removeSketchPoint(app);
      else return false;
      return true;
    },
    end: () => {
      map.getCanvas().style.cursor = '';
    },
  };
}
