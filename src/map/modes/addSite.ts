import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../../commands/appContext';
import { addCandidate } from '../../commands/editSites';
import { setMode } from '../../commands/view';
import { MAP_WORDS } from '../../i18n/mapWords';
import type { Tool } from '../tool';

/** A click puts a candidate there. */
export function addSite(map: MapLibreMap, app: AppContext): Tool {
  map.getCanvas().style.cursor = 'crosshair';
  return {
    click({ lngLat }) {
      addCandidate(app, lngLat, MAP_WORDS[app.store.getState().session.language].newSite);
    },
    key(event) {
      if (event.key !== 'Escape') return false;
      setMode(app, 'browse');
      return true;
    },
    end: () => {
      map.getCanvas().style.cursor = '';
    },
  };
}
