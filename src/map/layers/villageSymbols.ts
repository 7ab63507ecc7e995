import type { Village } from '../../core/plan/village';
import { FINEST_TILES } from './tilePlaces';
import { villagePlaces } from './villagePlaces';

/** So many villages are drawn as symbols at every zoom. */
const FEW = 20_000;
/** The map cannot lay out more than 32,768 symbols of a tile and layer, and is slow long before. */
const MOST_IN_TILE = 5_000;
const FIRST_ZOOM = 5;
const NEVER = 24;

/** From which zoom on villages are drawn as symbols; below it they are circles. 0: at every zoom. */
export function symbolsFromZoom(villages: readonly Village[]): number {
  if (villages.length <= FEW) return 0;
  let zoom = zooms.get(villages);
  if (zoom === undefined) {
    zoom = firstZoomOfFew(villagePlaces(villages).codes);
    zooms.set(villages, zoom);
  }
  return zoom;
}

/** More than so many villages share a tile when one and the one so many after it do: codes are sorted. */
function firstZoomOfFew(codes: Uint32Array): number {
  for (let zoom = FIRST_ZOOM; zoom <= FINEST_TILES; zoom++) {
    const shift = 2 * (FINEST_TILES - zoom);
    let few = true;
    for (let at = MOST_IN_TILE; at < codes.length && few; at++) {
      few = codes[at]! >>> shift !== codes[at - MOST_IN_TILE]! >>> shift;
    }
    if (few) return zoom;
  }
  return NEVER;
}

const zooms = new WeakMap<readonly Village[], number>();
