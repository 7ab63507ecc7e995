import { addProtocol, type GetResourceResponse, type Map as MapLibreMap, type VectorTileSource } from 'maplibre-gl';
import type { Village } from '../../core/plan/village';
import { betweenFrames } from '../../state/betweenFrames';
import { VILLAGE_PROTOCOL, type VillageTileKind, villageTile } from './villageTile';

interface Shown {
  readonly villages: readonly Village[];
  readonly states: Uint8Array;
}

/** What the maps on the page show, by their number. */
const shown = new Map<number, Shown>();
let maps = 0;

addProtocol(VILLAGE_PROTOCOL, async ({ url }, { signal }): Promise<GetResourceResponse<ArrayBuffer>> => {
  const [map, kind, _version, z, x, y] = url.slice(`${VILLAGE_PROTOCOL}://`.length).split('/');
  const found = shown.get(Number(map));
  if (!found) return { data: new ArrayBuffer(0) };
  const ask = { ...found, kind: kind as VillageTileKind, z: Number(z), x: Number(x), y: Number(y) };
  const tile = await betweenFrames(villageTile(ask), { goesOn: () => !signal.aborted });
  return { data: tile?.buffer ?? new ArrayBuffer(0) };
});

/**
 * The villages of one map as tiles cut when they are asked for: copied whole into the map's threads, a long list would
 * hold the page up for seconds.
 */
export class VillageTiles {
  readonly #map: MapLibreMap;
  readonly #number = ++maps;
  #version = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.once('remove', () => shown.delete(this.#number));
  }

  /** `states` stays the caller's own: a tile shows what they are when it is cut. */
  show(villages: readonly Village[], states: Uint8Array): void {
    shown.set(this.#number, { villages, states });
    this.cutAnew('villages');
  }

  cutAnew(kind: VillageTileKind): void {
    this.#version++;
    const address = `${VILLAGE_PROTOCOL}://${this.#number}/${kind}/${this.#version}/{z}/{x}/{y}`;
    this.#map.getSource<VectorTileSource>(kind)?.setTiles([address]);
  }
}
