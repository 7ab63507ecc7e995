import { levelsOfSweep, type PlacedRaster, planSweep } from '../../core/coverage/raster/placeLevels';
import type { RasterSite } from '../../core/coverage/raster/rasterSite';
import type { RasterFrame } from '../../core/terrain/rasterFrame';
import type { Terrain } from '../../core/terrain/terrain';
import type { TerrainPool } from './terrainPool';

export interface RasterRun {
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Best level of several sites on a frame, dBm, NaN where none is known; and the index of its site, −1 for none. */
export interface PlanRaster {
  readonly levels: Float32Array;
  readonly servers: Int32Array;
  /** 1 for every cell within the radius of some site. */
  readonly reached: Uint8Array;
  /** Cells within the radius of some site whose ground is not known for any of those. */
  readonly noData: number;
}

/** Pieces of one sweep: enough for every core to have work to the end. */
const PIECES = 16;

/** One site, its radials shared out among the threads. null: it does not reach the frame. */
export async function rasterSite(
  pool: TerrainPool,
  terrain: Terrain,
  site: RasterSite,
  frame: RasterFrame,
  { onProgress, signal }: RasterRun = {},
): Promise<PlacedRaster | null> {
  if (site.formula?.where === 'everywhere') return pool.run(terrain, 'site', { site, frame }, signal);
  const plan = planSweep(site, frame);
  if (!plan) return null;
  const { shape, wanted } = plan;
  const losses = new Float32Array(wanted.length);
  let done = 0;
  const piece = async (index: number): Promise<void> => {
    const first = Math.floor((index * shape.radials) / PIECES);
    const end = Math.floor(((index + 1) * shape.radials) / PIECES);
    const part = wanted.slice(first * shape.points, end * shape.points);
    const ask = { sweep: site.sweep, first, end, wanted: part };
    losses.set(await pool.run(terrain, 'radials', ask, signal), first * shape.points);
    onProgress?.(++done / PIECES);
  };
  await Promise.all(Array.from({ length: PIECES }, (_, index) => piece(index)));
  return levelsOfSweep(terrain, site, frame, plan, losses);
}

/** The best server of every cell, site by site; of equal levels the earlier site serves, whoever answers first. */
export async function rasterPlan(
  pool: TerrainPool,
  terrain: Terrain,
  sites: readonly RasterSite[],
  frame: RasterFrame,
  { onProgress, signal }: RasterRun = {},
): Promise<PlanRaster> {
  const levels = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  const servers = new Int32Array(levels.length).fill(-1);
  let done = 0;
  const one = async (index: number): Promise<void> => {
    const placed = await pool.run(terrain, 'site', { site: sites[index]!, frame }, signal);
    if (placed) merge(placed, index, frame, levels, servers);
    onProgress?.(++done / sites.length);
  };
  await Promise.all(sites.map((_, index) => one(index)));
  let noData = 0;
  const reached = new Uint8Array(servers.length);
  for (let at = 0; at < servers.length; at++) {
    if (servers[at] !== -1) reached[at] = 1;
    if (servers[at] !== UNKNOWN) continue;
    servers[at] = -1;
    noData++;
  }
  return { levels, servers, reached, noData };
}

/** Within a radius, ground not known; only until every site has answered. */
const UNKNOWN = -2;

function merge(
  { window, levels: own, reached }: PlacedRaster,
  index: number,
  frame: RasterFrame,
  levels: Float32Array,
  servers: Int32Array,
): void {
  for (let row = 0; row < window.rows; row++) {
    for (let column = 0; column < window.columns; column++) {
      const from = row * window.columns + column;
      if (reached[from] !== 1) continue;
      const at = (window.row + row) * frame.columns + window.column + column;
      const level = own[from]!;
      const best = levels[at]!;
      if (Number.isNaN(level)) {
        if (servers[at] === -1) servers[at] = UNKNOWN;
      } else if (!(level < best) && (level > best || servers[at]! < 0 || index < servers[at]!)) {
        levels[at] = level;
        servers[at] = index;
      }
    }
  }
}
