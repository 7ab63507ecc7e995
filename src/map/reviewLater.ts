import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppContext } from '../commands/appContext';
import type { MapView } from './mapView';

/** What a review adds to the map is drawn by a part that comes when the review is first opened. */
export function reviewLater(map: MapLibreMap, app: AppContext, view: () => MapView): () => void {
  let asked = false;
  let stop: (() => void) | undefined;
  const look = () => {
    if (asked || app.store.getState().session.tab !== 'review') return;
    asked = true;
    void import('./layers/reviewMarks').then(({ showReviewMarks }) => {
      if (!map._removed) stop = showReviewMarks(map, app, () => view().theme);
    });
  };
  const end = app.store.subscribe(look);
  return () => {
    end();
    stop?.();
  };
}
