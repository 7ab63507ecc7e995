/** Tiles that the page cuts from what it knows, when the map asks for them. */
export const TILE_PROTOCOL = 'cut';

/** The one layer of every such tile. */
export const TILE_LAYER = 'places';

/** Where a map's tiles come from before it has any. */
export const NO_TILES = `${TILE_PROTOCOL}://0/none/0/{z}/{x}/{y}`;

export interface TileNumbers {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}
