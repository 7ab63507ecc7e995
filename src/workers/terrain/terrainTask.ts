import type { LevelTile, TileLevels } from '../../core/coverage/levels/levelTile';
import { type PlacedRaster, placeLevels } from '../../core/coverage/raster/placeLevels';
import type { RasterSite } from '../../core/coverage/raster/rasterSite';
import { type SweepAsk, sweepRadials } from '../../core/terrain/radialSweep';
import type { RasterFrame } from '../../core/terrain/rasterFrame';
import type { Terrain } from '../../core/terrain/terrain';

/** Pieces of work that one thread does alone, and whose answers do not depend on which thread that is. */
export interface TerrainTasks {
  /** The loss along some radials of a site, at the points of these that are wanted. */
  radials: { ask: RadialsAsk; answer: Float32Array };
  /** The level of a whole site on a frame; null where it does not reach it. */
  site: { ask: { readonly site: RasterSite; readonly frame: RasterFrame }; answer: PlacedRaster | null };
  /** Who serves some villages, of the sites of the survey told before. */
  levels: { ask: LevelTile; answer: TileLevels };
}

export interface RadialsAsk {
  readonly sweep: SweepAsk;
  readonly first: number;
  readonly end: number;
  readonly wanted: Uint8Array;
}

export type TerrainTaskKind = keyof TerrainTasks;

export type TerrainTask = {
  [Kind in TerrainTaskKind]: { readonly kind: Kind; readonly ask: TerrainTasks[Kind]['ask'] };
}[TerrainTaskKind];
export type TerrainAnswer = TerrainTasks[TerrainTaskKind]['answer'];

/** `survey` answers tiles of villages: `tileSurveyor` over this ground. */
export function doTerrainTask(
  terrain: Terrain,
  { kind, ask }: TerrainTask,
  survey: ((tile: LevelTile) => TileLevels) | null = null,
): TerrainAnswer {
  if (kind === 'radials') return sweepRadials(terrain, ask.sweep, ask.first, ask.end, ask.wanted);
  if (kind === 'site') return placeLevels(terrain, ask.site, ask.frame);
  if (!survey) throw new Error('no survey');
  return survey(ask);
}
