import type { Calibration } from '../../core/radio/calibration';
import { nearestPoints, wantedPoints } from '../../core/terrain/nearestPoints';
import { type SweepAsk, sweepRadials, sweepShape } from '../../core/terrain/radialSweep';
import { type RasterFrame, type RasterWindow, windowAround } from '../../core/terrain/rasterFrame';
import { eirpOf, type SiteRaster, siteRaster } from '../../core/terrain/siteRaster';
import type { Terrain } from '../../core/terrain/terrain';

/** A site as its raster needs it. */
export interface RasterSite {
  readonly sweep: SweepAsk;
  /** EIRP per resource element at even azimuths clockwise from north, dBm; one number for an omni. */
  readonly eirpDbm: readonly number[];
  /** Absent: levels as the model gives them. */
  readonly calibration?: Calibration;
}

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

export interface PlacedRaster extends SiteRaster {
  readonly window: RasterWindow;
}

export type TerrainTaskKind = keyof TerrainTasks;

export type TerrainTask = {
  [Kind in TerrainTaskKind]: { readonly kind: Kind; readonly ask: TerrainTasks[Kind]['ask'] };
}[TerrainTaskKind];
export type TerrainAnswer = TerrainTasks[TerrainTaskKind]['answer'];

export function doTerrainTask(terrain: Terrain, { kind, ask }: TerrainTask): TerrainAnswer {
  return kind === 'radials'
    ? sweepRadials(terrain, ask.sweep, ask.first, ask.end, ask.wanted)
    : placeSite(terrain, ask.site, ask.frame);
}

function placeSite(
  terrain: Terrain,
  { sweep, eirpDbm, calibration }: RasterSite,
  frame: RasterFrame,
): PlacedRaster | null {
  const window = windowAround(frame, sweep.position, sweep.radiusM);
  if (!window) return null;
  const shape = sweepShape(sweep);
  const nearest = nearestPoints(shape, sweep.position, sweep.radiusM, frame, window);
  const losses = sweepRadials(terrain, sweep, 0, shape.radials, wantedPoints(shape, nearest));
  return { window, ...siteRaster(losses, shape, eirpOf(eirpDbm), nearest, calibration) };
}
