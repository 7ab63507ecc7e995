import type { Degrees, Metres } from '../units';
import { type ElevationGrid, gridHeightM, gridHolds } from './elevationGrid';
import { type SeaMask, seaAt } from './seaMask';

/** The ground as far as it is known: grids of heights, finest first, and where the sea is. */
export interface Terrain {
  readonly grids: readonly ElevationGrid[];
  readonly sea: SeaMask | null;
  /** True when heights are made up: every reason drawn from them must say so. */
  readonly illustrative: boolean;
  /** True when the finest grid holds tree tops and roofs: no clutter is added. */
  readonly surface: boolean;
}

/** Finer grids come first. One real grid puts every illustrative one away: the two are never mixed. */
export function createTerrain(grids: readonly ElevationGrid[], sea: SeaMask | null = null): Terrain {
  const real = grids.filter((grid) => !grid.illustrative);
  const used = [...(real.length > 0 ? real : grids)].sort((a, b) => a.stepLatDeg - b.stepLatDeg);
  return { grids: used, sea, illustrative: used.some((grid) => grid.illustrative), surface: used[0]?.surface ?? false };
}

/** No grid lies there at all; in {@link terrainHeightM} told apart from a void inside a grid. */
export const OUTSIDE = Number.NEGATIVE_INFINITY;

/**
 * Height of the ground above mean sea level, metres: the finest grid that knows it, bilinear. NaN in a void that no
 * coarser grid fills, {@link OUTSIDE} where no grid lies. Where no grid lies but the mask knows the sea, 0: charts of the
 * land often leave out tiles of pure sea. Where a grid may hold the bed of the sea, what lies below 0 is water up to 0
 * unless the mask knows land there. Allocates nothing.
 */
export function terrainHeightM(terrain: Terrain, lngDeg: Degrees, latDeg: Degrees): Metres {
  const { grids, sea } = terrain;
  let held = false;
  for (let i = 0; i < grids.length; i++) {
    if (!gridHolds(grids[i]!, lngDeg, latDeg, false)) continue;
    held = true;
    const height = gridHeightM(grids[i]!, lngDeg, latDeg);
    if (!Number.isNaN(height)) return height < 0 && isBed(terrain, grids[i]!, lngDeg, latDeg) ? 0 : height;
  }
  if (held) return Number.NaN;
  // Tiles whose samples are cell centres leave a gap of one cell between them: there the nearer rim goes on.
  for (let i = 0; i < grids.length; i++) {
    if (!gridHolds(grids[i]!, lngDeg, latDeg, true)) continue;
    held = true;
    const height = gridHeightM(grids[i]!, lngDeg, latDeg);
    if (!Number.isNaN(height)) return height < 0 && isBed(terrain, grids[i]!, lngDeg, latDeg) ? 0 : height;
  }
  if (held) return Number.NaN;
  return sea !== null && seaAt(sea, lngDeg, latDeg) === 1 ? 0 : OUTSIDE;
}

function isBed({ sea }: Terrain, { seabed }: ElevationGrid, lngDeg: Degrees, latDeg: Degrees): boolean {
  return seabed === true && (sea === null || seaAt(sea, lngDeg, latDeg) !== 0);
}

/** Sea as the mask knows it; without a mask, ground of exactly 0 m, which is how height models write the sea. */
export function isSea({ sea }: Terrain, lngDeg: Degrees, latDeg: Degrees, heightM: Metres): boolean {
  if (sea !== null) {
    const known = seaAt(sea, lngDeg, latDeg);
    if (known >= 0) return known === 1;
  }
  return heightM === 0;
}
