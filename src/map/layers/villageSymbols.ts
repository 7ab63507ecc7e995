import type { Village } from '../../core/plan/village';
import { mercatorX, mercatorY } from '../mercator';

/** So many villages are drawn as symbols at every zoom. */
const FEW = 20_000;
/** The map cannot lay out more than 32,768 symbols of a tile and layer, and is slow long before. */
const MOST_IN_TILE = 5_000;
const FIRST_ZOOM = 5;
/** The tiles of the villages are cut no finer. */
const FINEST_TILES = 14;
const NEVER = 24;

/** From which zoom on villages are drawn as symbols; below it they are circles. 0: at every zoom. */
export function symbolsFromZoom(villages: readonly Village[]): number {
  if (villages.length <= FEW) return 0;
  let zoom = zooms.get(villages);
  if (zoom === undefined) {
    zoom = firstZoomOfFew(villages);
    zooms.set(villages, zoom);
  }
  return zoom;
}

function firstZoomOfFew(villages: readonly Village[]): number {
  const across = 2 ** FINEST_TILES;
  const x = Uint16Array.from(villages, ({ position }) => mercatorX(position[0]) * across);
  const y = Uint16Array.from(villages, ({ position }) => mercatorY(position[1]) * across);
  for (let zoom = FIRST_ZOOM; zoom <= FINEST_TILES; zoom++) {
    const shift = FINEST_TILES - zoom;
    const inTile = new Map<number, number>();
    let most = 0;
    for (let at = 0; at < villages.length && most <= MOST_IN_TILE; at++) {
      const tile = (x[at]! >> shift) * across + (y[at]! >> shift);
      const count = (inTile.get(tile) ?? 0) + 1;
      inTile.set(tile, count);
      most = Math.max(most, count);
    }
    if (most <= MOST_IN_TILE) return zoom;
  }
  return NEVER;
}

const zooms = new WeakMap<readonly Village[], number>();
