import { addProtocol, type GetResourceResponse, type Map as MapLibreMap, type VectorTileSource } from 'maplibre-gl';
import { betweenFrames } from '../../state/betweenFrames';
import { TILE_PROTOCOL, type TileNumbers } from './tileAddress';

/** Cuts a tile in steps. */
export type TileCutter = (tile: TileNumbers) => Generator<void, Uint8Array<ArrayBuffer>>;

/** Of the maps on the page, by their number and the source. */
const cutters = new Map<string, TileCutter>();
let maps = 0;

addProtocol(TILE_PROTOCOL, async ({ url }, { signal }): Promise<GetResourceResponse<ArrayBuffer>> => {
  const [map, source, _version, z, x, y] = url.slice(`${TILE_PROTOCOL}://`.length).split('/');
  const cutter = cutters.get(`${map}/${source}`);
  if (!cutter) return { data: new ArrayBuffer(0) };
  const work = cutter({ z: Number(z), x: Number(x), y: Number(y) });
  const tile = await betweenFrames(work, { goesOn: () => !signal.aborted });
  return { data: tile?.buffer ?? new ArrayBuffer(0) };
});

/**
 * Places of one map as tiles cut when they are asked for: copied whole into the map's threads, a long list would hold the
 * page up for seconds.
 */
export class CutTiles {
  readonly #map: MapLibreMap;
  readonly #number = ++maps;
  readonly #sources = new Set<string>();
  #version = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.once('remove', () => {
      for (const source of this.#sources) cutters.delete(`${this.#number}/${source}`);
    });
  }

  /** From now on the tiles of a source come from this cutter. */
  cutWith(source: string, cutter: TileCutter): void {
    this.#sources.add(source);
    cutters.set(`${this.#number}/${source}`, cutter);
  }

  /** Those on the map are asked for again. */
  cutAnew(source: string): void {
    this.#version++;
    const address = `${TILE_PROTOCOL}://${this.#number}/${source}/${this.#version}/{z}/{x}/{y}`;
    this.#map.getSource<VectorTileSource>(source)?.setTiles([address]);
  }
}
