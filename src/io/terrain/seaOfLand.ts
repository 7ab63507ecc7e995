import type { Polygons } from '../../core/geo/polygons';
import { type SeaMask, seaMaskOf } from '../../core/terrain/seaMask';
import type { Degrees } from '../../core/units';

/** About 200 m. */
const SEA_STEP_DEG: Degrees = 0.002;

/** Where the sea is, from the GeoJSON of the land with its box; null when it is no such file. */
export function seaOfLand(text: string): SeaMask | null {
  const collection = parse(text);
  const box = collection?.bbox;
  if (!collection || box?.length !== 4 || !Array.isArray(collection.features)) return null;
  const land = collection.features
    .filter(({ geometry, properties }) => properties?.kind === 'land' && geometry?.type === 'Polygon')
    .map(({ geometry }) => (geometry as GeoJSON.Polygon).coordinates as unknown as Polygons[number]);
  return seaMaskOf(land, box, SEA_STEP_DEG);
}

function parse(text: string): GeoJSON.FeatureCollection | null {
  try {
    return JSON.parse(text) as GeoJSON.FeatureCollection;
  } catch {
    return null;
  }
}
