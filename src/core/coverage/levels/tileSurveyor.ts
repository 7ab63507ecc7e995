import { toEcef } from '../../geo/ecef';
import { GEOMETRY_SIZE } from '../../radio/p1812/geometryStore';
import type { Terrain } from '../../terrain/terrain';
import { reachOf } from '../reach';
import { createPropagation } from './createPropagation';
import type { LevelSurvey, LevelTile, TileLevels, TilePath } from './levelTile';
import { type EarthPoints, NearestServers } from './nearestServers';
import type { MastPaths, PathBook } from './pathBook';
import type { SiteLevels } from './siteLevels';

/**
 * Counts who serves the villages of one tile after another, and gives back the paths it had to measure. What a tile
 * answers depends on the ground, the survey and the tile alone; nothing is remembered from one to the next.
 */
export function tileSurveyor(
  terrain: Terrain | null,
  { settings, sites }: LevelSurvey,
): (tile: LevelTile) => TileLevels {
  const propagation = createPropagation(terrain);
  const { book } = propagation;
  const rules = propagation.rulesFor(settings);
  const radios = sites.map((site) => rules.radioOf(site));
  const servers = new NearestServers();
  servers.lay(sites.map(({ position }, at) => reachOf(position!, rules.limitM, radios[at]!)));
  /** Antennas alike on one mast have one list of levels. */
  const firstSite = new Map<SiteLevels, number>();
  for (const [at, { levels }] of radios.entries()) if (!firstSite.has(levels)) firstSite.set(levels, at);
  const masts = new Set([...firstSite.keys()].map(({ paths }) => paths));

  return (tile) => {
    const villages = villagesByPlace(book, tile);
    const counts = new Uint16Array(tile.lngDeg.length);
    const places = earthPoints(tile);
    for (let k = 0; k < counts.length; k++) counts[k] = servers.count(places, k);
    const { starts, geometry } = gather(masts);
    const rows: TilePath[] = [];
    for (const [levels, site] of firstSite) {
      if (levels.size === 0) continue;
      for (const [place, levelDbm] of levels.known()) {
        const slot = levels.paths.slots.get(place);
        const code = slot === undefined || slot < 0 ? (slot ?? NO_PATH) : starts.get(levels.paths)! + slot;
        rows.push({ village: villages[place]!, site, levelDbm, code });
      }
      levels.forget();
    }
    book.forget(masts);
    return { counts, geometry, ...columns(rows) };
  };
}

/** A level by formula alone: nothing to keep beside it. */
export const NO_PATH = -3;

/** The first village of the tile at each place of an empty book. */
function villagesByPlace(book: PathBook, { lngDeg, latDeg }: LevelTile): number[] {
  const villages: number[] = [];
  for (let k = 0; k < lngDeg.length; k++) {
    if (book.placeOf(lngDeg[k]!, latDeg[k]!) === villages.length) villages.push(k);
  }
  return villages;
}

function earthPoints({ lngDeg, latDeg }: LevelTile): EarthPoints {
  const numbers = () => new Float64Array(lngDeg.length);
  const points = { lngDeg, latDeg, x: numbers(), y: numbers(), z: numbers() };
  for (let k = 0; k < lngDeg.length; k++) {
    const { x, y, z } = toEcef(lngDeg[k]!, latDeg[k]!);
    points.x[k] = x;
    points.y[k] = y;
    points.z[k] = z;
  }
  return points;
}

/** The paths of all masts one after another, and where those of each begin. */
function gather(masts: ReadonlySet<MastPaths>) {
  const starts = new Map<MastPaths, number>();
  let paths = 0;
  for (const mast of masts) {
    if (mast.length === 0) continue;
    starts.set(mast, paths);
    paths += mast.length;
  }
  const geometry = new Float64Array(paths * GEOMETRY_SIZE);
  for (const [{ store, length }, start] of starts) {
    geometry.set(store.subarray(0, length * GEOMETRY_SIZE), start * GEOMETRY_SIZE);
  }
  return { starts, geometry };
}

function columns(rows: readonly TilePath[]) {
  return {
    village: Uint32Array.from(rows, ({ village }) => village),
    site: Uint32Array.from(rows, ({ site }) => site),
    levelDbm: Float64Array.from(rows, ({ levelDbm }) => levelDbm),
    code: Int32Array.from(rows, ({ code }) => code),
  };
}
