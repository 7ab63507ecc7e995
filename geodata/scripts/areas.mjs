import { readCsv } from './csv.mjs';
import { away, groundM } from './geodesy.mjs';
import { onLand } from './land.mjs';

export const communes = new Map(readCsv('communes.csv').map((row) => [row.code, row]));

/** Where people live, as circles: a commune has one or more. Positions come from these, not from boundary lines. */
export const areas = readCsv('settlement-areas.csv').map((row) => ({
  ...row,
  commune: communes.get(row.communeCode),
  at: [Number(row.lon), Number(row.lat)],
  radiusM: Number(row.radiusKm) * 1000,
  northM: row.northKm === '' ? Infinity : Number(row.northKm) * 1000,
  villages: Number(row.villages),
  remoteVillages: Number(row.remoteVillages),
  remotePockets: Number(row.remotePockets),
  villages2g: Number(row.villages2g),
}));

/** One half would spread places evenly over the circle; more draws them towards its centre. */
const CENTRE_PULL = 0.7;

/** A place on land that belongs to this area rather than to a neighbour, from one share of its reach to another. */
export function placeIn(area, random, from = 0, to = 1) {
  for (let tries = 0; tries < 20_000; tries++) {
    const at = away(area.at, area.radiusM * random.between(from, to) ** CENTRE_PULL, random.between(0, 2 * Math.PI));
    if (belongs(at, area)) return at;
  }
  throw new Error(`no land left in ${area.area}`);
}

/** On land, not past the area's northern limit, and relatively nearer to its commune than to any other. */
export function belongs(at, area) {
  if (at[1] > away(area.at, area.northM === Infinity ? area.radiusM * 1.1 : area.northM, 0)[1]) return false;
  return onLand(at) && areaAt(at).communeCode === area.communeCode;
}

function areaAt(at) {
  let best = areas[0];
  let bestShare = Infinity;
  for (const area of areas) {
    const share = groundM(at, area.at) / area.radiusM;
    if (share < bestShare) [best, bestShare] = [area, share];
  }
  return best;
}
