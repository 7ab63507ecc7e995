import type { Village } from '../../core/plan/village';
import { PointTile } from './pointTile';
import { TILE_LAYER, type TileNumbers } from './tileAddress';
import { FINEST_TILES, placesInTile, TILE_EXTENT } from './tilePlaces';
import { villagePlaces } from './villagePlaces';
import { DEAD, isPoint } from './villageState';
import { symbolsFromZoom } from './villageSymbols';

/** All villages, or the dead zones among them by name: they matter before the others do. */
export type VillageTileKind = 'villages' | 'deadNames';

export interface VillageTileAsk extends TileNumbers {
  readonly villages: readonly Village[];
  /** How each is drawn. */
  readonly states: Uint8Array;
  readonly kind: VillageTileKind;
}

const AT_ONCE = 2048;
/** From afar, villages of one state within 2 pixels of each other are drawn once. */
const CELLS_ACROSS = 256;
const KEYS = ['state', 'point', 'households'] as const;
const NAMED_KEYS = [...KEYS, 'id', 'name'] as const;

/**
 * A vector tile of villages, cut in steps. The number of a village, its place in the list, is what later changes mark;
 * where villages are drawn as symbols, each has its id and name, and below that zoom many that fall on the same spot are
 * one.
 */
export function* villageTile(ask: VillageTileAsk): Generator<void, Uint8Array<ArrayBuffer>> {
  const { villages, states, kind, z, x, y } = ask;
  const places = villagePlaces(villages);
  const [from, to] = placesInTile(places, z, x, y);
  const isFar = z < symbolsFromZoom(villages);
  const drawn = isFar ? new Uint8Array(CELLS_ACROSS * CELLS_ACROSS) : null;
  const tile = new PointTile(TILE_LAYER, isFar ? KEYS : NAMED_KEYS);
  const shift = FINEST_TILES - z;
  for (let k = from; k < to; k++) {
    if ((k - from) % AT_ONCE === AT_ONCE - 1) yield;
    const at = places.order[k]!;
    const state = states[at]!;
    if (kind === 'deadNames' && state !== DEAD) continue;
    const village = villages[at]!;
    const point = isPoint(village);
    const tileX = (places.x[at]! >>> shift) % TILE_EXTENT;
    const tileY = (places.y[at]! >>> shift) % TILE_EXTENT;
    if (drawn && !isFirst(drawn, tileX, tileY, 1 << (2 * state + (point ? 1 : 0)))) continue;
    const shown = [state, point, village.households ?? 0];
    tile.add(at, tileX, tileY, isFar ? shown : [...shown, village.id, village.name]);
  }
  return tile.bytes();
}

function isFirst(drawn: Uint8Array, x: number, y: number, bit: number): boolean {
  const units = TILE_EXTENT / CELLS_ACROSS;
  const cell = Math.floor(y / units) * CELLS_ACROSS + Math.floor(x / units);
  if ((drawn[cell]! & bit) !== 0) return false;
  drawn[cell]! |= bit;
  return true;
}
