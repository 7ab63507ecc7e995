import type { PlacesBy, SessionSlice, VillageList } from '../state/session';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';

/** Opens the tab of villages at one of its lists. */
export function showVillages(app: AppContext, villageList: VillageList): void {
  setSession(app.store, { tab: 'dead', villageList, ...openColumn(app) });
}

/** Opens the tab of places, counted by commune, former district or operator. */
export function showPlacesBy(app: AppContext, placesBy: PlacesBy): void {
  setSession(app.store, { tab: 'places', placesBy, ...openColumn(app) });
}

/** On a narrow page the list lies in the sheet: a low one shows nothing of it. */
function openColumn(app: AppContext): Pick<SessionSlice, 'columnOpen' | 'sheet'> {
  const { sheet } = app.store.getState().session;
  return { columnOpen: true, sheet: sheet === 'low' ? 'half' : sheet };
}
