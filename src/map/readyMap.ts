import type { Plan } from '../core/plan/plan';
import { bringInForce } from '../state/sitesInForce';
import { gatherDiscs } from './footprints/siteDiscs';
import { sortSites } from './layers/siteKinds';
import { thinSites } from './layers/thinSites';
import { placeVillages } from './layers/villagePlaces';
import { symbolsFromZoom } from './layers/villageSymbols';
import { projectPoints } from './mercatorPoints';

/** Works out in steps what the map is going to ask of a large plan; what follows from the lists is then at hand. */
export function* readyMap({ sites, villages, coverage }: Plan): Generator<void, void> {
  const inForce = yield* bringInForce(sites, coverage);
  yield* sortSites(sites);
  yield* thinSites(sites);
  yield* gatherDiscs(sites, inForce);
  yield* placeVillages(villages);
  symbolsFromZoom(villages);
  yield* projectPoints(sites);
  yield* projectPoints(villages);
}
