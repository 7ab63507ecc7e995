import { bearingDeg } from '../../geo/bearing';
import type { LngLat } from '../../geo/lngLat';
import type { Sector } from '../../plan/sectors';
import { calibrationDb } from '../../radio/calibration';
import { MODELS } from '../../radio/models/models';
import { depressionDeg, eirpTowardDbm } from '../../radio/receivedLevel';
import { arcLengthM } from '../../terrain/greatArc';
import { nearestPoints, wantedPoints } from '../../terrain/nearestPoints';
import { type SweepShape, sweepRadials, sweepShape } from '../../terrain/radialSweep';
import { type RasterFrame, type RasterWindow, windowAround } from '../../terrain/rasterFrame';
import { type SiteRaster, siteRaster } from '../../terrain/siteRaster';
import { type Terrain, terrainHeightM } from '../../terrain/terrain';
import type { Dbm, Degrees } from '../../units';
import type { RasterFormula, RasterSite } from './rasterSite';

/** The level of a site on its part of a frame. */
export interface PlacedRaster extends SiteRaster {
  readonly window: RasterWindow;
  /** Cells that the formula answered for. */
  readonly byFormula: number;
}

/** A sweep laid out on a frame: which of its points each cell takes. */
export interface SweepPlan {
  readonly window: RasterWindow;
  readonly shape: SweepShape;
  readonly nearest: Int32Array;
  /** 1 for every point that some cell takes. */
  readonly wanted: Uint8Array;
}

/** null: the site does not reach the frame. */
export function planSweep({ sweep }: RasterSite, frame: RasterFrame): SweepPlan | null {
  const cells = windowAround(frame, sweep.position, sweep.radiusM);
  if (!cells) return null;
  const shape = sweepShape(sweep);
  const nearest = nearestPoints(shape, sweep.position, sweep.radiusM, frame, cells);
  return { window: cells, shape, nearest, wanted: wantedPoints(shape, nearest) };
}

/**
 * The level of one site at the centres of a frame's cells, dBm. Over the ground a cell takes the nearest point of the
 * sweep, no further off than 0.71 of a cell, where level and antenna are those of the path to that point; the formula is
 * asked at the centre itself. `terrain` may be null only where the formula answers everywhere.
 */
export function placeLevels(terrain: Terrain | null, site: RasterSite, frame: RasterFrame): PlacedRaster | null {
  const plan = planSweep(site, frame);
  if (!plan) return null;
  const bySweep = terrain !== null && site.formula?.where !== 'everywhere';
  const losses = bySweep ? sweepRadials(terrain, site.sweep, 0, plan.shape.radials, plan.wanted) : null;
  return levelsOfSweep(terrain, site, frame, plan, losses);
}

/** The same from losses that were swept elsewhere; null: none were. */
export function levelsOfSweep(
  terrain: Terrain | null,
  site: RasterSite,
  frame: RasterFrame,
  { window: part, shape, nearest }: SweepPlan,
  losses: Float32Array | null,
): PlacedRaster {
  const { sweep, sectors, formula, calibration = null } = site;
  const eirpDbm = (azimuthDeg: Degrees, belowDeg: Degrees) => strongestDbm(sectors, azimuthDeg, belowDeg);
  const centre = (cell: number): LngLat => centreOf(frame, part, cell);
  const below = terrain && sectors.some(({ omni }) => !omni) ? tiltTo(terrain, sweep, centre) : null;
  const swept = losses === null ? unswept(nearest) : siteRaster(losses, shape, eirpDbm, nearest, calibration, below);
  if (formula === null) return { window: part, ...swept, byFormula: 0 };
  let byFormula = 0;
  const levelDbm = formulaLevel(site, formula);
  for (let cell = 0; cell < nearest.length; cell++) {
    if (swept.reached[cell] !== 1 || !Number.isNaN(swept.levels[cell])) continue;
    swept.levels[cell] = levelDbm(centre(cell));
    byFormula++;
  }
  return { window: part, ...swept, noData: 0, byFormula };
}

/** Every cell within the radius, none of them known yet. */
function unswept(nearest: Int32Array): SiteRaster {
  const reached = Uint8Array.from(nearest, (at) => (at < 0 ? 0 : 1));
  const cells = reached.reduce((sum, one) => sum + one, 0);
  return { levels: new Float32Array(nearest.length).fill(Number.NaN), reached, cells, noData: cells };
}

function strongestDbm(sectors: readonly Sector[], azimuthDeg: Degrees, belowDeg: Degrees): Dbm {
  let best = Number.NEGATIVE_INFINITY;
  for (const sector of sectors) best = Math.max(best, eirpTowardDbm(sector, azimuthDeg, belowDeg));
  return best;
}

/** How far below the antenna's horizon the handset in a cell is. */
function tiltTo(
  terrain: Terrain,
  { position, txHeightM, rxHeightM }: RasterSite['sweep'],
  centre: (cell: number) => LngLat,
): (cell: number, rangeM: number) => Degrees {
  const txM = terrainHeightM(terrain, ...position) + txHeightM;
  return (cell, rangeM) => depressionDeg(txM, terrainHeightM(terrain, ...centre(cell)) + rxHeightM, rangeM);
}

/** As the verdict answers a path without its ground: over level land. */
function formulaLevel(
  { sweep, sectors, calibration }: RasterSite,
  { key, environment }: RasterFormula,
): (place: LngLat) => Dbm {
  const { position, txHeightM, rxHeightM, freqMHz } = sweep;
  return (place) => {
    const distanceM = arcLengthM(position, place);
    const { lossDb } = MODELS[key].lossDb({ freqMHz, distanceM, txHeightM, rxHeightM, environment });
    const eirpDbm = strongestDbm(sectors, bearingDeg(position, place), depressionDeg(txHeightM, rxHeightM, distanceM));
    return eirpDbm - lossDb + (calibration ? calibrationDb(calibration, distanceM) : 0);
  };
}

function centreOf(frame: RasterFrame, { column, row, columns }: RasterWindow, cell: number): LngLat {
  const lng = frame.westDeg + (column + (cell % columns)) * frame.stepLngDeg;
  const lat = frame.northDeg - (row + Math.floor(cell / columns)) * frame.stepLatDeg;
  return [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, lat];
}
