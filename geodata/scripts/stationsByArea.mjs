import { areas } from './areas.mjs';
import { shareOut } from './shareOut.mjs';

const ROWS_PER_VILLAGE = { town: 5.2, rural: 3.8, mountain: 1.9, island: 1.6 };

/** How many stations each area has: by its served villages and its setting, adding up to the wanted total. */
export function stationsByArea(total) {
  const weights = areas.map((a) => (a.villages - a.remoteVillages) * ROWS_PER_VILLAGE[a.setting]);
  const counts = shareOut(total, weights);
  return new Map(areas.map((area, i) => [area, counts[i]]));
}
