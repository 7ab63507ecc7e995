import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import { MAP_WORDS } from '../i18n/mapWords';

/** The canvas says what it is and where its content can be read, in the language of the page. */
export function describeMap(map: MapLibreMap, app: AppContext, onLanguage: () => void): () => void {
  const canvas = map.getCanvas();
  canvas.setAttribute('role', 'application');
  let language: string | null = null;
  const describe = () => {
    const now = app.store.getState().session.language;
    if (now === language) return;
    language = now;
    canvas.setAttribute('aria-label', MAP_WORDS[now].label);
    canvas.setAttribute('aria-description', MAP_WORDS[now].description);
    onLanguage();
  };
  describe();
  return app.store.subscribe(describe);
}
