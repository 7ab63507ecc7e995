import type { Plan } from '../core/plan/plan';
import { isCountedVillage } from '../core/plan/village';
import type { ElevationGrid } from '../core/terrain/elevationGrid';
import { type GridFacts, gridFacts, knownShare } from '../core/terrain/gridFacts';
import type { TerrainSlice } from '../state/terrain';

/** What the height models of the session are worth to a plan. */
export interface TerrainFacts {
  readonly villages: number;
  /** 0…1 of the villages whose height any model knows; null without a model. */
  readonly knownShare: number | null;
  readonly sources: readonly TerrainSource[];
}

export interface TerrainSource extends GridFacts {
  readonly grid: ElevationGrid;
  /** False: illustrative, and there are real heights. */
  readonly used: boolean;
}

export function terrainFacts({ terrain, grids }: TerrainSlice, { villages }: Plan): TerrainFacts {
  const places = villages.filter(isCountedVillage).map(({ position }) => position);
  return {
    villages: places.length,
    knownShare: terrain && knownShare(terrain, places),
    sources: grids.map((grid) => ({
      ...gridFacts(grid, places),
      grid,
      used: terrain?.grids.includes(grid) ?? false,
    })),
  };
}
