import type { MapViewState } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** The map tells what it shows. */
export function setView(app: AppContext, view: MapViewState): void {
  setSession(app.store, { view });
}
