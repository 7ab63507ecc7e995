import type { LngLat } from '../../geo/lngLat';
import { metresPerDegree } from '../../terrain/rasterFrame';
import { type Terrain, terrainHeightM } from '../../terrain/terrain';
import type { Metres } from '../../units';

/** Samples to each side of the middle. */
const SIDE = 3;

/** The highest known ground of a square of this width around a place: where a mast would be put. Nothing known: the place. */
export function highGround(terrain: Terrain, place: LngLat, widthM: Metres): LngLat {
  const { northM, eastM } = metresPerDegree(place[1]);
  let best = place;
  let bestM = terrainHeightM(terrain, ...place);
  for (let row = -SIDE; row <= SIDE; row++) {
    for (let column = -SIDE; column <= SIDE; column++) {
      const lng = place[0] + (column * widthM) / (2 * SIDE + 1) / eastM;
      const lat = place[1] + (row * widthM) / (2 * SIDE + 1) / northM;
      const heightM = terrainHeightM(terrain, lng, lat);
      if (!(heightM > bestM) && Number.isFinite(bestM)) continue;
      if (!Number.isFinite(heightM)) continue;
      best = [lng, lat];
      bestM = heightM;
    }
  }
  return best;
}
