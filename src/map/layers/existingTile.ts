import type { Site } from '../../core/plan/site';
import { PointTile } from './pointTile';
import { siteKinds } from './siteKinds';
import { shownFromZoom } from './thinSites';
import { TILE_LAYER, type TileNumbers } from './tileAddress';
import { FINEST_TILES, placesInTile, TILE_EXTENT } from './tilePlaces';

export interface ExistingTileAsk extends TileNumbers {
  readonly sites: readonly Site[];
  /** Which of them count. */
  readonly active: Uint8Array;
}

const AT_ONCE = 8192;

/**
 * A vector tile of existing stations, cut in steps: at most one per cell of a few pixels from afar. The number of a
 * station, its place in the list, is what later changes mark.
 */
export function* existingTile({ sites, active, z, x, y }: ExistingTileAsk): Generator<void, Uint8Array<ArrayBuffer>> {
  const { existing, existingPlaces: places } = siteKinds(sites);
  const fromZoom = shownFromZoom(sites);
  const [from, to] = placesInTile(places, z, x, y);
  const tile = new PointTile(TILE_LAYER, ['id', 'active']);
  const shift = FINEST_TILES - z;
  for (let k = from; k < to; k++) {
    if ((k - from) % AT_ONCE === AT_ONCE - 1) yield;
    const nth = places.order[k]!;
    const at = existing[nth]!;
    if (fromZoom[at]! > z) continue;
    const tileX = (places.x[nth]! >>> shift) % TILE_EXTENT;
    const tileY = (places.y[nth]! >>> shift) % TILE_EXTENT;
    tile.add(at, tileX, tileY, [sites[at]!.id, active[at]!]);
  }
  return tile.bytes();
}
