import type { PlacesBy, VillageList } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { openColumn } from './openColumn';

/** Opens the tab of villages at one of its lists. */
export function showVillages(app: AppContext, villageList: VillageList): void {
  setSession(app.store, { tab: 'dead', villageList, ...openColumn(app) });
}

/** Opens the tab of places, counted by commune, former district or operator. */
export function showPlacesBy(app: AppContext, placesBy: PlacesBy): void {
  setSession(app.store, { tab: 'places', placesBy, ...openColumn(app) });
}
