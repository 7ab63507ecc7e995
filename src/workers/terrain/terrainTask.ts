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

export function doTerrainTask(terrain: Terrain, { kind, ask }: TerrainTask): TerrainAnswer {
  return kind === 'radials'
    ? sweepRadials(terrain, ask.sweep, ask.first, ask.end, ask.wanted)
    : placeLevels(terrain, ask.site, ask.frame);
}
