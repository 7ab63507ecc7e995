import type { PlacesBy, VillageList } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** Opens the tab of villages at one of its lists. */
export function showVillages(app: AppContext, villageList: VillageList): void {
  setSession(app.store, { tab: 'dead', villageList, columnOpen: true });
}

/** Opens the tab of places, counted by commune, former district or operator. */
export function showPlacesBy(app: AppContext, placesBy: PlacesBy): void {
  setSession(app.store, { tab: 'places', placesBy, columnOpen: true });
}
