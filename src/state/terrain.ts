import type { Issue } from '../core/checks/issue';
import type { LevelProgress } from '../core/coverage/levels/levelCount';
import type { ElevationGrid } from '../core/terrain/elevationGrid';
import type { Terrain } from '../core/terrain/terrain';

/** The ground of this session: height models read so far. Not part of the plan, not kept when the page closes. */
export interface TerrainSlice {
  /** What paths are drawn over; null: no height model, paths fall back to a formula and are counted. */
  readonly terrain: Terrain | null;
  readonly grids: readonly ElevationGrid[];
  readonly state: 'none' | 'loading' | 'ready' | 'failed';
  /** What was wrong with the files read last. */
  readonly issues: readonly Issue[];
  /** Tiles of a fetch that was broken off, kept so that it can go on; absent: none. */
  readonly partial?: { readonly tiles: number; readonly bytes: number };
}

export const NO_TERRAIN: TerrainSlice = { terrain: null, grids: [], state: 'none', issues: [] };

/** How far the levels of a plan are, for the models that compute them. */
export interface LevelsAnswer {
  /** `off`: the radius model decides. Until `ready`, `results.coverage` is not of this model. */
  readonly state: 'off' | 'computing' | 'ready' | 'failed';
  /** 0…1 while computing. */
  readonly fraction: number;
  /** What that is a fraction of; null until it is known, and when it is done. */
  readonly work: LevelProgress | null;
  /** Over made-up heights: every reason says so. */
  readonly illustrative: boolean;
  /** Paths that had to be answered without the ground, and villages that have such a path. */
  readonly fallback: { readonly paths: number; readonly villages: number };
}

export const NO_LEVELS: LevelsAnswer = {
  state: 'off',
  fraction: 0,
  work: null,
  illustrative: false,
  fallback: { paths: 0, villages: 0 },
};
