import type { ElevationGrid } from '../../src/core/terrain/elevationGrid';
import { createTerrain, type Terrain } from '../../src/core/terrain/terrain';
import { elevationGrid } from './elevationGrid';

export const RIDGE_LNG = 107.3;
export const RIDGE_TOP_M = 400;

/** A plain at 20 m around 107.3 21.3, and a ridge of 400 m from north to south along 107.3, about 800 m wide. */
export function ridgeGrid(more: Partial<ElevationGrid> = {}): ElevationGrid {
  return elevationGrid(
    [107.1, 21.1, 107.5, 21.5],
    1200,
    (lngDeg) => 20 + (RIDGE_TOP_M - 20) * Math.max(0, 1 - Math.abs(lngDeg - RIDGE_LNG) / 0.004),
    more,
  );
}

export function aRidge(more: Partial<ElevationGrid> = {}): Terrain {
  return createTerrain([ridgeGrid(more)]);
}
