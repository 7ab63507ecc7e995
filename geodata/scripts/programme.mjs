import { areas, belongs, placeIn } from './areas.mjs';
import { PointGrid } from './clearance.mjs';
import { readCsv } from './csv.mjs';
import { groundM, somewhereNear } from './geodesy.mjs';
import { radiusOf } from './radiusRule.mjs';

const SITE_SPACING_M = 2800;
const TOWN_DISTANCE_M = 3000;
const POINT_DISTANCE_M = 2500;
const TRIES = 30_000;

/**
 * Remote pockets: one or two villages far from the towns, and the planned site that stands among them.
 * Every planned site is kept the only planned one to reach at least one of its villages.
 */
export function placeProgramme(points, random) {
  const draft = { villages: points.map((p) => ({ at: p.at, point: p })), sites: [] };
  for (const row of readCsv('named-sites.csv')) placeNamed(row, draft, random);
  for (const area of areas.filter((a) => a.remotePockets > 0)) placePockets(area, draft, random);
  return { remote: draft.villages.filter((v) => v.area !== undefined), sites: draft.sites };
}

function placeNamed(row, draft, random) {
  const site = {
    named: row,
    at: [Number(row.lon), Number(row.lat)],
    technology: row.technology,
    setting: row.setting,
    radiusM: radiusOf(row.technology, row.setting),
  };
  const area = areas.find((a) => a.namedSite === row.key);
  const tryOnce = () => {
    const villages = Array.from({ length: area.remoteVillages }, () => ({ at: placeIn(area, random), area }));
    return adopt({ ...site, area }, villages, draft);
  };
  repeat(tryOnce, row.name);
}

function placePockets(area, draft, random) {
  const twos = area.remoteVillages - area.remotePockets;
  for (let i = 0; i < area.remotePockets; i++)
    repeat(() => tryPocket(area, i < twos ? 2 : 1, draft, random), area.area);
}

function tryPocket(area, size, draft, random) {
  const at = placeIn(area, random, 0.3, 1);
  if (draft.sites.some((s) => groundM(s.at, at) < SITE_SPACING_M) || !isRemote(at, draft)) return false;
  const technology = random.weighted([
    ['2G;4G', 1],
    ['4G', 1],
  ]);
  const villages = Array.from({ length: size }, () => ({ at: somewhereNear(at, 200, 1500, random), area }));
  if (!villages.every((v) => belongs(v.at, area) && isRemote(v.at, draft))) return false;
  const { setting } = area;
  return adopt({ at, area, technology, setting, radiusM: radiusOf(technology, setting) }, villages, draft);
}

function isRemote(at, draft) {
  const farFromTowns = areas.every((a) => a.setting !== 'town' || groundM(a.at, at) > a.radiusM + TOWN_DISTANCE_M);
  return farFromTowns && draft.villages.every((v) => v.area !== undefined || groundM(v.at, at) > POINT_DISTANCE_M);
}

/** Adds the site and its villages when every rim is clear and every site still has a village of its own. */
function adopt(site, villages, draft) {
  const allVillages = [...draft.villages, ...villages];
  const grid = new PointGrid();
  for (const v of allVillages) grid.add(v.at, v);
  const served = [...draft.sites, site].map((s) => grid.servedBy(s.at, s.radiusM));
  if (served.includes(null) || !villages.every((v) => served[served.length - 1].includes(v))) return false;
  const times = new Map();
  for (const v of served.flat()) times.set(v, (times.get(v) ?? 0) + 1);
  if (!served.every((list) => list.some((v) => v.area !== undefined && times.get(v) === 1))) return false;
  draft.villages = allVillages;
  draft.sites.push(site);
  return true;
}

function repeat(tryOnce, what) {
  for (let tries = 0; tries < TRIES; tries++) if (tryOnce()) return;
  throw new Error(`no room for the remote villages of ${what}`);
}
